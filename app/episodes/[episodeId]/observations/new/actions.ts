"use server";

import { paths } from "#app/paths.ts";
import { insertObservations } from "#db/commands/observations.ts";
import { newId } from "#db/ids.ts";
import { findEpisode } from "#db/queries/episodes.ts";
import { findAge } from "#db/queries/observations.ts";
import { news2ExclusionFor, scoreToKeep, takenAtFrom, whyNotRecordObservations } from "#domain/observations.ts";
import { isTimeTyped } from "#domain/typed-time.ts";
import { recordAction } from "#server/record-action.ts";
import { observationsSchema } from "./schema.ts";

/** Keeps a set of observations with its NEWS2, worked out here and never in the browser. */
export const recordObservations = recordAction({
  name: "observations.record",
  for: "clinicians",
  form: observationsSchema,
  find: async ({ tx, input, now }) => {
    const [episode, age] = await Promise.all([findEpisode(tx, input.episodeId), findAge(tx, input.episodeId, now)]);
    return episode?.seesRecord ? { ...episode, age } : null;
  },
  whyNot: ({ found, actor, input, now }) => {
    const refusal = whyNotRecordObservations(actor);
    if (refusal !== null) return refusal;
    const taken = takenAtFrom(isTimeTyped(input.taken) ? input.taken : null, found.openedAt, now);
    return taken.ok ? null : { field: `taken-${taken.part}`, refusal: taken.refusal };
  },
  change: async ({ found, actor, input, tx, now }) => {
    const id = newId();
    const taken = takenAtFrom(isTimeTyped(input.taken) ? input.taken : null, found.openedAt, now);
    const exclusion = news2ExclusionFor(found.age, input.isPregnant);
    const score = scoreToKeep(input.observations, exclusion);
    await insertObservations(tx, {
      id, episodeId: found.id, takenAt: taken.ok ? taken.at : now, recordedAt: now, recordedBy: actor.id, ...input.observations, ...score, exclusion, note: input.note,
    });
    return {
      audit: { action: "observations.recorded", episodeId: found.id, subjectId: id, detail: { complete: score.total !== null } },
      goTo: paths.observationSet(found.id, id, { done: "observations-recorded" }),
    };
  },
});
