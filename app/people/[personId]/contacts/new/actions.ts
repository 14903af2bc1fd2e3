"use server";

import { paths } from "#app/paths.ts";
import { insertContact } from "#db/commands/contacts.ts";
import { findPersonDetails } from "#db/queries/people.ts";
import { whyNotRecordContact } from "#domain/contact-person.ts";
import { londonDay } from "#domain/london-time.ts";
import { whyNotStatedOn } from "#domain/stated-day.ts";
import { recordAction } from "#server/record-action.ts";
import { contactSchema } from "./schema.ts";

/** Records somebody around the person, with what they may be told. */
export const recordContact = recordAction({
  name: "contact-person.record",
  for: "clinicians",
  form: contactSchema,
  find: ({ tx, input }) => findPersonDetails(tx, input.personId),
  whyNot: ({ found: { bornOn }, input, now }) => {
    const refusal = whyNotRecordContact(input);
    if (refusal !== null) return { field: "roles[]", refusal };
    return whyNotStatedOn({ statedOn: input.statedOn, bornOn, ahead: "contact.said-in-the-future" }, londonDay(now));
  },
  change: async ({ actor, input, tx, now }) => {
    const contactId = await insertContact(tx, { ...input, by: actor.id, now });
    return {
      audit: { action: "contact-person.recorded", personId: input.personId, subjectId: contactId, detail: { kind: input.kind, sharing: input.sharing } },
      goTo: paths.person(input.personId, { done: "contact-recorded" }),
    };
  },
});
