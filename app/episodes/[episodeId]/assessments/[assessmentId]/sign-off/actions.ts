"use server";

import { paths } from "#app/paths.ts";
import { insertSignOff } from "#db/commands/assessments.ts";
import { setNextAction } from "#db/commands/strips.ts";
import { findAssessment } from "#db/queries/assessments.ts";
import { findEpisode } from "#db/queries/episodes.ts";
import { contentVersion, freeze, isSafetyEmpty, whyNotSignOff } from "#domain/assessment.ts";
import { recordAction } from "#server/record-action.ts";
import { nextStepFrom } from "./next-step.ts";
import { signOffSchema } from "./schema.ts";

/** Signs off what was read: freezes every answer with its question, and says on the strip what follows. */
export const signOff = recordAction({
  name: "assessment.sign-off",
  for: "clinicians",
  form: signOffSchema,
  find: async ({ tx, input }) => {
    const [episode, assessment] = await Promise.all([findEpisode(tx, input.episodeId), findAssessment(tx, input.episodeId, input.assessmentId)]);
    return episode?.seesRecord && assessment ? { assessment, isOpen: episode.strip !== null } : null;
  },
  whyNot: ({ found: { assessment, isOpen }, actor, input, now }) => {
    const refusal = whyNotSignOff(assessment, actor);
    if (refusal !== null) return refusal;
    if (contentVersion(assessment) !== input.read) return "assessment.changed-since-checked";
    if (isSafetyEmpty(assessment) && input.whyNoSafety.trim() === "") return { field: "why-no-safety", refusal: "assessment.safety-empty" };
    const next = isOpen ? nextStepFrom(input, now) : null;
    return next === null || next.ok ? null : { field: next.field, refusal: next.refusal };
  },
  change: async ({ found: { assessment, isOpen }, actor, input, tx, now }) => {
    const whyNoSafety = isSafetyEmpty(assessment) ? input.whyNoSafety : "";
    await insertSignOff(tx, { assessmentId: assessment.id, signedOffBy: actor.id, frozen: freeze(assessment, whyNoSafety), read: input.read, now });
    const next = isOpen ? nextStepFrom(input, now) : null;
    if (next?.ok) await setNextAction(tx, { episodeId: assessment.episodeId, what: next.what, due: next.due, now });
    return {
      audit: { action: "assessment.signed-off", episodeId: assessment.episodeId, subjectId: assessment.id, detail: { withoutSafety: whyNoSafety !== "" } },
      goTo: paths.assessment(assessment.episodeId, assessment.id, { done: "assessment-signed-off" }),
    };
  },
});
