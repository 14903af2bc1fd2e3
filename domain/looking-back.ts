/** How somebody was over time: scores of questionnaires from one assessment to the next, and two assessments answer by answer. */
import type { Answers } from "./assessment-question.ts";
import { assessmentSections } from "./assessment-sections.ts";
import type { FrozenSection } from "./assessment.ts";
import { questionnaireCodes } from "./questionnaire-item.ts";
import type { QuestionnaireCode } from "./questionnaire-item.ts";
import { bandLabel, questionnaires } from "./questionnaires.ts";
import type { ReadAnswer } from "./section-answers.ts";
import { aidResults, aidsOf } from "./section-aids.ts";

/** An assessment with the newest answers of the sections that hold questionnaires. */
export type AnsweredAssessment = {
  id: string;
  episodeId: string;
  episodeNumber: string;
  /** When the person was seen. */
  happenedAt: Date;
  isSigned: boolean;
  answers: Readonly<Record<string, Answers>>;
};

export type ScoreThen = Pick<AnsweredAssessment, "id" | "episodeId" | "episodeNumber" | "happenedAt" | "isSigned"> & {
  total: number;
  /** What the publication calls it; null where it has no name for it. */
  band: string | null;
};
export type ScoresOverTime = { code: QuestionnaireCode; name: string; about: string; highest: number | null; scores: ScoreThen[] };

/** Sections in which a questionnaire may be asked. */
export const sectionsWithAids: readonly string[] = assessmentSections.filter(({ questions }) => aidsOf(questions).length > 0).map(({ id }) => id);

/** Every questionnaire that was ever completed, with its scores from oldest to newest. What is incomplete has no total and is left out. */
export function scoresOverTime(assessments: readonly AnsweredAssessment[]): ScoresOverTime[] {
  const ordered = assessments.toSorted((a, b) => a.happenedAt.getTime() - b.happenedAt.getTime());
  return questionnaireCodes.flatMap((code) => {
    const scores = ordered.flatMap((assessment) => scoreThen(code, assessment));
    const { name, about, highest } = questionnaires[code];
    return scores.length === 0 ? [] : [{ code, name, about, highest, scores }];
  });
}

function scoreThen(code: QuestionnaireCode, { answers, ...assessment }: AnsweredAssessment): ScoreThen[] {
  const sections = assessmentSections.filter(({ id, questions }) => answers[id] !== undefined && aidsOf(questions).includes(code));
  return sections.flatMap(({ id, questions }) => {
    const score = aidResults(questions, answers[id] ?? {}).find(({ key }) => key === code)?.score;
    return score?.complete && score.total !== null ? [{ ...assessment, total: score.total, band: score.band === null ? null : bandLabel(code, score.band) }] : [];
  }).slice(0, 1);
}

export type Change = "same" | "changed" | "only-earlier" | "only-later";

/** Never by colour alone: each answer says it. */
export const changeWords: Record<Change, string> = { same: "Same", changed: "Changed", "only-earlier": "Not answered later", "only-later": "Not answered before" };

export type AnswerOverTime = { question: string; wording: string; /** Where it was worded otherwise then. */ earlierWording: string | null; group: string | null; earlier: string; later: string; change: Change };
export type ComparedSection = { section: string; title: string; answers: AnswerOverTime[]; changes: number };

/** Two assessments side by side: section by section and question by question, as each was worded on its day. What neither answered is left out. */
export function compareAssessments(earlier: readonly FrozenSection[], later: readonly FrozenSection[]): ComparedSection[] {
  const inOrder = [...new Set([...later, ...earlier].map(({ section }) => section))].toSorted((a, b) => placeOf(a) - placeOf(b));
  return inOrder.flatMap((section): ComparedSection[] => {
    const [before, after] = [earlier, later].map((each) => each.find((one) => one.section === section));
    const answers = answersOverTime(section, before?.answers ?? [], after?.answers ?? []);
    const changes = answers.filter(({ change }) => change !== "same").length;
    return answers.length === 0 ? [] : [{ section, title: after?.title ?? before?.title ?? section, answers, changes }];
  });
}

/** Sections that are no more come last. */
function placeOf(section: string): number {
  const place = assessmentSections.findIndex(({ id }) => id === section);
  return place < 0 ? assessmentSections.length : place;
}

/** Question by question, in the order of the later one; what was only asked earlier comes last. */
function answersOverTime(section: string, earlier: readonly ReadAnswer[], later: readonly ReadAnswer[]): AnswerOverTime[] {
  const gone = earlier.filter(({ question }) => !later.some((each) => each.question === question));
  return [...later, ...gone].flatMap(({ question }) => {
    const [before, after] = [earlier, later].map((each) => each.find((one) => one.question === question));
    const [then, now] = [before?.answer ?? "", after?.answer ?? ""];
    if (then === "" && now === "") return [];
    const wording = after?.wording ?? before?.wording ?? question;
    const earlierWording = before && before.wording !== wording ? before.wording : null;
    return [{ question, wording, earlierWording, group: aboutOf(section, question) ?? after?.group ?? before?.group ?? null, earlier: then, later: now, change: changeOf(then, now) }];
  });
}

/** Rows are left out where nothing changed: what a question is about is then said beside it. */
const aboutOf = (section: string, question: string): string | undefined => assessmentSections.find(({ id }) => id === section)?.questions.find(({ id }) => id === question)?.about;

function changeOf(earlier: string, later: string): Change {
  if (earlier === later) return "same";
  if (earlier === "") return "only-later";
  return later === "" ? "only-earlier" : "changed";
}

/** How far to look back. */
export const backSpans = ["24-hours", "7-days", "1-month", "1-year", "all"] as const;
export type BackSpan = (typeof backSpans)[number];
export const backSpanLabels: Record<BackSpan, string> = { "24-hours": "24 hours", "7-days": "7 days", "1-month": "1 month", "1-year": "1 year", all: "All" };
const days: Record<Exclude<BackSpan, "all">, number> = { "24-hours": 1, "7-days": 7, "1-month": 30, "1-year": 365 };

/** The window that ends now; null for everything. */
export function spanUntil(now: Date, span: BackSpan): { from: Date; to: Date } | null {
  return span === "all" ? null : { from: new Date(now.getTime() - days[span] * 86_400_000), to: now };
}
