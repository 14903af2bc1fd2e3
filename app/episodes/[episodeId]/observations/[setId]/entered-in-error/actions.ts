"use server";

import { paths } from "#app/paths.ts";
import { amendObservationsInError } from "#db/commands/observations.ts";
import { findObservations } from "#db/queries/observations.ts";
import { whyNotMarkInError } from "#domain/observations.ts";
import { recordAction } from "#server/record-action.ts";
import { inErrorSchema } from "./schema.ts";

/** Marks a set as entered in error. It stays in the record, struck through, with the reason. */
export const markObservationsInError = recordAction({
  name: "observations.mark-in-error",
  for: "clinicians",
  form: inErrorSchema,
  find: ({ tx, input }) => findObservations(tx, input.episodeId, input.setId),
  whyNot: ({ found, actor }) => whyNotMarkInError(found, actor),
  change: async ({ found, actor, input, tx, now }) => {
    await amendObservationsInError(tx, { id: found.id, by: actor.id, reason: input.reason, now });
    return {
      audit: { action: "observations.marked-in-error", episodeId: input.episodeId, subjectId: found.id },
      goTo: paths.observationSet(input.episodeId, found.id, { done: "observations-in-error" }),
    };
  },
});
