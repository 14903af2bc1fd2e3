/** What a questionnaire is made of. A stored answer keeps the version; a change of wording is a new version. */
export const questionnaireCodes = ["phq-9", "gad-7", "pc-ptsd-5", "ucla-3", "fast", "4at", "single-drug"] as const;
export type QuestionnaireCode = (typeof questionnaireCodes)[number];

/** Everything published that a section may borrow: the questionnaires, and one question whose answer stays in words. */
export const aidKeys = [...questionnaireCodes, "ons-loneliness"] as const;
export type AidKey = (typeof aidKeys)[number];

/** `value` is what a form sends and a row keeps; `points` is what it counts. */
export type AnswerOption = { value: string; label: string; points: number };

export type QuestionnaireItem = {
  id: string;
  text: string;
  /** A whole number to type, or one of these. */
  answer: "count" | readonly AnswerOption[];
  /** `scored`: part of the total. `gate`: answered No (0), the rest is not asked. `unscored`: asked, and never counted. */
  part: "scored" | "gate" | "unscored";
};

/** What the publication calls a total from here upwards. */
export type Band = { from: number; code: string; label: string };

/** Data only, so that it can be stored with the answers and handed to a page as it is. */
export type Questionnaire = {
  key: AidKey;
  version: string;
  name: string;
  /** What it is about, in a word. */
  about: string;
  stem: string;
  items: readonly QuestionnaireItem[];
  /** The most that it can score, or `null` when there is no total with an upper end. */
  highest: number | null;
  /** Highest first; none where the publication has no cut-offs. */
  bands: readonly Band[];
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

export function scored(id: string, text: string, answer: QuestionnaireItem["answer"]): QuestionnaireItem {
  return { id, text, answer, part: "scored" };
}

/** Items q1, q2 … that share their options. */
export function numbered(answer: readonly AnswerOption[], ...texts: string[]): QuestionnaireItem[] {
  return texts.map((text, index) => scored(`q${index + 1}`, text, answer));
}

/** Cut-offs as published, highest first. */
export function bands(...each: [from: number, code: string, label: string][]): Band[] {
  return each.map(([from, code, label]) => ({ from, code, label }));
}
