"use server";

import { paths } from "#app/paths.ts";
import { markAlertInError } from "#db/commands/people.ts";
import { findAlert } from "#db/queries/person-parts.ts";
import { recordAction } from "#server/record-action.ts";
import { alertInErrorSchema } from "./schema.ts";

/** Strikes an entry through, with a reason. Nothing is removed. */
export const markInError = recordAction({
  name: "alert.mark-in-error",
  for: "clinicians",
  form: alertInErrorSchema,
  find: ({ tx, input }) => findAlert(tx, input.personId, input.alertId),
  whyNot: ({ found }) => (found.isInError ? "alert.already-in-error" : null),
  change: async ({ found, actor, input, tx, now }) => {
    await markAlertInError(tx, { alertId: found.id, reason: input.reason, by: actor.id, now });
    return {
      audit: { action: "alert.marked-in-error", personId: found.personId, subjectId: found.id, detail: { kind: found.kind } },
      goTo: paths.person(found.personId, { done: "alert-in-error" }),
    };
  },
});
