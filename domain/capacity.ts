/**
 * Capacity for one decision at one time (Mental Capacity Act 2005, sections 1–3). The functional test comes first, the impairment second:
 * A Local Authority v JB [2021] UKSC 52. Capacity is presumed; it is a lack of it that has to be shown.
 */
export const capacityAbilities = ["understand", "retain", "weigh", "communicate"] as const;
export type CapacityAbility = (typeof capacityAbilities)[number];

export const capacityAbilityQuestions: Record<CapacityAbility, string> = {
  understand: "Can they understand the information that matters for this decision?",
  retain: "Can they hold it in mind long enough to decide?",
  weigh: "Can they use it or weigh it up to decide?",
  communicate: "Can they tell you their decision, in any way?",
};

/** Each ability: `true` able, `false` unable, `null` not answered. `causalLink`: the inability is because of the impairment. */
export type CapacityFindings = Record<CapacityAbility, boolean | null> & {
  /** An impairment of, or disturbance in, the mind or brain: lasting or passing, alcohol and drugs included. */
  impairment: boolean | null;
  causalLink: boolean | null;
  /** What the person said or did that shows it. */
  evidence: string;
};

export const capacityConclusions = ["has-capacity", "lacks-capacity"] as const;
export type CapacityConclusion = (typeof capacityConclusions)[number];

export const capacityConclusionLabels: Record<CapacityConclusion, string> = {
  "has-capacity": "Has capacity for this decision now",
  "lacks-capacity": "Lacks capacity for this decision now",
};

/** What is still to be found out, by the name of the finding, in the order of the test. */
export type Incomplete = { incomplete: string[] };

/**
 * What the findings lead to. Able to do all four: has capacity, whatever else was noted. Unable to do one (one is enough, section 3(1)): lacks it
 * only if the inability is because of an impairment (section 2(1)) and there are words that show it. Where somebody found that there is no
 * impairment, or that the inability has another cause, such as pressure from somebody else, the person does not lack capacity under the Act; other
 * law may help.
 */
export function capacityConclusion(findings: CapacityFindings): CapacityConclusion | Incomplete {
  const { impairment, causalLink, evidence } = findings;
  const isUnable = capacityAbilities.some((ability) => findings[ability] === false);
  if (!isUnable) {
    const open = capacityAbilities.filter((ability) => findings[ability] !== true);
    return open.length === 0 ? "has-capacity" : { incomplete: open };
  }
  if (impairment === false || causalLink === false) return "has-capacity";
  const open = [impairment !== true && "impairment", causalLink !== true && "causalLink", !hasWords(evidence) && "evidence"].filter((each) => each !== false);
  return open.length === 0 ? "lacks-capacity" : { incomplete: open };
}

/** Something to read: spaces and characters of no width show nothing, nor does an answer that was never given. */
const hasWords = (text: string | null | undefined): boolean => (text ?? "").replace(/[\s\p{Cf}]/gu, "") !== "";

export const capacityRefusals = {
  "capacity.able-means-has": "You recorded that the person can do all four, so they have capacity. Change an answer or the conclusion.",
  "capacity.inability-not-shown": "To conclude that the person lacks capacity, record at least one of the four that they cannot do.",
  "capacity.inability-not-explained": "You recorded something that they cannot do. Say whether that is because of an impairment or disturbance of mind or brain.",
  "capacity.no-impairment": "Record the impairment or disturbance of mind or brain. Without one the person does not lack capacity under the Act.",
  "capacity.no-causal-link": "Record that the inability is because of the impairment. If it is not, the person does not lack capacity under the Act.",
  "capacity.no-evidence": "Write what the person said or did that shows it.",
  "capacity.shown-means-lacks": "You recorded something the person cannot do because of an impairment, so they lack capacity for this decision. Change an answer or the conclusion.",
} as const satisfies Record<`capacity.${string}`, string>;
export type CapacityRefusal = keyof typeof capacityRefusals;

/** May somebody conclude this? What is missing is said in the order of the test: ability, impairment, link, evidence. */
export function whyNotConclude(conclusion: CapacityConclusion, findings: CapacityFindings): CapacityRefusal | null {
  const led = capacityConclusion(findings);
  if (led === conclusion) return null;
  return conclusion === "lacks-capacity" ? whyNotLacks(findings) : whyNotHas(led, findings);
}

function whyNotLacks(findings: CapacityFindings): CapacityRefusal {
  const { impairment, causalLink } = findings;
  if (capacityAbilities.every((ability) => findings[ability] === true)) return "capacity.able-means-has";
  if (!capacityAbilities.some((ability) => findings[ability] === false)) return "capacity.inability-not-shown";
  if (impairment !== true) return "capacity.no-impairment";
  return causalLink === true ? "capacity.no-evidence" : "capacity.no-causal-link";
}

/** Capacity is presumed, so what was not asked does not stand against it (section 1(2)); what was found must not contradict it. */
function whyNotHas(led: CapacityConclusion | Incomplete, { impairment, causalLink, ...abilities }: CapacityFindings): CapacityRefusal | null {
  const isUnable = capacityAbilities.some((ability) => abilities[ability] === false);
  if (led === "lacks-capacity" || (isUnable && impairment === true && causalLink === true)) return "capacity.shown-means-lacks";
  return isUnable ? "capacity.inability-not-explained" : null;
}

/** The Act applies from 16; under that, other law does. */
export function isOldEnoughForCapacityAct(age: number): boolean {
  return age >= 16;
}

export const capacityAgeRefusals = {
  "capacity.is-16-or-over": "They are 16 or over, so the Act applies. Choose whether a decision is in question.",
  "capacity.under-16": "They are under 16, so the Act does not apply. Choose that they are under 16.",
} as const satisfies Record<`capacity.${string}`, string>;
export type CapacityAgeRefusal = keyof typeof capacityAgeRefusals;
