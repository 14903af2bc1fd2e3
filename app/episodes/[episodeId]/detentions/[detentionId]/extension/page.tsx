import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { ClinicalDateTime } from "#components/record/clinical-date.tsx";
import { firstExpiry } from "#domain/detention.ts";
import { powerWordsOf } from "#domain/detention-words.ts";
import { stands, whyNotBeginExtension } from "#domain/legal-detention.ts";
import { refusalWords } from "#domain/refusals.ts";
import { ClockNotice } from "../../clock-notice.tsx";
import { openDetention } from "../opened.ts";
import { ExtensionForm } from "./form.tsx";

type Props = { params: Promise<{ episodeId: string; detentionId: string }> };

/** Recording the one extension that section 136B allows. */
export default async function ExtensionPage({ params }: Props) {
  const { detention, banner, episodeId, detentionId, actor, now, page } = await openDetention(params, "detention-extension");
  const refusal = whyNotBeginExtension(detention, actor);
  const lastMoment = firstExpiry(detention.startedAt);
  return (
    <Shell {...page.shell} title="Extension" caption={powerWordsOf(detention)} person={banner} back={{ href: paths.detention(episodeId, detentionId), label: "Back to the clock" }}>
      {stands(detention) && <ClockNotice detention={detention} now={now} />}
      {refusal ? <InlineAlert title="This cannot be extended"><p>{refusalWords(refusal)}</p></InlineAlert> : (
        <>
          {lastMoment <= now && <InlineAlert kind="warning" title="The first 24 hours have ended"><p>Record an extension only if the doctor granted it before <ClinicalDateTime at={lastMoment} />.</p></InlineAlert>}
          <ExtensionForm episodeId={episodeId} detentionId={detentionId} formKey={page.formKey} />
        </>
      )}
    </Shell>
  );
}
