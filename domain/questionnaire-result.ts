/** What a clinician reads of a questionnaire: its result in one line, and what to think of next. Every line says what it is not. */
import { lowerFirst } from "./lower-first.ts";
import type { AidKey, QuestionnaireCode, QuestionnaireItem } from "./questionnaire-item.ts";
import { bandLabel, phq9Syndrome, questionnaires, scoredItems, scoreQuestionnaire } from "./questionnaires.ts";
import type { QuestionnaireScore } from "./questionnaires.ts";

export const questionnaireCaution = "Symptom severity, not risk";
/** Stands above every questionnaire. */
export const aidCaution = "An aid to conversation, not a decision. It predicts nothing.";

/** What an answer asks the clinician to do next. Said as soon as the answer is there, also while others are missing. */
export const questionnairePrompts = {
  "safety-assessment": "Talk about safety next: the person has had thoughts of being better off dead or of hurting themselves.",
  sleep: "Ask more about sleep.",
  "alcohol-total": "The first answer is Never, yet the others add up to 3 or more. Ask again about drinking: by the published rule this counts as negative.",
  delirium: "Possible delirium: look for a physical cause before anything else. Observations, glucose, infection, pain, medicines, head injury (NICE CG103).",
} as const;
export type QuestionnairePrompt = keyof typeof questionnairePrompts;

/** What was answered, by item: the value of an option, or a count as it was typed. */
export type GivenAnswers = Readonly<Record<string, string>>;

export type QuestionnaireResult = { key: AidKey; version: string; words: string; prompts: QuestionnairePrompt[]; /** Null where nothing is counted. */ score: QuestionnaireScore | null };

/** The result of what was answered so far, with the version of the wording that it was answered in. */
export function questionnaireResult(key: AidKey, given: GivenAnswers): QuestionnaireResult {
  const { version, items } = questionnaires[key];
  if (key === "ons-loneliness") return { key, version, words: lonelinessWords(items[0], given["q1"]), prompts: [], score: null };
  const answers = scoredItems(key).map((item) => pointsFor(item, given[item.id]));
  const score = scoreQuestionnaire(key, answers);
  return { key, version, words: [scoreWords(key, score), key === "phq-9" ? syndromeWords(answers) : ""].filter(Boolean).join(". "), prompts: promptsOf(key, answers), score };
}

/** `null` for what was not answered, and for what is no longer on offer. */
function pointsFor({ answer }: QuestionnaireItem, given: string | undefined): number | null {
  if (given === undefined || given === "") return null;
  if (answer === "count") return /^\d{1,4}$/.test(given) ? Number(given) : null;
  return answer.find(({ value }) => value === given)?.points ?? null;
}

/** `Incomplete – 8 of 9`, or `PHQ-9 13 of 27, moderate – symptom severity, not risk`. */
export function scoreWords(code: QuestionnaireCode, { complete, answered, of, total, band }: QuestionnaireScore): string {
  const { name, highest } = questionnaires[code];
  const called = band === null ? "" : lowerFirst(bandLabel(code, band));
  if (!complete) return called === "" ? `Incomplete – ${answered} of ${of}` : `${name} ${called} by the first answer, no total: ${answered} of ${of} answered`;
  const range = code === "ucla-3" ? ", on a scale from 3 to 9: higher is lonelier" : called === "" ? "" : `, ${called}`;
  return `${name} ${total}${highest === null ? "" : ` of ${highest}`}${range} – ${lowerFirst(questionnaireCaution)}`;
}

function syndromeWords(answers: readonly (number | null)[]): string {
  const syndrome = phq9Syndrome(answers);
  if (syndrome === null || syndrome === "none") return "";
  return `By its algorithm the pattern of ${syndrome === "major" ? "a major" : "another"} depressive syndrome, which is not a diagnosis`;
}

function lonelinessWords(item: QuestionnaireItem | undefined, given: string | undefined): string {
  const chosen = item === undefined || item.answer === "count" ? undefined : item.answer.find(({ value }) => value === given);
  if (chosen === undefined) return "Not answered";
  return chosen.value === "often" ? `${chosen.label}: counted as chronic loneliness` : chosen.label;
}

function promptsOf(code: QuestionnaireCode, answers: readonly (number | null)[]): QuestionnairePrompt[] {
  const at = (index: number): number => answers[index] ?? 0;
  const sum = answers.reduce<number>((points, answer) => points + (answer ?? 0), 0);
  const prompts: QuestionnairePrompt[] = [];
  if (code === "phq-9" && at(8) >= 1) prompts.push("safety-assessment");
  if (code === "phq-9" && at(2) >= 1) prompts.push("sleep");
  if (code === "fast" && answers[0] === 0 && sum >= 3) prompts.push("alcohol-total");
  if (code === "4at" && sum >= 4) prompts.push("delirium");
  return prompts;
}
