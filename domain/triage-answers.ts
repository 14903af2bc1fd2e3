/** What was asked in triage and answered, kept together with the questions as they were worded that day. */
import { safetyQuestions, safetyWordings, threeStateLabels, threeStates } from "./red-flag.ts";
import type { SafetyAnswers, SafetyQuestion, ThreeState } from "./red-flag.ts";

export const agreements = ["yes", "no", "not-asked"] as const;
export type Agreement = (typeof agreements)[number];
export const agreementLabels: Record<Agreement, string> = { yes: "Yes", no: "No", "not-asked": "Not asked or not able to ask" };

/** Right Care, Right Person threshold (National Partnership Agreement, July 2023): what makes it a matter for the police. */
export const policeThresholds = ["life", "serious-harm", "crime", "not-met"] as const;
export type PoliceThreshold = (typeof policeThresholds)[number];
export const policeThresholdLabels: Record<PoliceThreshold, string> = {
  life: "Real and immediate danger to life",
  "serious-harm": "Real and immediate danger of serious harm",
  crime: "A crime, or what may be one",
  "not-met": "None of these: police asked all the same",
};

/** Questions after the safety questions; headings follow the PRSB 111 post event message. */
export const presentationQuestions = ["presentation", "spoke-directly", "alone", "supports", "interpreter", "language", "police-threshold", "police-reference", "other-service"] as const;
export type PresentationQuestion = (typeof presentationQuestions)[number];

export const presentationWordings: Record<PresentationQuestion, string> = {
  presentation: "What is happening, in the person’s own words where you have them?",
  "spoke-directly": "Did you speak with the person themselves?",
  alone: "Are they alone?",
  supports: "Who is with them or can come, and who else supports them?",
  interpreter: "Do they need an interpreter, or other help to understand and be understood?",
  language: "Which language, or which help?",
  "police-threshold": "What makes it a matter for the police?",
  "police-reference": "Police reference",
  "other-service": "Which service, and who tells them?",
};

/** A question as it was worded on the day, with its answer. Three-state answers are kept as their code, all others as the words shown. */
export type FrozenAnswer = { question: string; wording: string; answer: string; words?: string };

/** Kept where a question was left open: in an emergency, somebody is sent before every question is asked. */
const leftOpen = "not-answered";

/** The answers of the safety questions, frozen with today's wording; those left open are kept as open. */
export function freezeSafetyAnswers(answers: SafetyAnswers): FrozenAnswer[] {
  return safetyQuestions.map((question) => {
    const { answer, words } = answers[question];
    return { question, wording: safetyWordings[question].wording, answer: answer ?? leftOpen, ...(words.trim() === "" ? {} : { words }) };
  });
}

/** The other answers that were given, frozen likewise; what was left empty is not kept. */
export function freezePresentation(given: Partial<Record<PresentationQuestion, string | null>>): FrozenAnswer[] {
  return presentationQuestions.flatMap((question) => {
    const answer = given[question]?.trim();
    return answer ? [{ question, wording: presentationWordings[question], answer }] : [];
  });
}

/** An answer as it is printed. */
export function answerWords(answer: string): string {
  if (answer === leftOpen) return "Not answered";
  return isThreeState(answer) ? threeStateLabels[answer] : answer;
}

function isThreeState(answer: string): answer is ThreeState {
  return threeStates.some((state) => state === answer);
}

/** Codes of the safety questions answered yes, out of frozen answers. */
export function yesAmong(answers: readonly FrozenAnswer[]): SafetyQuestion[] {
  return safetyQuestions.filter((question) => answers.some((frozen) => frozen.question === question && frozen.answer === "yes"));
}
