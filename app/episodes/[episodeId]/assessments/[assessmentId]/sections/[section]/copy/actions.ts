"use server";

import { paths } from "#app/paths.ts";
import { insertSectionVersion } from "#db/commands/assessments.ts";
import { findEarlierSection, sectionDraftKey } from "#db/queries/assessments.ts";
import { findDraft } from "#db/queries/drafts.ts";
import { findSection } from "#domain/assessment-sections.ts";
import { whyNotCopy, whyNotWrite, writtenSection } from "#domain/assessment.ts";
import { lendKnown } from "#domain/known-before.ts";
import { copyInto } from "#domain/section-answers.ts";
import { recordAction } from "#server/record-action.ts";
import { findAssessmentPage } from "../../../found.ts";
import { readKnownBefore, withRecord } from "../known-before.ts";
import { copiedSectionSchema } from "./schema.ts";

/** Fills what is empty with what was known before, or with what the last signed assessment said; marked as not yet reviewed. */
export const copyIntoSection = recordAction({
  name: "assessment.copy-into-section",
  for: "clinicians",
  form: copiedSectionSchema,
  find: async ({ tx, input: { episodeId, assessmentId, section: id, from } }) => {
    const [found, earlier, before, draft] = await Promise.all([
      findAssessmentPage(tx, episodeId, assessmentId),
      from === "earlier" ? findEarlierSection(tx, { id: assessmentId, episodeId }, id) : null,
      from === "before" ? readKnownBefore(tx, episodeId, id) : null,
      findDraft(tx, sectionDraftKey(assessmentId, id)),
    ]);
    const section = findSection(id);
    if (found === null || section === undefined) return null;
    const { assessment, banner } = found;
    const written = writtenSection(assessment, id);
    const answers = written?.answers ?? {};
    const known = withRecord(before, banner, assessment);
    const copies = earlier ? copyInto(section, answers, earlier.answers) : known ? lendKnown(section, answers, known) : { answers: {}, copied: [] };
    return { assessment, written, copies, lender: earlier?.assessmentId ?? null, hasDraft: draft !== null };
  },
  whyNot: ({ found: { assessment, copies, hasDraft }, actor }) => whyNotWrite(assessment, actor) ?? whyNotCopy({ copied: copies.copied, hasDraft }),
  change: async ({ found: { assessment, written, copies, lender }, actor, input: { section, version }, tx, now }) => {
    const { id: assessmentId, episodeId } = assessment;
    await insertSectionVersion(tx, {
      assessmentId, section, after: version, answers: copies.answers, complete: false, unreviewedCopies: [...(written?.unreviewedCopies ?? []), ...copies.copied], writtenBy: actor.id, now,
    });
    const about = { episodeId, subjectId: assessmentId, detail: { section, answers: copies.copied, ...(lender ? { from: lender } : {}) } };
    return {
      audit: { action: lender ? "assessment.copied-from-earlier" : "assessment.copied-from-before", ...about },
      goTo: paths.assessmentSection(episodeId, assessmentId, section, { done: "assessment-copied" }),
    };
  },
});
