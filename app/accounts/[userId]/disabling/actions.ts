"use server";

import { insertDisabling } from "#db/commands/accounts.ts";
import { findAccount } from "#db/queries/accounts.ts";
import { whyNotDisable } from "#domain/account.ts";
import { recordAction } from "#server/record-action.ts";
import { paths } from "../../../paths.ts";
import { disablingSchema } from "./schema.ts";

export const disableAccount = recordAction({
  name: "account.disable",
  for: "administrators",
  form: disablingSchema,
  find: ({ tx, input, now }) => findAccount(tx, input.userId, now),
  whyNot: ({ found, actor }) => whyNotDisable(found, actor),
  change: async ({ tx, found, actor, now, input }) => {
    await insertDisabling(tx, { userId: found.id, disabledBy: actor.id, disabledAt: now, reason: input.reason });
    return { audit: { action: "account.disabled", subjectId: found.id }, goTo: paths.account(found.id, { done: "account-disabled" }) };
  },
});
