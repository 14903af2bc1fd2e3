"use server";

import { paths } from "#app/paths.ts";
import { insertReturn } from "#db/commands/signatures.ts";
import { whyNotSignAs } from "#domain/signing.ts";
import { recordAction } from "#server/record-action.ts";
import { findSigningPage } from "../found.ts";
import { returnSchema } from "./schema.ts";

/** Returns what a learner signed, in words. What was signed is kept; its author writes on from it. */
export const returnForRevision = recordAction({
  name: "assessment.return",
  for: "clinicians",
  form: returnSchema,
  find: ({ tx, input }) => findSigningPage(tx, input.episodeId, input.assessmentId),
  whyNot: ({ found: { signing }, actor, input: { version } }) => whyNotSignAs(signing, actor, { as: "countersign", version }),
  change: async ({ actor, input: { episodeId, assessmentId, version, words }, tx, now }) => {
    await insertReturn(tx, { assessmentId, version, words, returnedBy: actor.id, now });
    return {
      audit: { action: "assessment.returned", episodeId, subjectId: assessmentId, detail: { version } },
      goTo: paths.assessment(episodeId, assessmentId, { done: "assessment-returned" }),
    };
  },
});
