"use server";

import { paths } from "#app/paths.ts";
import { markContactInError } from "#db/commands/contacts.ts";
import { findContact } from "#db/queries/contacts.ts";
import { recordAction } from "#server/record-action.ts";
import { contactInErrorSchema } from "./schema.ts";

/** Strikes a contact through, with a reason. Nothing is removed. */
export const strikeContact = recordAction({
  name: "contact-person.mark-in-error",
  for: "clinicians",
  form: contactInErrorSchema,
  find: ({ tx, input }) => findContact(tx, input.personId, input.contactId),
  whyNot: ({ found }) => (found.isInError ? "contact.already-in-error" : null),
  change: async ({ found, actor, input, tx, now }) => {
    await markContactInError(tx, { contactId: found.id, reason: input.reason, by: actor.id, now });
    return { audit: { action: "contact-person.marked-in-error", personId: found.personId, subjectId: found.id }, goTo: paths.person(found.personId, { done: "contact-in-error" }) };
  },
});
