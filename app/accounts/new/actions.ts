"use server";

import { insertAccount, insertEnrolment } from "#db/commands/accounts.ts";
import { newId } from "#db/ids.ts";
import { isEmailTaken } from "#db/queries/accounts.ts";
import { whyNotLearner } from "#domain/account.ts";
import { recordAction } from "#server/record-action.ts";
import { enrolmentHours } from "#server/sign-in/enrolment-link.ts";
import { paths } from "../../paths.ts";
import { accountSchema, isTicked } from "../account-schema.ts";

export const addAccount = recordAction({
  name: "account.add",
  for: "administrators",
  form: accountSchema,
  find: async ({ tx, input }) => ({ emailTaken: await isEmailTaken(tx, input.email) }),
  whyNot: ({ found, input }) => {
    const refusal = whyNotLearner(input.role, isTicked(input));
    if (refusal !== null) return { field: "learner[]", refusal };
    return found.emailTaken ? { field: "email", refusal: "account.email-taken" } : null;
  },
  change: async ({ tx, actor, now, input }) => {
    const [id, enrolmentId] = [newId(), newId()];
    await insertAccount(tx, { ...input, isLearner: isTicked(input), id, by: actor.id, now });
    await insertEnrolment(tx, { id: enrolmentId, userId: id, createdAt: now, createdBy: actor.id, expiresAt: new Date(now.getTime() + enrolmentHours * 3_600_000) });
    return {
      audit: [{ action: "account.added", subjectId: id, detail: { role: input.role, learner: isTicked(input) } }, { action: "enrolment.made", subjectId: id }],
      goTo: paths.account(id, { done: "account-added" }),
    };
  },
});
