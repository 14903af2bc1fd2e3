import { bannerFor } from "#db/queries/banner.ts";
import { findDetention, listExtensionsInError } from "#db/queries/detentions.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";

/** Opens one legal detention with the patient's banner, for its page and for each of its forms. @param screen what the audit calls the page */
export async function openDetention(params: Promise<{ episodeId: string; detentionId: string }>, screen: string) {
  const address = await params;
  const [episodeId, detentionId] = [uuidOr404(address.episodeId), uuidOr404(address.detentionId)];
  const { found, ...opened } = await openRecord({
    for: "clinicians",
    find: async ({ tx }) => {
      const [detention, banner, struck] = await Promise.all([findDetention(tx, episodeId, detentionId), bannerFor(tx, { episodeId }), listExtensionsInError(tx, detentionId)]);
      return detention && { detention, banner, struck };
    },
    audit: () => ({ action: "record.viewed", episodeId, subjectId: detentionId, detail: { screen } }),
  });
  return { ...opened, ...found, episodeId, detentionId };
}
