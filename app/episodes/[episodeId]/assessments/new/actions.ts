"use server";

import { paths } from "#app/paths.ts";
import { insertAssessment } from "#db/commands/assessments.ts";
import { findUnsigned } from "#db/queries/assessments.ts";
import { findEpisodeToChange } from "#db/queries/episodes.ts";
import { seenAt, whyNotStart } from "#domain/assessment.ts";
import { whyNotAfterDeath } from "#domain/death.ts";
import { isTimeTyped } from "#domain/typed-time.ts";
import { recordAction } from "#server/record-action.ts";
import { newAssessmentSchema } from "./schema.ts";

/** Begins an assessment. The strip is locked while we look, so that a crew of two begins one and not two. */
export const startAssessment = recordAction({
  name: "assessment.start",
  for: "clinicians",
  form: newAssessmentSchema,
  find: async ({ tx, input }) => {
    const episode = await findEpisodeToChange(tx, input.episodeId);
    return episode?.seesRecord ? { episode, unsigned: await findUnsigned(tx, episode.id) } : null;
  },
  whyNot: ({ found: { episode, unsigned }, actor, input, now }) => {
    const refusal = whyNotStart({ isTaken: episode.strip === null || episode.strip.takenAt !== null, hasUnsigned: unsigned !== null }, actor);
    if (refusal !== null) return refusal;
    const seen = seenAt(isTimeTyped(input.seen) ? input.seen : null, episode.openedAt, now);
    if (!seen.ok) return { field: `seen-${seen.part}`, refusal: seen.refusal };
    const after = whyNotAfterDeath(seen.at, episode.diedOn);
    return after === null ? null : { field: "seen-date", refusal: after };
  },
  change: async ({ found: { episode }, actor, input, tx, now }) => {
    const seen = seenAt(isTimeTyped(input.seen) ? input.seen : null, episode.openedAt, now);
    const id = await insertAssessment(tx, { episodeId: episode.id, startedBy: actor.id, happenedAt: seen.ok ? seen.at : now, now });
    return {
      audit: { action: "assessment.started", episodeId: episode.id, subjectId: id },
      goTo: paths.assessmentSection(episode.id, id, "consent", { done: "assessment-started" }),
    };
  },
});
