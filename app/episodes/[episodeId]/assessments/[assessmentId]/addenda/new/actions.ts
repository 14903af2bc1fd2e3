"use server";

import { paths } from "#app/paths.ts";
import { insertAddendum } from "#db/commands/assessments.ts";
import { findAssessment } from "#db/queries/assessments.ts";
import { findEpisode } from "#db/queries/episodes.ts";
import { seenAt, whyNotAdd } from "#domain/assessment.ts";
import { isTimeTyped } from "#domain/typed-time.ts";
import { recordAction } from "#server/record-action.ts";
import { addendumSchema } from "./schema.ts";

/** Adds to a signed assessment; what was signed stays as it is. */
export const addAddendum = recordAction({
  name: "assessment.add-addendum",
  for: "clinicians",
  form: addendumSchema,
  find: async ({ tx, input }) => {
    const [episode, assessment] = await Promise.all([findEpisode(tx, input.episodeId), findAssessment(tx, input.episodeId, input.assessmentId)]);
    return episode?.seesRecord && assessment ? { assessment, openedAt: episode.openedAt } : null;
  },
  whyNot: ({ found: { assessment, openedAt }, actor, input, now }) => {
    const refusal = whyNotAdd(assessment, actor);
    if (refusal !== null) return refusal;
    const happened = seenAt(isTimeTyped(input.happened) ? input.happened : null, openedAt, now);
    return happened.ok ? null : { field: `happened-${happened.part}`, refusal: happened.refusal };
  },
  change: async ({ found: { assessment, openedAt }, actor, input, tx, now }) => {
    const happened = seenAt(isTimeTyped(input.happened) ? input.happened : null, openedAt, now);
    const id = await insertAddendum(tx, { assessmentId: assessment.id, words: input.words, happenedAt: happened.ok ? happened.at : now, writtenBy: actor.id, now });
    return {
      audit: { action: "assessment.addendum-added", episodeId: assessment.episodeId, subjectId: assessment.id, detail: { addendum: id } },
      goTo: paths.assessment(assessment.episodeId, assessment.id, { done: "addendum-added" }),
    };
  },
});
