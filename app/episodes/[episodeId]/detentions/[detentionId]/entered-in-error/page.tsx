import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { powerWordsOf } from "#domain/detention-words.ts";
import { whyNotMarkDetention } from "#domain/legal-detention.ts";
import { refusalWords } from "#domain/refusals.ts";
import { DetentionFacts } from "../../detention-facts.tsx";
import { openDetention } from "../opened.ts";
import { DetentionInErrorForm } from "./form.tsx";

type Props = { params: Promise<{ episodeId: string; detentionId: string }> };

/** Marking a detention as entered in error, with what was recorded in view. */
export default async function DetentionInErrorPage({ params }: Props) {
  const { detention, banner, episodeId, detentionId, actor, page } = await openDetention(params, "detention-in-error");
  const refusal = whyNotMarkDetention(detention, actor);
  return (
    <Shell {...page.shell} title="Entered in error" caption={powerWordsOf(detention)} person={banner} back={{ href: paths.detention(episodeId, detentionId), label: "Back to the clock" }}>
      <DetentionFacts detention={detention} />
      {refusal ? <InlineAlert title="This cannot be marked"><p>{refusalWords(refusal)}</p></InlineAlert> : <DetentionInErrorForm episodeId={episodeId} detentionId={detentionId} formKey={page.formKey} />}
    </Shell>
  );
}
