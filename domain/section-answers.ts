/** What was typed into a section: read, checked against its questions, worded for reading, and copied from an earlier assessment. */
import { cellName, isCellOf, renumberRows, writtenRows } from "./answer-rows.ts";
import { answerName, answerNames, answerTable, answerWords, choicesOf, fieldsOf, isAsked, labelAlone, notAssessedName } from "./assessment-question.ts";
import type { Answers, AnswerTable, Cell, NumberQuestion, Question, RowsQuestion } from "./assessment-question.ts";
import type { Section } from "./assessment-sections.ts";
import { capacityAnswer, capacityProblems } from "./capacity-section.ts";
import { comaScaleAnswer, lastOfComaScale } from "./coma-scale.ts";
import type { AidKey } from "./questionnaire-item.ts";
import { questionnaires } from "./questionnaires.ts";
import { aidResults, isWholeAid } from "./section-aids.ts";
import { isConfirmed, unlikelyAmount } from "./unlikely-amount.ts";

/** Longest answer, in characters. Said beside each box; nothing is ever cut. */
export const longestAnswer = 20_000;

export type AnswerProblem = { name: string; words: string };

/** The section's own answers out of what was posted: nothing empty, nothing unknown, nothing that is not asked after all. */
export function answersFrom(section: Section, typed: Answers): Record<string, string | string[]> {
  const kept: Record<string, string | string[]> = {};
  for (const question of section.questions) {
    if (!isAsked(question, kept)) continue;
    for (const field of fieldsOf(question, typed)) keepField(kept, field, typed);
  }
  return kept;
}

function keepField(kept: Record<string, string | string[]>, field: Cell, typed: Answers): void {
  for (const name of answerNames(field)) {
    const held = Object.hasOwn(typed, name) ? typed[name] : undefined;
    if (held === undefined) continue;
    const words = [held].flat().join("\n").trim();
    const given = name.endsWith("[]") ? [held].flat().filter((each) => each !== "") : field.kind === "number" ? words.replace(",", ".") : words;
    if (given.length > 0) kept[name] = given;
  }
}

/** Answers as they are kept: rows of a group that were emptied are gone, and the others move up. */
export function withoutEmptyRows(section: Section, answers: Record<string, string | string[]>): Record<string, string | string[]> {
  return section.questions.reduce((kept, question) => (question.kind === "rows" ? renumberRows(question.id, kept) : kept), answers);
}

/**
 * What must be put right before these answers can be kept; the first problem of each question.
 * @param finished whether the writer says that the section is complete: only then is anything missing
 * @param asksAboutUnlikely the server does: it draws the box to tick, so that it is there without JavaScript too
 */
export function answerProblems(section: Section, answers: Answers, finished: boolean, asksAboutUnlikely = true): AnswerProblem[] {
  const problems = section.questions.flatMap((question) => fieldsOf(question, answers).flatMap((field) => problemIn(field, answers, asksAboutUnlikely) ?? []));
  if (section.id === "capacity") problems.push(...capacityProblems(answers));
  if (finished) problems.push(...missingAnswers(section, answers).map((question) => ({ name: answerName(question), words: missingWords(question) })));
  return problems.filter(({ name }, index) => problems.findIndex((other) => other.name === name) === index);
}

/** Questions of a section that need an answer and have none. */
export function missingAnswers(section: Section, answers: Answers): Question[] {
  const asked = section.questions.filter((question) => isAsked(question, answers));
  const inQuestion = (question: Question): Question[] => (question.kind === "rows" ? [question, ...fieldsOf(question, answers)] : [question]);
  return asked.flatMap(inQuestion).filter((question) => question.needed && answerWords(question, answers) === null);
}

function missingWords(question: Question): string {
  const about = `“${labelAlone(question)}”`;
  if (choicesOf(question).length > 0) return `Choose an answer: ${about}`;
  return question.kind === "text" && question.notAssessable ? `Write something, or tick “Not assessed”: ${about}` : `Write something: ${about}`;
}

function problemIn(question: Cell, answers: Answers, asksAboutUnlikely: boolean): AnswerProblem | null {
  const name = answerName(question);
  const given = [answers[name] ?? []].flat();
  const wrong = given.length === 0 ? null : wrongIn(question, given, answers);
  const words = wrong ?? (asksAboutUnlikely && question.kind === "number" ? whyNotUnlikely(question, given[0] ?? "", answers) : null);
  return words === null ? null : { name, words };
}

function wrongIn(question: Cell, given: string[], answers: Answers): string | null {
  const about = `“${labelAlone(question)}”`;
  const choices = choicesOf(question);
  if (choices.length > 0) return given.every((value) => choices.some((choice) => choice.value === value)) ? null : `Choose one of the answers on offer: ${about}`;
  if (question.kind === "number") return wrongNumber(question, given[0] ?? "");
  if (given.some((value) => value.length > longestAnswer)) return `Shorten this to 20,000 characters: ${about}`;
  const isTicked = question.kind === "text" && question.notAssessable && [answers[notAssessedName(question.id)] ?? []].flat().includes("yes");
  return isTicked ? `Keep the words, or the tick at “Not assessed”: ${about}` : null;
}

/** An unlikely number is kept once somebody has ticked that it is right. */
function whyNotUnlikely(question: NumberQuestion, typed: string, answers: Answers): string | null {
  const unlikely = unlikelyAmount(question, typed);
  return unlikely === null || isConfirmed(unlikely, question.id, answers) ? null : unlikely.words;
}

function wrongNumber({ label, least = 0, most, unit, decimals }: NumberQuestion, typed: string): string | null {
  const pattern = decimals ? /^\d{1,3}(\.\d)?$/ : /^\d{1,3}$/;
  if (pattern.test(typed) && Number(typed) >= least && Number(typed) <= most) return null;
  return `Enter a number of ${unit} from ${least} to ${most}${decimals ? ", like 3.5" : ", without decimals"}: “${label}”`;
}

/** An answer as it is read and as it is frozen: with the question as it is worded on that day. An empty answer was not given. */
export type ReadAnswer = {
  question: string;
  wording: string;
  answer: string;
  ownWords?: true;
  group?: string;
  /** A repeating group as a table; `answer` says the same in lines. */
  table?: AnswerTable;
  /** The result of a questionnaire: what was counted, and the version of its wording. */
  /** A question out of a questionnaire that is not asked as a whole here: the version of its wording. */
  borrowed?: { version: string; acknowledgement: string };
  score?: { key: string; version: string; acknowledgement: string; total: number | null; band: string | null; answered: number; of: number };
};

/** Every question that was asked with its answer in words, and what the answers come to: the result of each questionnaire that was begun. */
export function readSection(section: Section, answers: Answers): ReadAnswer[] {
  let group: string | undefined;
  const results = aidAnswersRead(section, answers);
  return section.questions.flatMap((question): ReadAnswer[] => {
    group = question.group ?? group;
    const answer = answerWords(question, answers) ?? "";
    const ends = question.aid !== undefined && section.questions.findLast(({ aid }) => aid === question.aid) === question;
    const result = ends ? results.filter(({ score }) => score?.key === question.aid) : [];
    if (!isAsked(question, answers) || (question.aid !== undefined && answer === "")) return result;
    const about = question.aid ? aidGroup(question.aid, isWholeAid(question.aid, section.questions)) : group;
    const table = question.kind === "rows" && answer !== "" ? { table: answerTable(question, answers) } : {};
    const own = { question: question.id, wording: question.label, answer, ...(question.ownWords ? { ownWords: true as const } : {}), ...(about ? { group: about } : {}), ...borrowedFrom(question, section), ...table };
    const workedOut = question.id === lastOfComaScale ? comaScaleAnswer(answers) : section.id === "capacity" ? capacityAnswer(question.id, answers) : [];
    return [own, ...workedOut, ...result];
  });
}

/** How a questionnaire is called, in the form and where it is read. */
export const aidName = (key: AidKey, isWhole: boolean): string => (isWhole ? questionnaires[key].name : `${questionnaires[key].name}, one question of it`);

const aidGroup = (key: AidKey, isWhole: boolean): string => `${aidName(key, isWhole)} (aid to conversation)`;

function borrowedFrom({ aid }: Question, { questions }: Section): Pick<ReadAnswer, "borrowed"> {
  if (aid === undefined || isWholeAid(aid, questions)) return {};
  const { version, acknowledgement } = questionnaires[aid];
  return { borrowed: { version, acknowledgement } };
}

function aidAnswersRead({ questions }: Section, answers: Answers): ReadAnswer[] {
  return aidResults(questions, answers).filter(({ key }) => isWholeAid(key, questions)).map(({ key, version, words, score }): ReadAnswer => {
    const { total = null, band = null, answered = 1, of = 1 } = score ?? {};
    return {
      question: `${key}-result`, wording: "Result", answer: words, group: aidGroup(key, true),
      score: { key, version, acknowledgement: questionnaires[key].acknowledgement, total, band, answered, of },
    };
  });
}

/**
 * What an earlier assessment can lend this section: words that stay true from one crisis to the next, where nothing is written yet.
 * @returns the answers with the copies in them, and the names of what was copied
 */
export function copyInto(section: Section, answers: Answers, earlier: Answers): { answers: Record<string, string | string[]>; copied: string[] } {
  const lent = section.questions.filter((question) => question.carries && answerWords(question, answers) === null);
  const copies = lent.map((question) => [question.id, question.kind === "rows" ? rowsToCopy(question, earlier) : wordsToCopy(question, earlier)] as const);
  // What stands under an answer comes only where that answer was given today: "known allergies" is never copied.
  const asked = copies.filter(([id, words]) => Object.keys(words).length > 0 && section.questions.some((question) => question.id === id && isAsked(question, answers)));
  return { answers: Object.assign({ ...answers }, ...asked.map(([, words]) => words)), copied: asked.map(([id]) => id) };
}

const wordsToCopy = (question: Cell, earlier: Answers): Answers => (answerWords(question, earlier) === null ? {} : { [answerName(question)]: earlier[answerName(question)] ?? "" });

/** Of each row only the cells that stay true. */
function rowsToCopy({ id, cells }: RowsQuestion, earlier: Answers): Answers {
  const names = writtenRows(id, earlier).flatMap((row) => cells.filter(({ carries }) => carries).map((cell) => cellName(id, row, cell.id)));
  return renumberRows(id, Object.fromEntries(names.flatMap((name) => (earlier[name] === undefined ? [] : [[name, earlier[name]] as const]))));
}

/** Which copies still wait for somebody's eyes after a save: all that are still there, unless the writer says that they were reviewed. */
export function stillUnreviewed(copies: readonly string[], answers: Answers, reviewed: boolean): string[] {
  return reviewed ? [] : copies.filter((name) => answers[name] !== undefined || Object.keys(answers).some((each) => isCellOf(name, each)));
}

export type ComparedAnswer = { name: string; label: string; theirs: string; yours: string };

/** Two versions of a section, question by question, in words as they are read; questions that neither answers are left out. */
export function compareAnswers({ questions }: Pick<Section, "questions">, theirs: Answers, yours: Answers): ComparedAnswer[] {
  return questions
    .map((question) => ({ name: answerName(question), label: labelAlone(question), theirs: answerWords(question, theirs) ?? "", yours: answerWords(question, yours) ?? "" }))
    .filter((compared) => compared.theirs !== "" || compared.yours !== "");
}
