"use server";

import { amendAccount } from "#db/commands/accounts.ts";
import { findAccount, isEmailTaken } from "#db/queries/accounts.ts";
import { whyNotChangeRole } from "#domain/account.ts";
import { roleLabels } from "#domain/actor.ts";
import { recordAction } from "#server/record-action.ts";
import { paths } from "../../../paths.ts";
import { accountDetailsSchema } from "./schema.ts";

export const changeAccount = recordAction({
  name: "account.amend",
  for: "administrators",
  form: accountDetailsSchema,
  find: async ({ tx, input, now }) => {
    const account = await findAccount(tx, input.userId, now);
    return account && { account, emailTaken: await isEmailTaken(tx, input.email, input.userId) };
  },
  whyNot: ({ found: { account, emailTaken }, actor, input }) => {
    const refusal = whyNotChangeRole(account, input.role, actor);
    if (refusal !== null) return { field: "role", refusal };
    return emailTaken ? { field: "email", refusal: "account.email-taken" } : null;
  },
  change: async ({ tx, found: { account }, input: { userId, version, ...details } }) => {
    await amendAccount(tx, userId, version, details);
    const changed = (["name", "email", "role", "registration", "phone"] as const).filter((field) => account[field] !== details[field]);
    return { audit: { action: "account.amended", subjectId: userId, detail: { changed, role: details.role } }, goTo: paths.account(userId, { done: "account-changed" }) };
  },
  theirs: ({ account }, { role }) => ({
    version: String(account.version),
    by: "another administrator",
    at: "a moment ago",
    fields: [
      { name: "name", label: "Name", theirs: account.name },
      { name: "email", label: "E-mail address", theirs: account.email },
      { name: "role", label: "Role", theirs: roleLabels[account.role], yours: roleLabels[role] },
      { name: "registration", label: "Registration number", theirs: account.registration ?? "" },
      { name: "phone", label: "Work telephone number", theirs: account.phone ?? "" },
    ],
  }),
});
