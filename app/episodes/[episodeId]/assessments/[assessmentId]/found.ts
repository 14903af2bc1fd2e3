import type { Tx } from "#db/client.ts";
import { findAssessment } from "#db/queries/assessments.ts";
import { bannerFor } from "#db/queries/banner.ts";
import { findEpisode } from "#db/queries/episodes.ts";
import { findPersonMeasured } from "#db/queries/observations.ts";
import { findSigning } from "#db/queries/signing.ts";
import type { Assessment } from "#domain/assessment.ts";
import { knownAge } from "#domain/observations.ts";

/** The assessment with the crisis that it belongs to and the person it is about; null when the reader does not see all of it. */
export async function findAssessmentPage(tx: Tx, episodeId: string, assessmentId: string) {
  const [episode, banner, assessment] = await Promise.all([findEpisode(tx, episodeId), bannerFor(tx, { episodeId }), findAssessment(tx, episodeId, assessmentId)]);
  return episode?.seesRecord && assessment ? { episode, banner, assessment } : null;
}

/** How old the person was when they were seen, by date of birth; null where it is not known. Linking somebody later can make it known. */
export async function findAgeForCapacity(tx: Tx, { episodeId, happenedAt }: Pick<Assessment, "episodeId" | "happenedAt">): Promise<number | null> {
  const { bornOn } = await findPersonMeasured(tx, episodeId, happenedAt);
  return knownAge(bornOn, happenedAt);
}

/** The same page, with everybody who signed it and whom it waits for. */
export async function findSigningPage(tx: Tx, episodeId: string, assessmentId: string) {
  const [found, signing] = await Promise.all([findAssessmentPage(tx, episodeId, assessmentId), findSigning(tx, assessmentId)]);
  return found && { ...found, signing };
}
