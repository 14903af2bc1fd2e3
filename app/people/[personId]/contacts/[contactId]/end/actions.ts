"use server";

import { paths } from "#app/paths.ts";
import { endContact } from "#db/commands/contacts.ts";
import { findContact } from "#db/queries/contacts.ts";
import { whyNotEndContact } from "#domain/contact-person.ts";
import { recordAction } from "#server/record-action.ts";
import { contactEndSchema } from "./schema.ts";

/** Ends a contact, with the reason. The entry stays. */
export const endContactPerson = recordAction({
  name: "contact-person.end",
  for: "clinicians",
  form: contactEndSchema,
  find: ({ tx, input }) => findContact(tx, input.personId, input.contactId),
  whyNot: ({ found }) => whyNotEndContact(found),
  change: async ({ found, actor, input, tx, now }) => {
    await endContact(tx, { contactId: found.id, reason: input.reason, by: actor.id, now });
    return { audit: { action: "contact-person.ended", personId: found.personId, subjectId: found.id }, goTo: paths.person(found.personId, { done: "contact-ended" }) };
  },
});
