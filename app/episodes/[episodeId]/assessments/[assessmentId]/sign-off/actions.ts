"use server";

import { paths } from "#app/paths.ts";
import { insertSignOff } from "#db/commands/assessments.ts";
import { keepPhysicalReview } from "#db/commands/physical-reviews.ts";
import { setNextAction } from "#db/commands/strips.ts";
import { findAskedReview } from "#db/queries/physical-reviews.ts";
import { contentVersion, freeze, isSafetyEmpty, whyNotSignAtAge, whyNotSignOff } from "#domain/assessment.ts";
import { whyNotGoOn } from "#domain/physical-review.ts";
import { whyNotSignAgain } from "#domain/signing.ts";
import { recordAction } from "#server/record-action.ts";
import { findAgeForCapacity, findSigningPage } from "../found.ts";
import { nextStepFrom } from "./next-step.ts";
import { signOffSchema } from "./schema.ts";

/** Signs off what was read: freezes every answer with its question, and says on the strip what follows. */
export const signOff = recordAction({
  name: "assessment.sign-off",
  for: "clinicians",
  form: signOffSchema,
  confirmedByCode: true,
  find: async ({ tx, input }) => {
    const [found, review] = await Promise.all([findSigningPage(tx, input.episodeId, input.assessmentId), findAskedReview(tx, input.episodeId)]);
    return found && { ...found, review, age: await findAgeForCapacity(tx, found.assessment), isOpen: found.episode.strip !== null };
  },
  whyNot: ({ found: { assessment, signing, review, age, isOpen }, actor, input, now }) => {
    const refusal = whyNotSignOff(assessment, actor) ?? whyNotSignAtAge(assessment, age) ?? whyNotSignAgain(signing, assessment.sections);
    if (refusal !== null) return refusal;
    if (contentVersion(assessment) !== input.read) return "assessment.changed-since-checked";
    if (isSafetyEmpty(assessment) && input.whyNoSafety.trim() === "") return { field: "why-no-safety", refusal: "assessment.safety-empty" };
    const bodyFirst = whyNotGoOn(review, { words: input["physical-review"], seen: input["review-of"] });
    if (bodyFirst !== null) return bodyFirst;
    const next = isOpen ? nextStepFrom(input, now) : null;
    return next === null || next.ok ? null : { field: next.field, refusal: next.refusal };
  },
  change: async ({ found: { assessment, signing, review, isOpen }, actor, input, tx, now }) => {
    const version = signing.versions.length + 1;
    const whyNoSafety = isSafetyEmpty(assessment) ? input.whyNoSafety : "";
    await insertSignOff(tx, { assessmentId: assessment.id, version, signedOffBy: actor.id, frozen: freeze(assessment, whyNoSafety), read: input.read, now });
    await keepPhysicalReview(tx, review, { episodeId: assessment.episodeId, words: input["physical-review"], goingOn: "signed-off", by: actor.id, now });
    const next = isOpen ? nextStepFrom(input, now) : null;
    if (next?.ok) await setNextAction(tx, { episodeId: assessment.episodeId, what: next.what, due: next.due, now });
    return {
      audit: { action: "assessment.signed-off", episodeId: assessment.episodeId, subjectId: assessment.id, detail: { version, withoutSafety: whyNoSafety !== "", ...(review === null ? {} : { news2: review.prompt }) } },
      goTo: paths.assessment(assessment.episodeId, assessment.id, { done: signing.reader.isLearner ? "assessment-awaits-countersign" : "assessment-signed-off" }),
    };
  },
});
