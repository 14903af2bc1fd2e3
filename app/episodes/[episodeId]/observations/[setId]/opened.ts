import { bannerFor } from "#db/queries/banner.ts";
import { findObservations } from "#db/queries/observations.ts";
import { findReviewOf } from "#db/queries/physical-reviews.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";

/** Opens one set of observations, with the physical-health review that it led to and the patient's banner, for its page and its form. @param screen what the audit calls the page */
export async function openObservations(params: Promise<{ episodeId: string; setId: string }>, screen: string) {
  const address = await params;
  const [episodeId, setId] = [uuidOr404(address.episodeId), uuidOr404(address.setId)];
  const { found, ...opened } = await openRecord({
    for: "clinicians",
    find: async ({ tx }) => {
      const [set, banner, review] = await Promise.all([findObservations(tx, episodeId, setId), bannerFor(tx, { episodeId }), findReviewOf(tx, setId)]);
      return set && { set, banner, review };
    },
    audit: ({ set }) => ({ action: "record.viewed", episodeId, subjectId: set.id, detail: { screen } }),
  });
  return { ...opened, ...found, episodeId, setId };
}
