/** What a questionnaire is made of. A stored answer keeps the version; a change of wording is a new version. */
export const questionnaireKeys = ["phq-9", "gad-7", "pc-ptsd-5", "ucla-3", "ons-loneliness", "fast", "smith-drugs", "4at"] as const;
export type QuestionnaireKey = (typeof questionnaireKeys)[number];

/** `value` is what a form sends and a row keeps; `points` is what it counts. */
export type AnswerOption = { value: string; label: string; points: number };

export type QuestionnaireItem = {
  id: string;
  text: string;
  /** A whole number to type, or one of these. */
  answer: "count" | readonly AnswerOption[];
  /** Needed for a score. An item that is not may be left out. */
  isNeeded: boolean;
};

/** Data only, so that it can be stored with the answers and handed to a page as it is. */
export type Questionnaire = {
  key: QuestionnaireKey;
  version: string;
  name: string;
  /** What it is about, in a word: the list from which one is chosen. */
  about: string;
  stem: string;
  items: readonly QuestionnaireItem[];
  /** The most that it can score, or `null` when there is no total with an upper end. */
  highest: number | null;
  acknowledgement: string;
};

/** Options that score 0, 1, 2 … in their order. */
export function scale(...labels: string[]): AnswerOption[] {
  return labels.map((label, points) => ({ value: String(points), label, points }));
}

/** Options that say what they score. */
export function scoring(...options: [points: number, label: string][]): AnswerOption[] {
  return options.map(([points, label]) => ({ value: String(points), label, points }));
}

export function needed(id: string, text: string, answer: QuestionnaireItem["answer"]): QuestionnaireItem {
  return { id, text, answer, isNeeded: true };
}

/** Items q1, q2 … that share their options. */
export function numbered(answer: readonly AnswerOption[], ...texts: string[]): QuestionnaireItem[] {
  return texts.map((text, index) => needed(`q${index + 1}`, text, answer));
}
