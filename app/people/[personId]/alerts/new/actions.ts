"use server";

import { paths } from "#app/paths.ts";
import { insertAlert } from "#db/commands/people.ts";
import { findPersonDetails } from "#db/queries/people.ts";
import { findStandingAlerts } from "#db/queries/person-parts.ts";
import { whyNotRecordAlert } from "#domain/alert-fact.ts";
import { londonDay } from "#domain/london-time.ts";
import { whyNotStatedOn } from "#domain/stated-day.ts";
import { recordAction } from "#server/record-action.ts";
import { alertSchema } from "./schema.ts";

/** Records an allergy, an advance decision…, with where it comes from. */
export const recordAlert = recordAction({
  name: "alert.record",
  for: "clinicians",
  form: alertSchema,
  find: async ({ tx, input }) => {
    const [person, standing] = await Promise.all([findPersonDetails(tx, input.personId), findStandingAlerts(tx, input.personId)]);
    return person && standing && { bornOn: person.bornOn, standing };
  },
  whyNot: ({ found: { bornOn, standing }, input, now }) => {
    const refusal = whyNotRecordAlert(input.kind, standing);
    if (refusal !== null) return { field: "kind", refusal };
    return whyNotStatedOn({ statedOn: input.statedOn, bornOn, ahead: "alert.stated-in-the-future", field: "stated-year" }, londonDay(now));
  },
  change: async ({ actor, input, tx, now }) => {
    const alertId = await insertAlert(tx, { ...input, by: actor.id, now });
    return {
      audit: { action: "alert.recorded", personId: input.personId, subjectId: alertId, detail: { kind: input.kind } },
      goTo: paths.person(input.personId, { done: "alert-recorded" }),
    };
  },
});
