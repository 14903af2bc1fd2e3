"use server";

import { paths } from "#app/paths.ts";
import { markPhoneInError } from "#db/commands/contacts.ts";
import { listPhones } from "#db/queries/person-parts.ts";
import { recordAction } from "#server/record-action.ts";
import { phoneInErrorSchema } from "./schema.ts";

/** A number that never was theirs: struck through with a reason, never rung or searched for again. */
export const strikePhone = recordAction({
  name: "person.mark-phone-in-error",
  for: "clinicians",
  form: phoneInErrorSchema,
  find: async ({ tx, input }) => (await listPhones(tx, input.personId)).find(({ id }) => id === input.phoneId) ?? null,
  whyNot: () => null,
  change: async ({ found, actor, input, tx, now }) => {
    await markPhoneInError(tx, { personId: input.personId, phoneId: found.id, reason: input.reason, by: actor.id, now });
    return { audit: { action: "person.phone-marked-in-error", personId: input.personId, subjectId: found.id }, goTo: paths.newPhone(input.personId, { done: "phone-in-error" }) };
  },
});
