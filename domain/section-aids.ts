/** Published questionnaires inside a section: their items as questions, in their own words, and what they come to. Aids to a conversation: none is needed. */
import type { Answers, Cell, Question } from "./assessment-question.ts";
import type { AidKey } from "./questionnaire-item.ts";
import { questionnairePrompts, questionnaireResult } from "./questionnaire-result.ts";
import type { QuestionnairePrompt, QuestionnaireResult } from "./questionnaire-result.ts";
import { questionnaires } from "./questionnaires.ts";

/** Where a prompt leads. */
export const promptSections: Partial<Record<QuestionnairePrompt, string>> = { "safety-assessment": "safety", sleep: "sleep" };

/**
 * The items of a published questionnaire as questions of a section.
 * @param only the items to ask; all of them when left out
 */
export function aid(key: AidKey, only?: readonly string[]): Cell[] {
  return questionnaires[key].items
    .filter((item) => only === undefined || only.includes(item.id))
    .map(({ id, text: label, answer }): Cell => {
      const asked = { id: `${key}-${id}`, label, aid: key };
      if (answer === "count") return { ...asked, kind: "number", unit: "times", most: 999 };
      const choices = answer.map(({ value, label: words }) => ({ value, label: words }));
      return key === "phq-9" && id === "q9" ? { ...asked, kind: "radios", choices, notes: aboutSafety } : { ...asked, kind: "radios", choices };
    });
}

/** PHQ-9's ninth item from "several days" leads to the talk about safety. It is never shown as a risk. */
const aboutSafety = Object.fromEntries(["1", "2", "3"].map((value) => [value, { words: questionnairePrompts["safety-assessment"], section: "safety" }]));

/** The questionnaires that a section draws on, in order. */
export const aidsOf = (questions: readonly Question[]): AidKey[] => [...new Set(questions.flatMap((question) => question.aid ?? []))];

/** Is the whole of it asked here? Single items borrowed from it make no score. */
export const isWholeAid = (key: AidKey, questions: readonly Question[]): boolean =>
  questions.filter((question) => question.aid === key).length === questionnaires[key].items.length;

/** What was answered of each questionnaire that was begun, with its result so far. */
export function aidResults(questions: readonly Question[], answers: Answers): QuestionnaireResult[] {
  return aidsOf(questions).flatMap((key) => {
    const given = aidAnswers(key, answers);
    return Object.keys(given).length > 0 ? [questionnaireResult(key, given)] : [];
  });
}

function aidAnswers(key: AidKey, answers: Answers): Record<string, string> {
  const prefix = `${key}-`;
  return Object.fromEntries(
    Object.entries(answers).flatMap(([name, held]) => (name.startsWith(prefix) && typeof held === "string" && held !== "" ? [[name.slice(prefix.length), held] as const] : [])),
  );
}
