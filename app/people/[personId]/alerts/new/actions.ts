"use server";

import { paths } from "#app/paths.ts";
import { insertAlert } from "#db/commands/people.ts";
import { findStandingAlerts } from "#db/queries/person-parts.ts";
import { whyNotRecordAlert } from "#domain/alert-fact.ts";
import { londonDay } from "#domain/london-time.ts";
import { recordAction } from "#server/record-action.ts";
import { alertSchema } from "./schema.ts";

/** Records an allergy, an advance decision…, with where it comes from. */
export const recordAlert = recordAction({
  name: "alert.record",
  for: "clinicians",
  form: alertSchema,
  find: ({ tx, input }) => findStandingAlerts(tx, input.personId),
  whyNot: ({ found, input, now }) => {
    const refusal = whyNotRecordAlert(input.kind, found);
    if (refusal !== null) return { field: "kind", refusal };
    return input.statedOn !== null && input.statedOn > londonDay(now) ? { field: "stated-year", refusal: "alert.stated-in-the-future" } : null;
  },
  change: async ({ actor, input, tx, now }) => {
    const alertId = await insertAlert(tx, { ...input, by: actor.id, now });
    return {
      audit: { action: "alert.recorded", personId: input.personId, subjectId: alertId, detail: { kind: input.kind } },
      goTo: paths.person(input.personId, { done: "alert-recorded" }),
    };
  },
});
