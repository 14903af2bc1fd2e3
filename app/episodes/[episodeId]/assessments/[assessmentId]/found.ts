import type { Tx } from "#db/client.ts";
import { findAssessment } from "#db/queries/assessments.ts";
import { bannerFor } from "#db/queries/banner.ts";
import { findEpisode } from "#db/queries/episodes.ts";

/** The assessment with the crisis that it belongs to and the person it is about; null when the reader does not see all of it. */
export async function findAssessmentPage(tx: Tx, episodeId: string, assessmentId: string) {
  const [episode, banner, assessment] = await Promise.all([findEpisode(tx, episodeId), bannerFor(tx, { episodeId }), findAssessment(tx, episodeId, assessmentId)]);
  return episode?.seesRecord && assessment ? { episode, banner, assessment } : null;
}
