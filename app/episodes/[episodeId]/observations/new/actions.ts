"use server";

import { paths } from "#app/paths.ts";
import { insertObservations } from "#db/commands/observations.ts";
import { newId } from "#db/ids.ts";
import { findEpisode } from "#db/queries/episodes.ts";
import { findPersonMeasured, listObservations } from "#db/queries/observations.ts";
import { findTriage } from "#db/queries/triages.ts";
import { whyNotAfterDeath } from "#domain/death.ts";
import { ageWhenTaken, countsAsPregnant, isPregnancyKnown, news2ExclusionFor, scoreToKeep, takenAtFrom, whyNotRecordObservations } from "#domain/observations.ts";
import { isTimeTyped, type TypedTime } from "#domain/typed-time.ts";
import { recordAction } from "#server/record-action.ts";
import { observationsSchema } from "./schema.ts";

/** Keeps a set of observations with its NEWS2, worked out here and never in the browser. */
export const recordObservations = recordAction({
  name: "observations.record",
  for: "clinicians",
  form: observationsSchema,
  find: async ({ tx, input, now }) => {
    const { episodeId } = input;
    const [episode, person, sets, triage] = await Promise.all([findEpisode(tx, episodeId), findPersonMeasured(tx, episodeId, now), listObservations(tx, episodeId), findTriage(tx, episodeId)]);
    return episode?.seesRecord ? { episode, person, pregnancyKnown: isPregnancyKnown(sets, triage?.redFlags.includes("pregnancy") ?? false) } : null;
  },
  whyNot: ({ found, actor, input, now }) => {
    const refusal = whyNotRecordObservations(actor);
    if (refusal !== null) return refusal;
    const taken = takenAt(input, found, now);
    if (!taken.ok) return { field: `taken-${taken.part}`, refusal: taken.refusal };
    const after = whyNotAfterDeath(taken.at, found.episode.diedOn);
    return after === null ? null : { field: "taken-date", refusal: after };
  },
  change: async ({ found, actor, input, tx, now }) => {
    const id = newId();
    const taken = takenAt(input, found, now);
    const takenAtTime = taken.ok ? taken.at : now;
    const exclusion = news2ExclusionFor(ageWhenTaken(found.person, takenAtTime), countsAsPregnant(input.pregnancy, found.pregnancyKnown));
    const score = scoreToKeep(input.observations, exclusion);
    await insertObservations(tx, {
      id, episodeId: found.episode.id, takenAt: takenAtTime, recordedAt: now, recordedBy: actor.id, ...input.observations, ...score, exclusion,
      pregnancy: input.pregnancy, confirmed: input.confirmed, note: input.note,
    });
    return {
      audit: { action: "observations.recorded", episodeId: found.episode.id, subjectId: id, detail: { complete: score.total !== null, ...(exclusion === null ? {} : { notScored: exclusion }), ...(input.confirmed.length > 0 ? { confirmed: input.confirmed } : {}) } },
      goTo: paths.observationSet(found.episode.id, id, { done: "observations-recorded" }),
    };
  },
});

function takenAt({ taken }: { taken: TypedTime }, { episode, person }: { episode: { openedAt: Date }; person: { bornOn: string | null } }, now: Date) {
  return takenAtFrom(isTimeTyped(taken) ? taken : null, { openedAt: episode.openedAt, bornOn: person.bornOn }, now);
}
