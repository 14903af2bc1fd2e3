/**
 * What a section of an assessment is made of. Data only: form, read view, frozen wording and the rule of what is missing all come from it.
 */
import type { QuestionnaireKey } from "./questionnaire-item.ts";
import { questionnaires } from "./questionnaire.ts";
import { threeStateLabels, threeStates } from "./red-flag.ts";

/** What was typed, by posted name. Lists are ticked boxes. */
export type Answers = Readonly<Record<string, string | string[]>>;

export type AnswerChoice = { value: string; label: string };

type Asked = {
  /** Unique within its section. */
  id: string;
  label: string;
  hint?: string;
  /** A heading above it; the questions that follow stand under it until the next one. */
  group?: string;
  /** Must be answered before the section is complete; only where it is asked at all. */
  needed?: true;
  /** Asked only under this answer of another question. */
  when?: { question: string; is: string };
  /** The published questionnaire that it is a part of. */
  aid?: QuestionnaireKey;
  /** The person's own words: printed as a quotation, never mixed with a clinician's. */
  ownWords?: true;
  /** Stays true from one crisis to the next, so it may be copied from the last assessment and then reviewed. */
  carries?: true;
};

export type TextQuestion = Asked & { kind: "text"; rows?: number; /** "Not assessed" is an answer, in a box to tick. */ notAssessable?: true };
export type ChoiceQuestion = Asked & { kind: "radios" | "choices"; choices: readonly AnswerChoice[] };
export type NumberQuestion = Asked & { kind: "number"; unit: string; most: number; /** Half hours and the like. */ decimals?: true };
export type Question = TextQuestion | ChoiceQuestion | NumberQuestion | (Asked & { kind: "line" }) | (Asked & { kind: "three-state" });

type More = Partial<Omit<Asked, "id" | "label" | "aid">>;

export const text = (id: string, label: string, more: More & Pick<TextQuestion, "rows" | "notAssessable"> = {}): Question => ({ kind: "text", id, label, ...more });
export const line = (id: string, label: string, more: More = {}): Question => ({ kind: "line", id, label, ...more });
export const threeState = (id: string, label: string, more: More = {}): Question => ({ kind: "three-state", id, label, ...more });

/** One answer out of a few. The codes are what a row keeps, so they are words too. */
export function radios(id: string, label: string, choices: Readonly<Record<string, string>>, more: More = {}): Question {
  return { kind: "radios", id, label, choices: choicesFrom(choices), ...more };
}

/** Any number of answers. */
export function ticks(id: string, label: string, choices: Readonly<Record<string, string>>, more: More = {}): Question {
  return { kind: "choices", id, label, choices: choicesFrom(choices), ...more };
}

export function amount(id: string, label: string, unit: string, most: number, more: More & Pick<NumberQuestion, "decimals"> = {}): Question {
  return { kind: "number", id, label, unit, most, ...more };
}

const choicesFrom = (choices: Readonly<Record<string, string>>): AnswerChoice[] => Object.entries(choices).map(([value, label]) => ({ value, label }));

/**
 * The items of a published questionnaire, in its own words, as questions of a section. Aids to a conversation: none of them is needed.
 * @param only the items to ask; all of them when left out
 */
export function aid(key: QuestionnaireKey, only?: readonly string[]): Question[] {
  const { items } = questionnaires[key];
  return items
    .filter((item) => only === undefined || only.includes(item.id))
    .map(({ id, text: label, answer }): Question => {
      const asked = { id: `${key}-${id}`, label, aid: key };
      return answer === "count"
        ? { ...asked, kind: "number", unit: "times", most: 999 }
        : { ...asked, kind: "radios", choices: answer.map(({ value, label: words }) => ({ value, label: words })) };
    });
}

/** The name under which an answer is posted and kept. */
export const answerName = ({ kind, id }: Pick<Question, "kind" | "id">): string => (kind === "choices" ? `${id}[]` : id);
/** The box beside a text that says "Not assessed". */
export const notAssessedName = (id: string): string => `${id}-not-assessed[]`;
export const notAssessedWords = "Not assessed";

/** Every name under which a section's answers may arrive. */
export function answerNames(questions: readonly Question[]): string[] {
  return questions.flatMap((question) => [answerName(question), ...(question.kind === "text" && question.notAssessable ? [notAssessedName(question.id)] : [])]);
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
  const held = answers[answerName(question)];
  const given = [held ?? ""].flat().filter((each) => each.trim() !== "");
  if (given.length === 0) {
    return question.kind === "text" && question.notAssessable && [answers[notAssessedName(question.id)] ?? ""].flat().includes("yes") ? notAssessedWords : null;
  }
  if (question.kind === "number") return `${given[0]} ${question.unit}`;
  const choices = choicesOf(question);
  return choices.length === 0 ? given.join("\n") : given.map((value) => choices.find((choice) => choice.value === value)?.label ?? value).join("; ");
}
