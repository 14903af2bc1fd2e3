"use server";

import { paths } from "#app/paths.ts";
import { insertPhone } from "#db/commands/people.ts";
import { findPersonDetails } from "#db/queries/people.ts";
import { londonDay } from "#domain/london-time.ts";
import { whyNotStatedOn } from "#domain/stated-day.ts";
import { recordAction } from "#server/record-action.ts";
import { phoneSchema } from "./schema.ts";

/** Records a telephone number. */
export const recordPhone = recordAction({
  name: "person.add-phone",
  for: "clinicians",
  form: phoneSchema,
  find: ({ tx, input }) => findPersonDetails(tx, input.personId),
  whyNot: ({ found: { bornOn }, input: { statedOn }, now }) => whyNotStatedOn({ statedOn, bornOn, ahead: "contact.said-in-the-future" }, londonDay(now)),
  change: async ({ actor, input, tx, now }) => {
    await insertPhone(tx, { ...input, by: actor.id, now });
    return { audit: { action: "person.phone-added", personId: input.personId }, goTo: paths.newPhone(input.personId, { done: "phone-added" }) };
  },
});
