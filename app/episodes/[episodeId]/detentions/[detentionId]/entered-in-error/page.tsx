import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { bannerFor } from "#db/queries/banner.ts";
import { findDetention } from "#db/queries/detentions.ts";
import { powerWordsOf } from "#domain/detention-words.ts";
import { whyNotMarkDetention } from "#domain/legal-detention.ts";
import { refusalWords } from "#domain/refusals.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { DetentionFacts } from "../../detention-facts.tsx";
import { DetentionInErrorForm } from "./form.tsx";

type Props = { params: Promise<{ episodeId: string; detentionId: string }> };

/** Marking a detention as entered in error, with what was recorded in view. */
export default async function DetentionInErrorPage({ params }: Props) {
  const address = await params;
  const [episodeId, detentionId] = [uuidOr404(address.episodeId), uuidOr404(address.detentionId)];
  const { found: { detention, banner }, actor, page } = await openRecord({
    for: "clinicians",
    about: { episodeId },
    find: async ({ tx }) => {
      const [detention, banner] = await Promise.all([findDetention(tx, episodeId, detentionId), bannerFor(tx, { episodeId })]);
      return detention && { detention, banner };
    },
    audit: () => ({ action: "record.viewed", episodeId, subjectId: detentionId, detail: { screen: "detention-in-error" } }),
  });
  const refusal = whyNotMarkDetention(detention, actor);
  return (
    <Shell {...page.shell} title="Entered in error" caption={powerWordsOf(detention)} person={banner} back={{ href: paths.detention(episodeId, detentionId), label: "Back to the clock" }}>
      <DetentionFacts detention={detention} />
      {refusal ? <InlineAlert title="This cannot be marked"><p>{refusalWords(refusal)}</p></InlineAlert> : <DetentionInErrorForm episodeId={episodeId} detentionId={detentionId} formKey={page.formKey} />}
    </Shell>
  );
}
