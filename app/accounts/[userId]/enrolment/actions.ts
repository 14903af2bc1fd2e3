"use server";

import { insertEnrolment } from "#db/commands/accounts.ts";
import { newId } from "#db/ids.ts";
import { findAccount } from "#db/queries/accounts.ts";
import { whyNotNewLink } from "#domain/account.ts";
import { recordAction } from "#server/record-action.ts";
import { enrolmentHours } from "#server/sign-in/enrolment-link.ts";
import { paths } from "../../../paths.ts";
import { enrolmentSchema } from "./schema.ts";

export const makeNewLink = recordAction({
  name: "enrolment.make",
  for: "administrators",
  form: enrolmentSchema,
  find: ({ tx, input, now }) => findAccount(tx, input.userId, now),
  whyNot: ({ found, actor }) => whyNotNewLink(found, actor),
  change: async ({ tx, found, actor, now }) => {
    await insertEnrolment(tx, { id: newId(), userId: found.id, createdAt: now, createdBy: actor.id, expiresAt: new Date(now.getTime() + enrolmentHours * 3_600_000) });
    return { audit: { action: "enrolment.made", subjectId: found.id }, goTo: paths.account(found.id, { done: "account-link-made" }) };
  },
});
