/** Capacity as a section of an assessment: about up to three decisions, each by itself, and only where one is in question (see capacity.ts). */
import { line, radios, text, threeState } from "./assessment-question.ts";
import type { Answers, Question } from "./assessment-question.ts";
import {
  capacityAbilities, capacityAbilityQuestions, capacityConclusion, capacityConclusionLabels, capacityConclusions, capacityRefusals, isOldEnoughForCapacityAct, whyNotConclude,
} from "./capacity.ts";
import type { CapacityAbility, CapacityAgeRefusal, CapacityFindings, CapacityRefusal } from "./capacity.ts";

/** What the names of a decision's answers end in, and the answer under which it is asked. */
type Decision = { end: string; under: { question: string; is: string }; /** Said of it where it is read by itself. */ name: string; heading?: string };
const decisions: readonly Decision[] = [
  { end: "", under: { question: "in-question", is: "yes" }, name: "First decision" },
  { end: "-2", under: { question: "another", is: "yes" }, name: "Second decision", heading: "Second decision" },
  { end: "-3", under: { question: "another-2", is: "yes" }, name: "Third decision", heading: "Third decision" },
];

/** Each finding in a word or two. */
const findingWords: Record<string, string> = {
  understand: "understanding", retain: "holding in mind", weigh: "weighing up", communicate: "telling", impairment: "an impairment", causalLink: "whether it is the reason", evidence: "what shows it, in words",
};

const yesNo = { yes: "Yes", no: "No" };
const conclusionChoices = Object.fromEntries(capacityConclusions.map((code) => [code, capacityConclusionLabels[code]]));

export const capacityQuestions: readonly Question[] = [
  radios("in-question", "Is there a decision that they may not be able to make for themselves now?", {
    no: "No: nothing suggests that they cannot decide for themselves", yes: "Yes, there is a decision in question", "under-16": "They are under 16: the Act does not apply",
  }, { needed: true, hint: "Capacity is presumed. An unwise decision is no sign of lacking it. The Act applies from 16." }),
  text("under-16-words", "Whether they understand enough to decide this for themselves, and who has parental responsibility", {
    rows: 3, when: { question: "in-question", is: "under-16" }, hint: "Gillick competence: for this decision, at their age and maturity",
  }),
  ...decisions.flatMap((decision, index) => [...questionsOf(decision), ...(index < decisions.length - 1 ? [anotherOf(decision)] : [])]),
];

function anotherOf({ end, under, name }: Decision): Question {
  return radios(`another${end}`, "Is there another decision in question?", yesNo, { when: under, about: name, hint: "Capacity is for one decision at a time. Somebody may have it for one and lack it for another." });
}

function questionsOf(decision: Decision): Question[] {
  const { end, under: when, heading, name: about } = decision;
  return [
    line(`decision${end}`, heading ? `${heading}: which?` : "Which decision?", { needed: true, when, hint: "For example, whether to go to hospital tonight", ...(heading ? { group: heading } : { about }) }),
    text(`information${end}`, "What you told them about it", { rows: 3, when, about, hint: "What is proposed, the choices, and what happens with each and without any" }),
    text(`support${end}`, "What you did to help them decide", { rows: 3, when, about, hint: "Time, a quieter place, an interpreter, somebody they trust" }),
    ...capacityAbilities.flatMap((ability) => [
      radios(`${ability}${end}`, capacityAbilityQuestions[ability], yesNo, { when, about }),
      text(`${ability}-words${end}`, "What they said or did that shows that they cannot", { rows: 2, when: { question: `${ability}${end}`, is: "no" }, about: `${about}, ${findingWords[ability]}` }),
    ]),
    text(`evidence${end}`, "What else shows it", { rows: 3, when, about, hint: "Also what shows that they can" }),
    radios(`impairment${end}`, "Is there an impairment or disturbance of mind or brain?", yesNo, { when, about, hint: "Asked second, and only where they cannot do one of the four. Lasting or passing; alcohol and drugs count." }),
    line(`impairment-words${end}`, "Which?", { needed: true, when: { question: `impairment${end}`, is: "yes" }, about: `${about}, ${findingWords.impairment}` }),
    radios(`because${end}`, "Is the inability because of it?", yesNo, { when: { question: `impairment${end}`, is: "yes" }, about: `${about}, ${findingWords.impairment}` }),
    radios(`conclusion${end}`, "Your conclusion", conclusionChoices, { needed: true, when, about, hint: "It has to follow from the answers above." }),
    ...followingOf(decision),
  ];
}

/** What is done where somebody lacks capacity, and when it is looked at again. */
function followingOf({ end, under: when, name: about }: Decision): Question[] {
  const lacking = { question: `conclusion${end}`, is: "lacks-capacity" };
  return [
    text(`best-interests${end}`, "What is done in their best interests, and why it is the least restrictive way", { needed: true, when: lacking, about }),
    text(`consulted${end}`, "Who was asked about what they would want", { rows: 2, when: lacking, about }),
    threeState(`restraint${end}`, "Was force or restraint used?", { when: lacking, about }),
    text(`restraint-words${end}`, "By whom, how and how long, and why it was necessary and proportionate", { needed: true, rows: 3, when: { question: `restraint${end}`, is: "yes" }, about: `${about}, force or restraint`, hint: "Mental Capacity Act, sections 5 and 6" }),
    threeState(`standing-decision${end}`, "Is there an attorney, a deputy or an advance decision?", { when, about, hint: "Lasting power of attorney and advance decision: from 18" }),
    text(`standing-words${end}`, "Which, who holds it, and whether you have seen it", { rows: 2, when: { question: `standing-decision${end}`, is: "yes" }, about: `${about}, attorney, deputy or advance decision` }),
    threeState(`regain${end}`, "Could they be able to decide this later?", { when: lacking, about }),
    line(`look-again${end}`, "When to look at this again", { when, about, hint: "A time, or what has to change first" }),
  ];
}

const written = (answers: Answers, name: string): string => [answers[name] ?? ""].flat().join("\n").trim();
const answered = (answers: Answers, name: string): boolean | null => (answers[name] === "yes" ? true : answers[name] === "no" ? false : null);

function findingsIn(answers: Answers, end: string): CapacityFindings {
  const abilities = Object.fromEntries(capacityAbilities.map((ability) => [ability, answered(answers, `${ability}${end}`)])) as Record<CapacityAbility, boolean | null>;
  const evidence = [...capacityAbilities.map((ability) => written(answers, `${ability}-words${end}`)), written(answers, `evidence${end}`)].filter((words) => words !== "").join("\n");
  return { ...abilities, impairment: answered(answers, `impairment${end}`), causalLink: answered(answers, `because${end}`), evidence };
}

const inQuestion = (answers: Answers): Decision[] => decisions.filter((_, index) => decisions.slice(0, index + 1).every(({ under }) => answers[under.question] === under.is));

/** The question to mark for each refusal. Evidence stands beside the first ability that is missing. */
function fieldOf(refusal: CapacityRefusal, answers: Answers, end: string): string {
  if (refusal === "capacity.inability-not-shown") return `understand${end}`;
  if (refusal === "capacity.no-impairment") return `impairment${end}`;
  if (refusal === "capacity.no-causal-link") return answered(answers, `impairment${end}`) === true ? `because${end}` : `impairment${end}`;
  if (refusal === "capacity.inability-not-explained") return answered(answers, `impairment${end}`) === null ? `impairment${end}` : `because${end}`;
  if (refusal !== "capacity.no-evidence") return `conclusion${end}`;
  const missing = capacityAbilities.find((ability) => answered(answers, `${ability}${end}`) === false);
  return missing === undefined ? `evidence${end}` : `${missing}-words${end}`;
}

/** Where a conclusion does not follow from its answers: the question to mark and why. Asked as soon as there is a conclusion. */
export function capacityProblems(answers: Answers): { name: string; words: string }[] {
  return inQuestion(answers).flatMap(({ end }) => {
    const conclusion = capacityConclusions.find((code) => code === answers[`conclusion${end}`]);
    const no = conclusion === undefined ? null : whyNotConclude(conclusion, findingsIn(answers, end));
    return no === null ? [] : [{ name: fieldOf(no, answers, end), words: capacityRefusals[no] }];
  });
}

/** What the answers about a decision lead to, in words; `null` while nothing is answered. */
function ledTo(answers: Answers, end: string): string | null {
  const findings = findingsIn(answers, end);
  if (capacityAbilities.every((ability) => findings[ability] === null)) return null;
  const led = capacityConclusion(findings);
  return typeof led === "string" ? capacityConclusionLabels[led] : `Not complete: still to answer ${led.incomplete.map((name) => findingWords[name] ?? name).join(", ")}. Until then capacity is presumed`;
}

/** For the writer: what the answers so far lead to, decision by decision. */
export function capacityPrompts(answers: Answers): { words: string }[] {
  return inQuestion(answers).flatMap(({ end }, index) => {
    const led = ledTo(answers, end);
    const about = written(answers, `decision${end}`) || `Decision ${index + 1}`;
    return led === null ? [] : [{ words: `${about}: the answers lead to “${led}”.` }];
  });
}

/** For the reader: what was worked out from the answers, after the conclusion that somebody drew. */
export function capacityAnswer(question: string, answers: Answers): { question: string; wording: string; answer: string; group?: string }[] {
  const decision = inQuestion(answers).find(({ end }) => question === `conclusion${end}`);
  const led = decision === undefined ? null : ledTo(answers, decision.end);
  if (decision === undefined || led === null) return [];
  return [{ question: `${question}-worked-out`, wording: "Worked out from the answers", answer: led, ...(decision.heading ? { group: decision.heading } : {}) }];
}

/** Does the first answer agree with the age, where that is known? */
export function whyNotAtAge(answers: Answers, age: number | null): CapacityAgeRefusal | null {
  if (age === null) return null;
  if (isOldEnoughForCapacityAct(age)) return answers["in-question"] === "under-16" ? "capacity.is-16-or-over" : null;
  return answers["in-question"] === "yes" ? "capacity.under-16" : null;
}
