"use server";

import { paths } from "#app/paths.ts";
import { insertEmergencyAccessReview } from "#db/commands/emergency-access.ts";
import { findEmergencyAccess } from "#db/queries/emergency-accesses.ts";
import { whyNotReviewEmergencyAccess } from "#domain/emergency-access.ts";
import { recordAction } from "#server/record-action.ts";
import { accessReviewSchema } from "./schema.ts";

/** What the consultant nurse found when looking at an emergency access. */
export const reviewEmergencyAccess = recordAction({
  name: "emergency-access.review",
  for: "clinicians",
  form: accessReviewSchema,
  find: ({ tx, input }) => findEmergencyAccess(tx, input.accessId),
  whyNot: ({ found, actor }) => whyNotReviewEmergencyAccess(found, actor),
  change: async ({ found, actor, input, tx, now }) => {
    await insertEmergencyAccessReview(tx, { ...input, by: actor.id, now });
    return {
      audit: { action: "emergency-access.reviewed", personId: found.personId, subjectId: found.id, detail: { finding: input.finding } },
      goTo: paths.emergencyAccessReviews({ done: "emergency-access-reviewed" }),
    };
  },
});
