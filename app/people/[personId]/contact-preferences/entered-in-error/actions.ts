"use server";

import { paths } from "#app/paths.ts";
import { markPreferencesInError } from "#db/commands/contacts.ts";
import { findPreferences } from "#db/queries/contacts.ts";
import { recordAction } from "#server/record-action.ts";
import { preferencesInErrorSchema } from "./schema.ts";

/** How somebody wanted to be reached, and did not: struck through with a reason. What stood before stands again. */
export const strikePreferences = recordAction({
  name: "contact-preferences.mark-in-error",
  for: "clinicians",
  form: preferencesInErrorSchema,
  find: async ({ tx, input }) => (await findPreferences(tx, input.personId))?.standing ?? null,
  whyNot: ({ found, input }) => (found.version === input.version ? null : "form.stale"),
  change: async ({ found, actor, input, tx, now }) => {
    await markPreferencesInError(tx, { personId: input.personId, version: found.version, reason: input.reason, by: actor.id, now });
    return {
      audit: { action: "contact-preferences.marked-in-error", personId: input.personId, detail: { version: found.version } },
      goTo: paths.contactPreferences(input.personId, { done: "contact-preferences-in-error" }),
    };
  },
});
