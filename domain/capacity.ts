/**
 * Capacity for one decision at one time (Mental Capacity Act 2005, sections 1–3). The functional test comes first, the impairment second:
 * A Local Authority v JB [2021] UKSC 52. Capacity is presumed; it is a lack of it that has to be shown.
 */
export const capacityAbilities = ["understand", "retain", "useOrWeigh", "communicate"] as const;
export type CapacityAbility = (typeof capacityAbilities)[number];

export const capacityAbilityQuestions: Record<CapacityAbility, string> = {
  understand: "Can the person understand the information that matters for this decision?",
  retain: "Can they hold it in mind long enough to decide?",
  useOrWeigh: "Can they use it or weigh it up to decide?",
  communicate: "Can they tell you their decision, in any way?",
};

export type AbilityAnswer = "able" | "unable" | null;

export const capacityConclusions = ["has-capacity", "lacks-capacity"] as const;
export type CapacityConclusion = (typeof capacityConclusions)[number];

export const capacityConclusionLabels: Record<CapacityConclusion, string> = {
  "has-capacity": "Has capacity for this decision now",
  "lacks-capacity": "Lacks capacity for this decision now",
};

/** `null` = not answered. Words are what was typed. */
export type CapacityAssessment = {
  decision: string;
  abilities: Record<CapacityAbility, AbilityAnswer>;
  /** The impairment of, or disturbance in, the mind or brain: lasting or passing, alcohol and drugs included. */
  impairment: string;
  /** Is the inability because of the impairment? */
  becauseOfImpairment: boolean | null;
  evidence: string;
  conclusion: CapacityConclusion | null;
};

export const capacityRefusals = {
  "capacity.no-decision": "Write which decision this is about. Capacity is never about everything.",
  "capacity.no-conclusion": "Say whether the person has or lacks capacity for this decision.",
  "capacity.able-means-has": "You recorded that the person can do all four, so they have capacity. Change an answer or the conclusion.",
  "capacity.inability-not-shown": "To conclude that the person lacks capacity, record at least one of the four that they cannot do.",
  "capacity.no-impairment": "Record the impairment or disturbance of mind or brain.",
  "capacity.no-causal-link": "Record that the inability is because of the impairment. If it is not, the person does not lack capacity under the Act.",
  "capacity.no-evidence": "Write what the person said or did that shows it.",
  "capacity.shown-means-lacks":
    "You recorded something the person cannot do because of an impairment, so they lack capacity for this decision. Change an answer or the conclusion.",
} as const satisfies Record<`capacity.${string}`, string>;
export type CapacityRefusal = keyof typeof capacityRefusals;

/** The Act applies from 16; under that, other law does. */
export function isOldEnoughForCapacityAct(age: number): boolean {
  return age >= 16;
}

/** May this be saved as it stands? What is missing is said in the order of the test: ability, impairment, link, evidence. */
export function whyNotConcludeCapacity(assessment: CapacityAssessment): CapacityRefusal | null {
  if (assessment.decision.trim() === "") return "capacity.no-decision";
  if (assessment.conclusion === null) return "capacity.no-conclusion";
  return assessment.conclusion === "lacks-capacity" ? whyNotLacks(assessment) : whyNotHas(assessment);
}

function whyNotLacks(assessment: CapacityAssessment): CapacityRefusal | null {
  const answers = capacityAbilities.map((ability) => assessment.abilities[ability]);
  if (answers.every((answer) => answer === "able")) return "capacity.able-means-has";
  if (!answers.includes("unable")) return "capacity.inability-not-shown";
  if (assessment.impairment.trim() === "") return "capacity.no-impairment";
  if (assessment.becauseOfImpairment !== true) return "capacity.no-causal-link";
  return assessment.evidence.trim() === "" ? "capacity.no-evidence" : null;
}

/** Presumed, so it needs no proof; but it must not contradict what was recorded. */
function whyNotHas(assessment: CapacityAssessment): CapacityRefusal | null {
  const isUnable = capacityAbilities.some((ability) => assessment.abilities[ability] === "unable");
  const isShown = isUnable && assessment.impairment.trim() !== "" && assessment.becauseOfImpairment === true;
  return isShown ? "capacity.shown-means-lacks" : null;
}
