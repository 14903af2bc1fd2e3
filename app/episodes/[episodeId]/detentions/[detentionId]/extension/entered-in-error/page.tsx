import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { ClinicalDateTime } from "#components/record/clinical-date.tsx";
import { expiresAt } from "#domain/detention.ts";
import { powerWordsOf } from "#domain/detention-words.ts";
import { whyNotMarkExtension } from "#domain/legal-detention.ts";
import { refusalWords } from "#domain/refusals.ts";
import { ExtensionFacts } from "../../../detention-facts.tsx";
import { openDetention } from "../../opened.ts";
import { ExtensionInErrorForm } from "./form.tsx";

type Props = { params: Promise<{ episodeId: string; detentionId: string }> };

/** Marking the extension alone as entered in error: what was recorded, and when the time ends without it. */
export default async function ExtensionInErrorPage({ params }: Props) {
  const { detention, banner, episodeId, detentionId, actor, page } = await openDetention(params, "detention-extension-in-error");
  const { extension } = detention;
  const refusal = whyNotMarkExtension(detention, actor);
  return (
    <Shell {...page.shell} title="Extension entered in error" caption={powerWordsOf(detention)} person={banner} back={{ href: paths.detention(episodeId, detentionId), label: "Back to the clock" }}>
      {extension && <ExtensionFacts extension={extension} />}
      {refusal !== null || extension === null ? <InlineAlert title="This cannot be marked"><p>{refusalWords(refusal ?? "detention.no-extension")}</p></InlineAlert> : (
        <>
          <InlineAlert kind="warning" title="The clock then ends without it">
            <p>The time then ends <ClinicalDateTime at={expiresAt({ ...detention, extension: null })} />. If a doctor did extend it, record the right extension next.</p>
          </InlineAlert>
          <ExtensionInErrorForm episodeId={episodeId} detentionId={detentionId} extensionId={extension.id} formKey={page.formKey} />
        </>
      )}
    </Shell>
  );
}
