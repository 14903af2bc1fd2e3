import * as z from "zod";
import type { Answers } from "#domain/assessment-question.ts";
import { assessmentSections, sectionIds } from "#domain/assessment-sections.ts";
import { answerProblems, answersFrom, withoutEmptyRows } from "#domain/section-answers.ts";
import { versionBox } from "#app/version-box.ts";

const posted = z.looseObject({
  episodeId: z.uuid(),
  assessmentId: z.uuid(),
  section: z.enum(sectionIds),
  version: versionBox(),
  then: z.string().optional(),
  "reviewed[]": z.array(z.string()).default([]),
});

const isText = (value: unknown): value is string | string[] => typeof value === "string" || (Array.isArray(value) && value.every((each) => typeof each === "string"));

/** One section as it is typed, checked against its own questions. Only a finished section misses anything. */
function sectionSchema(isFinished: (then: string | undefined) => boolean, asksAboutUnlikely: boolean) {
  return posted.transform(({ episodeId, assessmentId, section: id, version, then, "reviewed[]": reviewed, ...rest }, context) => {
    const section = assessmentSections.find((each) => each.id === id);
    if (section === undefined) return z.NEVER;
    const typed: Answers = Object.fromEntries(Object.entries(rest).filter((entry): entry is [string, string | string[]] => isText(entry[1])));
    const answers = answersFrom(section, typed);
    const complete = isFinished(then);
    for (const { name, words } of answerProblems(section, answers, complete, asksAboutUnlikely)) context.addIssue({ code: "custom", path: [name], message: words });
    // Rows close up only now: until then each message belongs to the row in which it was typed.
    const more = section.questions.find((question) => question.kind === "rows" && then === `more-${question.id}`)?.id ?? null;
    return { episodeId, assessmentId, section: id, version, answers: withoutEmptyRows(section, answers), complete, more, reviewed: reviewed.includes("yes") };
  });
}

/** The server's: the main button says "complete" by saying nothing, the others say "later" or "more rows". */
export const savedSectionSchema = sectionSchema((then) => then === undefined, true);

/** The browser's, which is asked before it is known which button was pressed: what is typed, not what is missing. */
export const typedSectionSchema = sectionSchema(() => false, false);
