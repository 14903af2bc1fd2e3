"use server";

import { paths } from "#app/paths.ts";
import { endPhone } from "#db/commands/people.ts";
import { listPhones } from "#db/queries/person-parts.ts";
import { recordAction } from "#server/record-action.ts";
import { phoneEndSchema } from "./schema.ts";

/** Takes a number out of use; it is kept and never rung or searched for again. */
export const takeOutPhone = recordAction({
  name: "person.end-phone",
  for: "clinicians",
  form: phoneEndSchema,
  find: async ({ tx, input }) => (await listPhones(tx, input.personId)).find(({ id }) => id === input.phoneId) ?? null,
  whyNot: () => null,
  change: async ({ found, actor, input, tx, now }) => {
    await endPhone(tx, { personId: input.personId, phoneId: found.id, reason: input.reason, by: actor.id, now });
    return { audit: { action: "person.phone-ended", personId: input.personId, subjectId: found.id }, goTo: paths.newPhone(input.personId, { done: "phone-ended" }) };
  },
});
