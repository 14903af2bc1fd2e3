/**
 * Questionnaires as aids to a conversation: how answers are counted, and what the count is called in the literature.
 * No total is ever a verdict or a prediction (NICE NG225 1.6): every result carries `questionnaireCaution`, and pages print it beside the score.
 * Only instruments that are free to carry are here; C-SSRS, AUDIT, ISI, MARS, EPDS and HoNOS are not, for their licences.
 */
import { fourAt } from "./questionnaire-delirium.ts";
import type { Questionnaire, QuestionnaireItem, QuestionnaireKey } from "./questionnaire-item.ts";
import { fast, onsLoneliness, pcPtsd5, smithDrugs, ucla3 } from "./questionnaire-life.ts";
import { gad7, phq9 } from "./questionnaire-mood.ts";

export const questionnaires: Record<QuestionnaireKey, Questionnaire> = {
  "phq-9": phq9,
  "gad-7": gad7,
  "pc-ptsd-5": pcPtsd5,
  "ucla-3": ucla3,
  "ons-loneliness": onsLoneliness,
  fast,
  "smith-drugs": smithDrugs,
  "4at": fourAt,
};

export const questionnaireCaution = "Symptom severity, not risk";

/** What an answer asks the clinician to do next. Said as soon as the answer is there, also while others are missing. */
export const questionnairePrompts = {
  "safety-assessment": "Talk about safety next: the person has had thoughts of being better off dead or of hurting themselves.",
  sleep: "Ask more about sleep.",
  "alcohol-total": "The first answer is Never, yet the others add up to 3 or more. Ask again about drinking: by the published rule this counts as negative.",
} as const;
export type QuestionnairePrompt = keyof typeof questionnairePrompts;

/** Answers by item: the value of an option, or a count. */
export type QuestionnaireAnswers = Readonly<Record<string, string | number | null | undefined>>;

export type QuestionnaireScore = {
  complete: boolean;
  /** `null` while an answer is missing: nothing is guessed or scaled up. Also `null` where the published instrument has no total. */
  total: number | null;
  /** What the published instrument calls it; `null` while that cannot be said. */
  label: string | null;
  answered: number;
  of: number;
  prompts: QuestionnairePrompt[];
  caution: typeof questionnaireCaution;
};

/** Points by item; an item that is missing, or was answered with something not on offer, is not among them. */
type Points = ReadonlyMap<string, number>;

/** Counts the answers of one questionnaire. */
export function score(key: QuestionnaireKey, answers: QuestionnaireAnswers): QuestionnaireScore {
  const points = pointsOf(questionnaires[key], answers);
  const needed = neededItems(key, answers);
  const answered = needed.filter((item) => points.has(item.id)).length;
  const complete = answered === needed.length;
  const total = complete && key !== "ons-loneliness" ? needed.reduce((sum, item) => sum + (points.get(item.id) ?? 0), 0) : null;
  return { complete, total, label: labelOf(key, answers, points, total), answered, of: needed.length, prompts: promptsOf(key, points), caution: questionnaireCaution };
}

/** One line on how far it is: `Incomplete – 8 of 9`, or `PHQ-9 13 of 27, moderate – symptom severity, not risk`. */
export function scoreWords(key: QuestionnaireKey, result: QuestionnaireScore): string {
  if (!result.complete) return `Incomplete – ${result.answered} of ${result.of}`;
  const { name, highest } = questionnaires[key];
  const total = result.total === null ? "" : ` ${result.total}${highest === null ? "" : ` of ${highest}`}`;
  const label = result.label === null ? "" : `, ${result.label.charAt(0).toLowerCase()}${result.label.slice(1)}`;
  return `${name}${total}${label} – ${questionnaireCaution.toLowerCase()}`;
}

/** Items whose answer is not one of those on offer: the form gives them back. */
export function answersNotOffered(key: QuestionnaireKey, answers: QuestionnaireAnswers): string[] {
  const points = pointsOf(questionnaires[key], answers);
  return questionnaires[key].items.filter((item) => isGiven(answers[item.id]) && !points.has(item.id)).map((item) => item.id);
}

function isGiven(answer: string | number | null | undefined): answer is string | number {
  return answer !== null && answer !== undefined && answer !== "";
}

function pointsOf(questionnaire: Questionnaire, answers: QuestionnaireAnswers): Points {
  const points = new Map<string, number>();
  for (const item of questionnaire.items) {
    const answer = Object.hasOwn(answers, item.id) ? answers[item.id] : null;
    const counted = isGiven(answer) ? pointsFor(item, String(answer)) : null;
    if (counted !== null) points.set(item.id, counted);
  }
  return points;
}

function pointsFor(item: QuestionnaireItem, answer: string): number | null {
  if (item.answer !== "count") return item.answer.find((option) => option.value === answer)?.points ?? null;
  return /^\d{1,4}$/.test(answer) ? Number(answer) : null;
}

/** PC-PTSD-5 asks its five questions only of somebody who says yes to the first; until that is answered, all of them are open. */
function neededItems(key: QuestionnaireKey, answers: QuestionnaireAnswers): QuestionnaireItem[] {
  const { items } = questionnaires[key];
  if (key !== "pc-ptsd-5") return items.filter((item) => item.isNeeded);
  const isStopped = answers["exposure"] === "no";
  return items.filter((item) => (item.id === "exposure" ? isStopped || answers["exposure"] !== "yes" : !isStopped));
}

function labelOf(key: QuestionnaireKey, answers: QuestionnaireAnswers, points: Points, total: number | null): string | null {
  if (key === "fast") return fastLabel(points, total);
  if (key === "ons-loneliness") return lonelinessLabel(answers);
  if (total === null) return null;
  if (key === "phq-9") return highestReached(total, [[20, "Severe"], [15, "Moderately severe"], [10, "Moderate"], [5, "Mild"], [0, "None or minimal"]]);
  if (key === "gad-7") return highestReached(total, [[15, "Severe"], [10, "Moderate"], [5, "Mild"], [0, "None or minimal"]]);
  if (key === "pc-ptsd-5") return highestReached(total, [[4, "Positive"], [3, "Positive at the sensitive cut-off of 3 only"], [0, "Negative"]]);
  if (key === "4at") return highestReached(total, [[4, "Possible delirium, with or without cognitive impairment"], [1, "Possible cognitive impairment"], [0, deliriumUnlikely]]);
  return key === "smith-drugs" ? highestReached(total, [[1, "Positive"], [0, "Negative"]]) : "Scores run from 3 to 9; higher is lonelier";
}

const deliriumUnlikely = "Delirium or severe cognitive impairment unlikely, but still possible if what is known about acute change is incomplete";

function highestReached(total: number, cutOffs: [from: number, label: string][]): string | null {
  return cutOffs.find(([from]) => total >= from)?.[1] ?? null;
}

/** Hodgson 2002: the first answer decides alone when it is Never, Weekly or more; else 3 in all is positive. */
function fastLabel(points: Points, total: number | null): string | null {
  const first = points.get("q1");
  if (first === undefined) return null;
  if (first === 0) return "Negative";
  if (first >= 3) return "Positive";
  return total === null ? null : total >= 3 ? "Positive" : "Negative";
}

function lonelinessLabel(answers: QuestionnaireAnswers): string | null {
  const options = onsLoneliness.items[0]?.answer;
  if (options === undefined || options === "count") return null;
  const chosen = options.find((option) => option.value === answers["q1"]);
  return chosen?.value === "often" ? `${chosen.label}: counted as chronic loneliness` : (chosen?.label ?? null);
}

function promptsOf(key: QuestionnaireKey, points: Points): QuestionnairePrompt[] {
  const prompts: QuestionnairePrompt[] = [];
  if (key === "phq-9" && (points.get("q9") ?? 0) >= 1) prompts.push("safety-assessment");
  if (key === "phq-9" && (points.get("q3") ?? 0) >= 1) prompts.push("sleep");
  const rest = (points.get("q2") ?? 0) + (points.get("q3") ?? 0) + (points.get("q4") ?? 0);
  if (key === "fast" && points.get("q1") === 0 && rest >= 3) prompts.push("alcohol-total");
  return prompts;
}

/**
 * The PHQ-9 algorithm (Spitzer 1999): items answered "more than half the days" or more, item 9 from "several days".
 * @returns `major` from five with one of the first two, `other` from two, `none`, or `null` while an answer is missing
 */
export function phq9Syndrome(answers: QuestionnaireAnswers): "major" | "other" | "none" | null {
  const points = pointsOf(phq9, answers);
  const needed = neededItems("phq-9", answers).map((item) => item.id);
  if (!needed.every((id) => points.has(id))) return null;
  const present = needed.filter((id) => (points.get(id) ?? 0) >= (id === "q9" ? 1 : 2));
  const hasCore = present.includes("q1") || present.includes("q2");
  if (!hasCore || present.length < 2) return "none";
  return present.length >= 5 ? "major" : "other";
}
