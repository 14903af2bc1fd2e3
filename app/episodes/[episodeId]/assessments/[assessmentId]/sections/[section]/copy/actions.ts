"use server";

import { paths } from "#app/paths.ts";
import { insertSectionVersion } from "#db/commands/assessments.ts";
import { findAssessment, findEarlierSection, sectionDraftKey } from "#db/queries/assessments.ts";
import { findDraft } from "#db/queries/drafts.ts";
import { findSection } from "#domain/assessment-sections.ts";
import { whyNotCopy, whyNotWrite, writtenSection } from "#domain/assessment.ts";
import { copyInto } from "#domain/section-answers.ts";
import { recordAction } from "#server/record-action.ts";
import { copiedSectionSchema } from "./schema.ts";

/** Fills what is empty with what the last signed assessment said, marked as not yet reviewed. */
export const copyFromEarlier = recordAction({
  name: "assessment.copy-from-earlier",
  for: "clinicians",
  form: copiedSectionSchema,
  find: async ({ tx, input }) => {
    const [assessment, earlier, draft] = await Promise.all([
      findAssessment(tx, input.episodeId, input.assessmentId),
      findEarlierSection(tx, { id: input.assessmentId, episodeId: input.episodeId }, input.section),
      findDraft(tx, sectionDraftKey(input.assessmentId, input.section)),
    ]);
    const section = findSection(input.section);
    if (assessment === null || earlier === null || section === undefined) return null;
    const written = writtenSection(assessment, section.id);
    return { assessment, earlier, written, hasDraft: draft !== null, copies: copyInto(section, written?.answers ?? {}, earlier.answers) };
  },
  whyNot: ({ found: { assessment, copies, hasDraft }, actor }) => whyNotWrite(assessment, actor) ?? whyNotCopy({ copied: copies.copied, hasDraft }),
  change: async ({ found: { assessment, earlier, written, copies }, actor, input, tx, now }) => {
    await insertSectionVersion(tx, {
      assessmentId: assessment.id, section: input.section, after: input.version, answers: copies.answers, complete: false,
      unreviewedCopies: [...(written?.unreviewedCopies ?? []), ...copies.copied], writtenBy: actor.id, now,
    });
    return {
      audit: {
        action: "assessment.copied-from-earlier", episodeId: assessment.episodeId, subjectId: assessment.id,
        detail: { section: input.section, from: earlier.assessmentId, answers: copies.copied },
      },
      goTo: paths.assessmentSection(assessment.episodeId, assessment.id, input.section, { done: "assessment-copied" }),
    };
  },
});
