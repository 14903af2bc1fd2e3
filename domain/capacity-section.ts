/** Capacity as a section of an assessment: about one decision, and only where a decision is in question (Mental Capacity Act 2005; see capacity.ts). */
import { line, radios, text, threeState } from "./assessment-question.ts";
import type { Answers, Question } from "./assessment-question.ts";
import { capacityAbilities, capacityAbilityQuestions, capacityConclusionLabels, capacityConclusions, capacityRefusals, whyNotConcludeCapacity } from "./capacity.ts";
import type { AbilityAnswer, CapacityAbility, CapacityRefusal } from "./capacity.ts";

const inQuestion = { question: "in-question", is: "yes" };
const lacking = { question: "conclusion", is: "lacks-capacity" };
const ableOrNot = { able: "Yes", unable: "No" };

export const capacityQuestions: readonly Question[] = [
  radios("in-question", "Is there a decision that they may not be able to make for themselves now?", {
    no: "No: nothing suggests that they cannot decide for themselves", yes: "Yes, there is a decision in question",
  }, { needed: true, hint: "Capacity is presumed. An unwise decision is no sign of lacking it. The Act applies from 16." }),
  line("decision", "Which decision?", { needed: true, when: inQuestion, hint: "For example, whether to go to hospital tonight" }),
  text("information", "What you told them about it", { rows: 3, when: inQuestion }),
  text("support", "What you did to help them decide", { rows: 3, when: inQuestion, hint: "Time, a quieter place, an interpreter, somebody they trust" }),
  ...capacityAbilities.map((ability) => radios(ability, capacityAbilityQuestions[ability], ableOrNot, { when: inQuestion })),
  text("evidence", "What they said or did that shows it", { when: inQuestion }),
  line("impairment", "Impairment or disturbance of mind or brain", { when: inQuestion, hint: "Lasting or passing; alcohol and drugs count" }),
  radios("because", "Is the inability because of it?", { yes: "Yes", no: "No" }, { when: inQuestion }),
  radios("conclusion", "Conclusion", Object.fromEntries(capacityConclusions.map((code) => [code, capacityConclusionLabels[code]])), { needed: true, when: inQuestion }),
  text("best-interests", "What is done in their best interests, and why it is the least restrictive way", { when: lacking }),
  text("consulted", "Who was asked about what they would want", { rows: 2, when: lacking }),
  threeState("standing-decision", "Is there an attorney, a deputy or an advance decision?", { when: inQuestion }),
  line("look-again", "When to look at this again", { when: inQuestion, hint: "Could they be able to decide later?" }),
];

const fieldOf: Record<CapacityRefusal, string> = {
  "capacity.no-decision": "decision",
  "capacity.no-conclusion": "conclusion",
  "capacity.able-means-has": "conclusion",
  "capacity.inability-not-shown": "understand",
  "capacity.no-impairment": "impairment",
  "capacity.no-causal-link": "because",
  "capacity.no-evidence": "evidence",
  "capacity.shown-means-lacks": "conclusion",
};

const written = (answers: Answers, name: string): string => [answers[name] ?? ""].flat().join("\n");
const abilityIn = (answers: Answers, ability: CapacityAbility): AbilityAnswer => (answers[ability] === "able" || answers[ability] === "unable" ? answers[ability] : null);

/** Does the conclusion follow from the answers? The question to mark and why, or `null`. Asked as soon as there is a conclusion. */
export function capacityProblem(answers: Answers): { name: string; words: string } | null {
  const conclusion = capacityConclusions.find((code) => code === answers["conclusion"]) ?? null;
  if (answers["in-question"] !== "yes" || conclusion === null) return null;
  const abilities = Object.fromEntries(capacityAbilities.map((ability) => [ability, abilityIn(answers, ability)])) as Record<CapacityAbility, AbilityAnswer>;
  const no = whyNotConcludeCapacity({
    decision: written(answers, "decision"),
    abilities,
    impairment: written(answers, "impairment"),
    becauseOfImpairment: answers["because"] === "yes" ? true : answers["because"] === "no" ? false : null,
    evidence: written(answers, "evidence"),
    conclusion,
  });
  return no === null ? null : { name: fieldOf[no], words: capacityRefusals[no] };
}
