"use server";

import { paths } from "#app/paths.ts";
import { clinicalTime } from "#components/text/clinical-date.ts";
import { insertSectionVersion } from "#db/commands/assessments.ts";
import { findAssessment } from "#db/queries/assessments.ts";
import { findSection, sectionAfter } from "#domain/assessment-sections.ts";
import { whyNotWrite, writtenSection } from "#domain/assessment.ts";
import { whyNotAtAge } from "#domain/capacity-section.ts";
import { compareAnswers, stillUnreviewed } from "#domain/section-answers.ts";
import { recordAction } from "#server/record-action.ts";
import { findAgeForCapacity } from "../../found.ts";
import { savedSectionSchema } from "./schema.ts";

/** Keeps a section as its next version. Whoever saves second from the same one sees both texts. */
export const saveSection = recordAction({
  name: "assessment.save-section",
  for: "clinicians",
  form: savedSectionSchema,
  find: async ({ tx, input }) => {
    const assessment = await findAssessment(tx, input.episodeId, input.assessmentId, input.section);
    const age = assessment && input.section === "capacity" ? await findAgeForCapacity(tx, assessment) : null;
    return assessment && { assessment, section: input.section, written: writtenSection(assessment, input.section), typed: input.answers, age };
  },
  whyNot: ({ found: { assessment, section, age }, actor, input }) => {
    const refusal = whyNotWrite(assessment, actor);
    const atAge = refusal === null && section === "capacity" ? whyNotAtAge(input.answers, age) : null;
    return refusal ?? (atAge && { field: "in-question", refusal: atAge });
  },
  change: async ({ found: { assessment, section, written }, actor, input, tx, now }) => {
    const { answers, complete, version, more } = input;
    const unreviewedCopies = stillUnreviewed(written?.unreviewedCopies ?? [], answers, input.reviewed);
    await insertSectionVersion(tx, { assessmentId: assessment.id, section, after: version, answers, complete, unreviewedCopies, writtenBy: actor.id, now });
    const next = complete ? sectionAfter(section) : null;
    const done = { done: "assessment-section-saved" };
    const here = paths.assessmentSection(assessment.episodeId, assessment.id, section, done);
    return {
      audit: { action: "assessment.section-saved", episodeId: assessment.episodeId, subjectId: assessment.id, detail: { section, version: version + 1, complete } },
      goTo: more ? `${here}#${more}-rows` : next ? paths.assessmentSection(assessment.episodeId, assessment.id, next, done) : paths.assessment(assessment.episodeId, assessment.id, done),
    };
  },
  theirs: ({ section, written, typed }) => ({
    version: String(written?.version ?? 0),
    by: written?.writtenBy.name ?? "",
    at: written ? clinicalTime(written.writtenAt) : "",
    fields: compareAnswers(findSection(section) ?? { questions: [] }, written?.answers ?? {}, typed),
  }),
});
