"use server";

import { paths } from "#app/paths.ts";
import { insertSectionVersion } from "#db/commands/assessments.ts";
import { findAssessment, findEarlierSection } from "#db/queries/assessments.ts";
import { findSection } from "#domain/assessment-sections.ts";
import { whyNotWrite, writtenSection } from "#domain/assessment.ts";
import { copyInto } from "#domain/section-answers.ts";
import { recordAction } from "#server/record-action.ts";
import { copiedSectionSchema } from "./schema.ts";

/** Fills what is empty with what the last signed assessment said, marked as not yet reviewed. */
export const copyFromEarlier = recordAction({
  name: "assessment.copy-from-earlier",
  for: "clinicians",
  form: copiedSectionSchema,
  find: async ({ tx, input }) => {
    const [assessment, earlier] = await Promise.all([
      findAssessment(tx, input.episodeId, input.assessmentId),
      findEarlierSection(tx, { id: input.assessmentId, episodeId: input.episodeId }, input.section),
    ]);
    const section = findSection(input.section);
    if (assessment === null || earlier === null || section === undefined) return null;
    const written = writtenSection(assessment, section.id);
    return { assessment, earlier, written, copies: copyInto(section, written?.answers ?? {}, earlier.answers) };
  },
  whyNot: ({ found, actor }) => whyNotWrite(found.assessment, actor) ?? (found.copies.copied.length === 0 ? "assessment.nothing-to-copy" : null),
  change: async ({ found: { assessment, earlier, written, copies }, actor, input, tx, now }) => {
    await insertSectionVersion(tx, {
      assessmentId: assessment.id, section: input.section, after: input.version, answers: copies.answers, complete: false,
      unreviewedCopies: [...(written?.unreviewedCopies ?? []), ...copies.copied], writtenBy: actor.id, now,
    });
    return {
      audit: { action: "assessment.copied-from-earlier", episodeId: assessment.episodeId, subjectId: assessment.id, detail: { section: input.section, from: earlier.assessmentId, answers: copies.copied } },
      goTo: paths.assessmentSection(assessment.episodeId, assessment.id, input.section, { done: "assessment-copied" }),
    };
  },
});
