/**
 * What a section of an assessment is made of. Data only: form, read view, frozen wording and the rule of what is missing all come from it.
 */
import { cellName, writtenRows } from "./answer-rows.ts";
import { lowerFirst } from "./lower-first.ts";
import type { AidKey } from "./questionnaire-item.ts";
import { threeStateLabels, threeStates } from "./red-flag.ts";
import { confirmedName, isConfirmed, unlikelyAmount } from "./unlikely-amount.ts";

/** What was typed, by posted name. Lists are ticked boxes. */
export type Answers = Readonly<Record<string, string | string[]>>;

export type AnswerChoice = { value: string; label: string };

/** What an answer asks the clinician to think of. It stands under the answer as soon as that is chosen; nothing here stops anybody. */
export type Note = { words: string; /** The section to go to. */ section?: string };

type Asked = {
  /** Unique within its section. */
  id: string;
  label: string;
  hint?: string;
  /** A heading above it; the questions that follow stand under it until the next one. */
  group?: string;
  /** What it is about, where it is read without the questions around it: "Second decision, weighing up". */
  about?: string;
  /** Must be answered before the section is complete; only where it is asked at all. */
  needed?: true;
  /** Asked only under this answer of another question. */
  when?: { question: string; is: string };
  /** The published questionnaire that it is a part of. */
  aid?: AidKey;
  /** By answer. */
  notes?: Readonly<Record<string, Note>>;
  /** The person's own words: printed as a quotation, never mixed with a clinician's. */
  ownWords?: true;
  /** Stays true from one crisis to the next, so it may be copied from the last assessment and then reviewed. */
  carries?: true;
};

export type TextQuestion = Asked & { kind: "text"; rows?: number; /** "Not assessed" is an answer, in a box to tick. */ notAssessable?: true };
export type ChoiceQuestion = Asked & { kind: "radios" | "choices"; choices: readonly AnswerChoice[] };
export type NumberQuestion = Asked & {
  kind: "number";
  unit: string;
  /** 0 where left out. */
  least?: number;
  most: number;
  /** Hardly anybody is below or above: then a box to tick asks whether it is right. */
  usual?: readonly [number, number];
  /** Half hours and the like. */
  decimals?: true;
};
/** What a row is made of. */
export type Cell = TextQuestion | ChoiceQuestion | NumberQuestion | (Asked & { kind: "line" }) | (Asked & { kind: "three-state" });
/** A repeating group, such as the medicines that somebody takes. A cell that is needed is needed in every row that was begun. */
export type RowsQuestion = Asked & {
  kind: "rows";
  /** What one row is called: "Medicine". */
  one: string;
  cells: readonly Cell[];
  /** The table that it is read as: each column with the cells that stand in it. */
  columns: readonly { head: string; cells: readonly string[] }[];
};
export type Question = Cell | RowsQuestion;

type More = Partial<Omit<Asked, "id" | "label" | "aid">>;

export const text = (id: string, label: string, more: More & Pick<TextQuestion, "rows" | "notAssessable"> = {}): Cell => ({ kind: "text", id, label, ...more });
export const line = (id: string, label: string, more: More = {}): Cell => ({ kind: "line", id, label, ...more });
export const threeState = (id: string, label: string, more: More = {}): Cell => ({ kind: "three-state", id, label, ...more });

/** One answer out of a few. The codes are what a row keeps, so they are words too. */
export function radios(id: string, label: string, choices: Readonly<Record<string, string>>, more: More = {}): Cell {
  return { kind: "radios", id, label, choices: choicesFrom(choices), ...more };
}

/** Any number of answers. */
export function ticks(id: string, label: string, choices: Readonly<Record<string, string>>, more: More = {}): Cell {
  return { kind: "choices", id, label, choices: choicesFrom(choices), ...more };
}

export function amount(id: string, label: string, unit: string, most: number, more: More & Pick<NumberQuestion, "decimals" | "least" | "usual"> = {}): Cell {
  return { kind: "number", id, label, unit, most, ...more };
}

const choicesFrom = (choices: Readonly<Record<string, string>>): AnswerChoice[] => Object.entries(choices).map(([value, label]) => ({ value, label }));

/** Any number of rows of the same cells. */
export function rows(id: string, label: string, group: Pick<RowsQuestion, "one" | "cells" | "columns">, more: More = {}): RowsQuestion {
  return { kind: "rows", id, label, ...group, ...more };
}

/** The question as it is worded where the questions around it are not there to say what it is about: in comparisons, drafts and messages. */
export const labelAlone = ({ about, label }: Question): string => (about === undefined ? label : `${about}: ${lowerFirst(label)}`);

/** The cells of one row as questions in their own right, named and worded with the row: "Medicine 2: dose". */
export function cellsOf({ id, one, cells }: RowsQuestion, row: number): Cell[] {
  return cells.map((cell) => ({ ...cell, id: cellName(id, row, cell.id), label: `${one} ${row}: ${lowerFirst(cell.label)}` }));
}

/** A question as the fields that it is answered in: itself, or the cells of the rows in use. */
export function fieldsOf(question: Question, answers: Answers): Cell[] {
  return question.kind === "rows" ? writtenRows(question.id, answers).flatMap((row) => cellsOf(question, row)) : [question];
}

/** The name under which an answer is posted and kept; of a repeating group the first cell's. */
export function answerName(question: Question): string {
  if (question.kind === "rows") return cellName(question.id, 1, question.cells[0]?.id ?? "");
  return question.kind === "choices" ? `${question.id}[]` : question.id;
}
/** The box beside a text that says "Not assessed". */
export const notAssessedName = (id: string): string => `${id}-not-assessed[]`;
export const notAssessedWords = "Not assessed";

/** Every name under which a field's answer may arrive. */
export function answerNames(field: Cell): string[] {
  if (field.kind === "number" && field.usual) return [field.id, confirmedName(field.id)];
  return [answerName(field), ...(field.kind === "text" && field.notAssessable ? [notAssessedName(field.id)] : [])];
}

/** What can be chosen; empty for words and numbers. */
export function choicesOf(question: Question): readonly AnswerChoice[] {
  if (question.kind === "radios" || question.kind === "choices") return question.choices;
  return question.kind === "three-state" ? threeStates.map((value) => ({ value, label: threeStateLabels[value] })) : [];
}

/** Is this question asked at all, given what else was answered? */
export function isAsked({ when }: Question, answers: Answers): boolean {
  return when === undefined || answers[when.question] === when.is;
}

/** The answer in words as they are read, or `null` where there is none. */
export function answerWords(question: Question, answers: Answers): string | null {
  if (question.kind === "rows") return writtenRows(question.id, answers).map((row) => rowWords(question, row, answers)).join("\n") || null;
  const held = answers[answerName(question)];
  const given = [held ?? ""].flat().filter((each) => each.trim() !== "");
  if (given.length === 0) {
    return question.kind === "text" && question.notAssessable && [answers[notAssessedName(question.id)] ?? ""].flat().includes("yes") ? notAssessedWords : null;
  }
  if (question.kind === "number") return numberWords(question, given[0] ?? "", answers);
  const choices = choicesOf(question);
  return choices.length === 0 ? given.join("\n") : given.map((value) => choices.find((choice) => choice.value === value)?.label ?? value).join("; ");
}

function numberWords(question: NumberQuestion, given: string, answers: Answers): string {
  const unlikely = unlikelyAmount(question, given);
  const note = unlikely !== null && isConfirmed(unlikely, question.id, answers) ? ", unusual and confirmed by the writer" : "";
  return `${given} ${Number(given) === 1 ? singular(question.unit) : question.unit}${note}`;
}

/** "1 day", not "1 days"; units that are no counted word stay as they are. */
const singular = (unit: string): string => unit.replace(/^(hour|day|night|time)s\b/, "$1");

/** A row in one line: "Sertraline · Dose: 100 mg · …". */
function rowWords(question: RowsQuestion, row: number, answers: Answers): string {
  const said = cellsOf(question, row).map((cell, index) => {
    const words = answerWords(cell, answers);
    return words === null ? null : index === 0 ? words : `${question.cells[index]?.label ?? ""}: ${words}`;
  });
  return said.filter((words) => words !== null).join(" · ");
}

export type AnswerTable = { head: string[]; rows: string[][] };

/** A repeating group as a table; columns in which nothing stands are left out. */
export function answerTable(question: RowsQuestion, answers: Answers): AnswerTable {
  const all = writtenRows(question.id, answers).map((row) => question.columns.map(({ cells }) =>
    cellsOf(question, row).filter((_, index) => cells.includes(question.cells[index]?.id ?? "")).map((cell) => answerWords(cell, answers)).filter((words) => words !== null).join("\n")));
  const used = question.columns.map((_, index) => index === 0 || all.some((row) => row[index] !== ""));
  return { head: question.columns.filter((_, index) => used[index]).map(({ head }) => head), rows: all.map((row) => row.filter((_, index) => used[index])) };
}
