import type { FormValues } from "#components/form/form-state.ts";
import type { Triage } from "#db/queries/triages.ts";
import { isSafetyQuestion, threeStates } from "#domain/red-flag.ts";
import { answerName, wordsName } from "./typed-answers.ts";

const boxes: Record<string, string> = { "spoke-directly": "spokeDirectly", "police-threshold": "policeThreshold", "police-reference": "policeReference", "other-service": "otherService" };

export type TypedFrom = Pick<Triage, "answers" | "urgency" | "decision" | "reason" | "differsBecause" | "safetyNetting" | "agreedWithPatient">;

/** A triage that was recorded as its form would hold it, to stand beside a draft. What was left open is empty. */
export function typedTriage({ answers, urgency, decision, reason, differsBecause, safetyNetting, agreedWithPatient }: TypedFrom): FormValues {
  const asked = answers.flatMap(({ question, answer, words }): [string, string][] => {
    if (!isSafetyQuestion(question)) return [[boxes[question] ?? question, answer]];
    return [...(threeStates.some((state) => state === answer) ? [[answerName(question), answer] as [string, string]] : []), ...(words ? [[wordsName(question), words] as [string, string]] : [])];
  });
  return { ...Object.fromEntries(asked), urgency, decision, reason, differsBecause: differsBecause ?? "", safetyNetting: safetyNetting ?? "", agreed: agreedWithPatient };
}
