import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { detentionEndings, isTimed } from "#domain/detention-powers.ts";
import { powerWordsOf } from "#domain/detention-words.ts";
import { whyNotBeginEnding } from "#domain/legal-detention.ts";
import { refusalWords } from "#domain/refusals.ts";
import { ClockNotice } from "../../clock-notice.tsx";
import { openDetention } from "../opened.ts";
import { EndingForm } from "./form.tsx";

type Props = { params: Promise<{ episodeId: string; detentionId: string }> };

/** Recording how a detention ended. */
export default async function EndingPage({ params }: Props) {
  const { detention, banner, episodeId, detentionId, actor, now, page } = await openDetention(params, "detention-ending");
  const refusal = whyNotBeginEnding(detention, actor);
  const endings = detentionEndings.filter((how) => how !== "time-ran-out" || isTimed(detention.power));
  return (
    <Shell {...page.shell} title="How it ended" caption={powerWordsOf(detention)} person={banner} back={{ href: paths.detention(episodeId, detentionId), label: "Back to the clock" }}>
      {refusal ? <InlineAlert title="This cannot be recorded"><p>{refusalWords(refusal)}</p></InlineAlert> : (
        <>
          <ClockNotice detention={detention} now={now} />
          <EndingForm episodeId={episodeId} detentionId={detentionId} endings={endings} formKey={page.formKey} />
        </>
      )}
    </Shell>
  );
}
