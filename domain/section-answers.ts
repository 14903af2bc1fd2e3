/** What was typed into a section: read, checked against its questions, worded for reading, and copied from an earlier assessment. */
import { answerName, answerNames, answerWords, choicesOf, isAsked, notAssessedName } from "./assessment-question.ts";
import type { Answers, Question } from "./assessment-question.ts";
import type { Section } from "./assessment-sections.ts";
import { capacityProblem } from "./capacity-section.ts";
import { aidResults } from "./five-factors.ts";
import { questionnaires } from "./questionnaire.ts";

/** Longest answer, in characters. Said beside each box; nothing is ever cut. */
export const longestAnswer = 20_000;

export type AnswerProblem = { name: string; words: string };

/** The section's own answers out of what was posted: nothing empty, nothing unknown, nothing that is not asked after all. */
export function answersFrom(section: Section, typed: Answers): Record<string, string | string[]> {
  const kept: Record<string, string | string[]> = {};
  for (const question of section.questions) {
    if (!isAsked(question, kept)) continue;
    for (const name of answerNames([question])) {
      const held = Object.hasOwn(typed, name) ? typed[name] : undefined;
      if (held === undefined) continue;
      const words = [held].flat().join("\n").trim();
      const given = name.endsWith("[]") ? [held].flat().filter((each) => each !== "") : question.kind === "number" ? words.replace(",", ".") : words;
      if (given.length > 0) kept[name] = given;
    }
  }
  return kept;
}

/**
 * What must be put right before these answers can be kept; the first problem of each question.
 * @param finished whether the writer says that the section is complete: only then is anything missing
 */
export function answerProblems(section: Section, answers: Answers, finished: boolean): AnswerProblem[] {
  const problems = section.questions.flatMap((question) => problemIn(question, answers) ?? []);
  const capacity = section.id === "capacity" ? capacityProblem(answers) : null;
  if (capacity !== null) problems.push(capacity);
  if (finished) problems.push(...missingAnswers(section, answers).map((question) => ({ name: answerName(question), words: missingWords(question) })));
  return problems.filter(({ name }, index) => problems.findIndex((other) => other.name === name) === index);
}

/** Questions of a section that need an answer and have none. */
export function missingAnswers(section: Section, answers: Answers): Question[] {
  return section.questions.filter((question) => question.needed && isAsked(question, answers) && answerWords(question, answers) === null);
}

function missingWords(question: Question): string {
  const about = `“${question.label}”`;
  if (choicesOf(question).length > 0) return `Choose an answer: ${about}`;
  return question.kind === "text" && question.notAssessable ? `Write something, or tick “Not assessed”: ${about}` : `Write something: ${about}`;
}

function problemIn(question: Question, answers: Answers): AnswerProblem | null {
  const name = answerName(question);
  const given = [answers[name] ?? []].flat();
  const words = given.length === 0 ? null : wrongIn(question, given, answers);
  return words === null ? null : { name, words };
}

function wrongIn(question: Question, given: string[], answers: Answers): string | null {
  const about = `“${question.label}”`;
  const choices = choicesOf(question);
  if (choices.length > 0) return given.every((value) => choices.some((choice) => choice.value === value)) ? null : `Choose one of the answers on offer: ${about}`;
  if (question.kind === "number") return wrongNumber(question, given[0] ?? "");
  if (given.some((value) => value.length > longestAnswer)) return `Shorten this to 20,000 characters: ${about}`;
  const isTicked = question.kind === "text" && question.notAssessable && [answers[notAssessedName(question.id)] ?? []].flat().includes("yes");
  return isTicked ? `Keep the words, or the tick at “Not assessed”: ${about}` : null;
}

function wrongNumber({ label, most, unit, decimals }: Extract<Question, { kind: "number" }>, typed: string): string | null {
  const pattern = decimals ? /^\d{1,3}(\.\d)?$/ : /^\d{1,3}$/;
  if (pattern.test(typed) && Number(typed) <= most) return null;
  return `Enter a number of ${unit} from 0 to ${most}${decimals ? ", like 3.5" : ", without decimals"}: “${label}”`;
}

/** An answer as it is read and as it is frozen: with the question as it is worded on that day. An empty answer was not given. */
export type ReadAnswer = { question: string; wording: string; answer: string; ownWords?: true; group?: string };

/** Every question that was asked with its answer in words, and the result of each questionnaire that was begun. */
export function readSection(section: Section, answers: Answers): ReadAnswer[] {
  let group: string | undefined;
  const read = section.questions.flatMap((question): ReadAnswer[] => {
    group = question.group ?? group;
    const answer = answerWords(question, answers) ?? "";
    if (!isAsked(question, answers) || (question.aid !== undefined && answer === "")) return [];
    const about = question.aid ? `${questionnaires[question.aid].name} (aid to conversation)` : group;
    return [{ question: question.id, wording: question.label, answer, ...(question.ownWords ? { ownWords: true } : {}), ...(about ? { group: about } : {}) }];
  });
  const results = aidResults(section.questions, answers).map(({ key, words }): ReadAnswer => ({
    question: `${key}-result`, wording: "Result", answer: words, group: `${questionnaires[key].name} (aid to conversation)`,
  }));
  return [...read, ...results];
}

/**
 * What an earlier assessment can lend this section: words that stay true from one crisis to the next, where nothing is written yet.
 * @returns the answers with the copies in them, and the names of what was copied
 */
export function copyInto(section: Section, answers: Answers, earlier: Answers): { answers: Record<string, string | string[]>; copied: string[] } {
  const lent = section.questions.filter((question) => question.carries && answerWords(question, answers) === null && answerWords(question, earlier) !== null);
  const copies = lent.map((question) => [question.id, earlier[question.id] ?? ""] as const);
  // What stands under an answer comes only where that answer was given today: "known allergies" is never copied.
  const asked = copies.filter(([id]) => section.questions.some((question) => question.id === id && isAsked(question, answers)));
  return { answers: { ...answers, ...Object.fromEntries(asked) }, copied: asked.map(([id]) => id) };
}

/** Which copies still wait for somebody's eyes after a save: all that are still there, unless the writer says that they were reviewed. */
export function stillUnreviewed(copies: readonly string[], answers: Answers, reviewed: boolean): string[] {
  return reviewed ? [] : copies.filter((name) => answers[name] !== undefined);
}

export type ComparedAnswer = { name: string; label: string; theirs: string; yours: string };

/** Two versions of a section, question by question, in words as they are read; questions that neither answers are left out. */
export function compareAnswers({ questions }: Pick<Section, "questions">, theirs: Answers, yours: Answers): ComparedAnswer[] {
  return questions
    .map((question) => ({ name: answerName(question), label: question.label, theirs: answerWords(question, theirs) ?? "", yours: answerWords(question, yours) ?? "" }))
    .filter((compared) => compared.theirs !== "" || compared.yours !== "");
}
