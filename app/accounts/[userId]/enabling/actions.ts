"use server";

import { endDisabling } from "#db/commands/accounts.ts";
import { findAccount } from "#db/queries/accounts.ts";
import { whyNotEnable } from "#domain/account.ts";
import { recordAction } from "#server/record-action.ts";
import { paths } from "../../../paths.ts";
import { enablingSchema } from "./schema.ts";

export const enableAccount = recordAction({
  name: "account.enable",
  for: "administrators",
  form: enablingSchema,
  find: ({ tx, input, now }) => findAccount(tx, input.userId, now),
  whyNot: ({ found, actor }) => whyNotEnable(found, actor),
  change: async ({ tx, found }) => {
    await endDisabling(tx, found.id);
    return { audit: { action: "account.enabled", subjectId: found.id }, goTo: paths.account(found.id, { done: "account-enabled" }) };
  },
});
