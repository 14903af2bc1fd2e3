/**
 * Questionnaires as aids to a conversation, and the one place where their answers are counted, as published. No total is ever a verdict or a
 * prediction (NICE NG225 1.6). Only instruments that are free to carry are here; C-SSRS, AUDIT, ISI, MARS, EPDS and HoNOS are not, for their licences.
 */
import { fourAt } from "./questionnaire-delirium.ts";
import type { AidKey, Questionnaire, QuestionnaireCode, QuestionnaireItem } from "./questionnaire-item.ts";
import { fast, onsLoneliness, pcPtsd5, singleDrug, ucla3 } from "./questionnaire-life.ts";
import { gad7, phq9 } from "./questionnaire-mood.ts";

export const questionnaires: Record<AidKey, Questionnaire> = {
  "phq-9": phq9,
  "gad-7": gad7,
  "pc-ptsd-5": pcPtsd5,
  "ucla-3": ucla3,
  "ons-loneliness": onsLoneliness,
  fast,
  "single-drug": singleDrug,
  "4at": fourAt,
};

/** The points of each answer in the instrument's order; `null` = not answered. */
export type ScoreAnswers = readonly (number | null)[];

export type QuestionnaireScore = {
  /** Nothing more has to be asked for a total. */
  complete: boolean;
  answered: number;
  of: number;
  /** `null` while an answer is missing: nothing is guessed or scaled up. */
  total: number | null;
  /** What the publication calls it; `null` while that cannot be said, and where it has no name for it. */
  band: string | null;
};

/** The items that a score is made of, in their order. PHQ-9's question on difficulty is not one of them. */
export const scoredItems = (code: QuestionnaireCode): QuestionnaireItem[] => questionnaires[code].items.filter(({ part }) => part !== "unscored");

/**
 * Counts the answers of one questionnaire as it was published.
 *
 * Missing answers are never scaled up: one of them, and there is no total. Two instruments say more themselves:
 * - PC-PTSD-5 stops at its first question. No such event (0) is complete with a total of 0, whatever else was sent (Prins 2016).
 * - FAST goes by its first answer where it can: Never is negative, Weekly or more is positive (Hodgson 2002). The band is then known before the
 *   other three are answered; the total is not, and the set is not called complete. Never stays negative also where the others add up to 3 or more.
 * @throws RangeError for another number of answers than the instrument has, or for one that is not on offer
 */
export function scoreQuestionnaire(code: QuestionnaireCode, answers: ScoreAnswers): QuestionnaireScore {
  const items = scoredItems(code);
  if (answers.length !== items.length) throw new RangeError(`${code} has ${items.length} answers, not ${answers.length}`);
  const wrong = items.find((item, index) => !isOnOffer(item, answers[index]));
  if (wrong !== undefined) throw new RangeError(`${code} does not offer this answer to ${wrong.id}`);
  const stopped = items.some(({ part }, index) => part === "gate" && answers[index] === 0);
  const answered = answers.filter((answer) => answer !== null).length;
  const complete = stopped || answered === items.length;
  const sum = items.reduce((points, { part }, index) => points + (part === "scored" ? (answers[index] ?? 0) : 0), 0);
  const total = complete ? (stopped ? 0 : sum) : null;
  return { complete, answered, of: items.length, total, band: code === "fast" ? fastBand(answers[0] ?? null, total) : bandOf(code, total) };
}

function isOnOffer({ answer }: QuestionnaireItem, given: number | null | undefined): boolean {
  if (given === null) return true;
  if (given === undefined) return false;
  return answer === "count" ? Number.isSafeInteger(given) && given >= 0 : answer.some(({ points }) => points === given);
}

function bandOf(code: QuestionnaireCode, total: number | null): string | null {
  return total === null ? null : (questionnaires[code].bands.find(({ from }) => total >= from)?.code ?? null);
}

/** Hodgson 2002, in its order: the first answer, then the total. */
function fastBand(first: number | null, total: number | null): string | null {
  if (first === 0) return "negative";
  return first !== null && first >= 3 ? "positive" : bandOf("fast", total);
}

/** How a band is called in words. */
export function bandLabel(code: QuestionnaireCode, band: string): string {
  return questionnaires[code].bands.find((each) => each.code === band)?.label ?? band;
}

/**
 * The PHQ-9 algorithm (Spitzer 1999): items answered "more than half the days" or more, item 9 from "several days".
 * @returns `major` from five with one of the first two, `other` from two, `none`, or `null` while an answer is missing
 */
export function phq9Syndrome(answers: ScoreAnswers): "major" | "other" | "none" | null {
  if (!scoreQuestionnaire("phq-9", answers).complete) return null;
  const present = answers.map((points, index) => (points ?? 0) >= (index === 8 ? 1 : 2));
  const count = present.filter(Boolean).length;
  if (!(present[0] || present[1]) || count < 2) return "none";
  return count >= 5 ? "major" : "other";
}
