"use server";

import { paths } from "#app/paths.ts";
import { insertSignature } from "#db/commands/signatures.ts";
import { whyNotSignAs } from "#domain/signing.ts";
import { recordAction } from "#server/record-action.ts";
import { findSigningPage } from "../found.ts";
import { signatureSchema } from "./schema.ts";

/** Co-signs or countersigns the version that was read, with the authenticator's code. */
export const signToo = recordAction({
  name: "assessment.sign-too",
  for: "clinicians",
  form: signatureSchema,
  confirmedByCode: true,
  find: ({ tx, input }) => findSigningPage(tx, input.episodeId, input.assessmentId),
  whyNot: ({ found: { signing }, actor, input }) => whyNotSignAs(signing, actor, input),
  change: async ({ actor, input: { episodeId, assessmentId, as, version }, tx, now }) => {
    await insertSignature(tx, { assessmentId, version, as, signedBy: actor.id, now });
    const isCountersigned = as === "countersign";
    return {
      audit: { action: isCountersigned ? "assessment.countersigned" : "assessment.co-signed", episodeId, subjectId: assessmentId, detail: { version } },
      goTo: paths.assessment(episodeId, assessmentId, { done: isCountersigned ? "assessment-countersigned" : "assessment-co-signed" }),
    };
  },
});
