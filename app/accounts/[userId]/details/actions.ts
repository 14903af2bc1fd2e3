"use server";

import { clinicalDateTime } from "#components/text/clinical-date.ts";
import { amendAccount } from "#db/commands/accounts.ts";
import { findLastAmendment } from "#db/queries/account-amendments.ts";
import { findAccount, isEmailTaken } from "#db/queries/accounts.ts";
import { whyNotChangeRole, whyNotLearner } from "#domain/account.ts";
import { recordAction } from "#server/record-action.ts";
import { paths } from "../../../paths.ts";
import { isTicked } from "../../account-schema.ts";
import { comparedAccount } from "./compared.ts";
import { accountDetailsSchema } from "./schema.ts";

export const changeAccount = recordAction({
  name: "account.amend",
  for: "administrators",
  form: accountDetailsSchema,
  find: async ({ tx, input, now }) => {
    const account = await findAccount(tx, input.userId, now);
    // Only whoever saves second is told who was first.
    const amended = account && account.version !== input.version ? await findLastAmendment(tx, input.userId) : null;
    return account && { account, amended, emailTaken: await isEmailTaken(tx, input.email, input.userId) };
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
  theirs: ({ account, amended }, input) => ({
    version: String(account.version),
    by: amended?.by ?? "somebody",
    at: amended ? clinicalDateTime(amended.at) : "a time that is not known",
    fields: comparedAccount(account, { ...input, isLearner: isTicked(input) }),
  }),
});
