"use server";

import { amendAccount } from "#db/commands/accounts.ts";
import { findAccount, isEmailTaken } from "#db/queries/accounts.ts";
import { whyNotChangeRole, whyNotLearner } from "#domain/account.ts";
import { roleLabels } from "#domain/actor.ts";
import { recordAction } from "#server/record-action.ts";
import { paths } from "../../../paths.ts";
import { isTicked } from "../../account-schema.ts";
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
    const notLearner = whyNotLearner(input.role, isTicked(input));
    if (notLearner !== null) return { field: "learner[]", refusal: notLearner };
    return emailTaken ? { field: "email", refusal: "account.email-taken" } : null;
  },
  change: async ({ tx, found: { account }, input: { userId, version, ...input } }) => {
    const details = { ...input, isLearner: isTicked(input) };
    await amendAccount(tx, userId, version, details);
    const changed = (["name", "email", "role", "isLearner", "registration", "phone"] as const).filter((field) => account[field] !== details[field]);
    return { audit: { action: "account.amended", subjectId: userId, detail: { changed, role: details.role, learner: details.isLearner } }, goTo: paths.account(userId, { done: "account-changed" }) };
  },
  theirs: ({ account }, { role }) => ({
    version: String(account.version),
    by: "another administrator",
    at: "a moment ago",
    fields: [
      { name: "name", label: "Name", theirs: account.name },
      { name: "email", label: "E-mail address", theirs: account.email },
      { name: "role", label: "Role", theirs: roleLabels[account.role], yours: roleLabels[role] },
      { name: "role", label: "Role", theirs: roleLabels[account.role] },
      { name: "learner[]", label: "Learner", theirs: account.isLearner ? "Yes" : "No" },
      { name: "registration", label: "Registration number", theirs: account.registration ?? "" },
      { name: "phone", label: "Work telephone number", theirs: account.phone ?? "" },
    ],
  }),
});
