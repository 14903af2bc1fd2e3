import { safetyQuestions, threeStates, type SafetyAnswers, type SafetyQuestion } from "#domain/red-flag.ts";

/** Posted names of a safety question: its answer, and what was said to a yes. */
export const answerName = (question: SafetyQuestion) => `q-${question}` as const;
export const wordsName = (question: SafetyQuestion) => `q-${question}-words` as const;

const text = (value: unknown): string => (typeof value === "string" ? value : "");

/** The safety answers as they stand in the form, whether or not the form is finished. */
export function typedSafetyAnswers(values: Record<string, unknown>): SafetyAnswers {
  return Object.fromEntries(
    safetyQuestions.map((question) => {
      const answer = threeStates.find((state) => state === values[answerName(question)]) ?? null;
      // Words belong to a yes: what was typed before the answer changed to "no" is not part of it.
      return [question, { answer, words: answer === "yes" ? text(values[wordsName(question)]) : "" }];
    }),
  ) as SafetyAnswers;
}
