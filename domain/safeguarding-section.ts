/**
 * Safeguarding as a section of an assessment: adults (Care Act 2014, section 42, with its ten kinds of abuse), children, and what was done. What
 * follows from an answer is asked only under it, so that a page without a concern stays short.
 */
import { line, radios, text, threeState, ticks } from "./assessment-question.ts";
import type { Question } from "./assessment-question.ts";
import { boroughs } from "./borough.ts";

export const adultHarms = {
  physical: "Physical", domestic: "Domestic", sexual: "Sexual", psychological: "Psychological or emotional", financial: "Financial or material", "modern-slavery": "Modern slavery",
  discriminatory: "Discriminatory", organisational: "Organisational", neglect: "Neglect, or not doing what is needed", "self-neglect": "Self-neglect",
} as const;

export const childHarms = {
  physical: "Physical", emotional: "Emotional", sexual: "Sexual", neglect: "Neglect", exploitation: "Exploitation", "domestic-abuse": "Lives with domestic abuse",
} as const;

const councils = { ...Object.fromEntries(boroughs.map(({ code, name }) => [code, name])), elsewhere: "Outside London: write which below" };

const adult = { question: "adult", is: "yes" };
const childHarm = { question: "child-harm", is: "yes" };
const referred = { question: "referred", is: "yes" };

const aboutAdults: readonly Question[] = [
  threeState("adult", "Is an adult here being harmed or neglected, or might they be?", { needed: true, group: "Adults", hint: "The person themselves, or somebody else. Neglecting oneself counts. Abuse at home is asked under social circumstances." }),
  ticks("adult-kinds", "Kinds of harm to an adult", adultHarms, { when: adult }),
  text("adult-words", "Who, what, and what they want to happen", { needed: true, rows: 3, when: adult }),
  threeState("adult-needs", "Do they need care and support?", { when: adult, hint: "Whether or not anybody gives it" }),
  threeState("adult-unable", "Are they unable to protect themselves because of those needs?", { when: adult }),
];

const aboutChildren: readonly Question[] = [
  threeState("children", "Are there children here, in the household, or who depend on them?", { needed: true, group: "Children" }),
  text("children-words", "Who and how old, where they are now, and who is looking after them", { needed: true, rows: 3, when: { question: "children", is: "yes" } }),
  threeState("unborn-plan", "Is there a plan for an unborn child?"),
  line("unborn-plan-words", "What it says, and who holds it", { when: { question: "unborn-plan", is: "yes" } }),
  threeState("looked-after", "Is the person or a child here looked after by a council?"),
  line("looked-after-words", "Who, and by which council", { when: { question: "looked-after", is: "yes" } }),
  threeState("protection-plan", "Is the person or a child here on a child protection plan?"),
  line("protection-plan-words", "Who, since when, and who the social worker is", { when: { question: "protection-plan", is: "yes" } }),
  threeState("child-harm", "Is a child being harmed, or might they be?", { needed: true }),
  ticks("child-kinds", "Kinds of harm to a child", childHarms, { when: childHarm }),
  text("child-harm-words", "Who, and what", { needed: true, rows: 3, when: childHarm }),
];

const whatWasDone: readonly Question[] = [
  line("dependants", "Others who depend on them", { group: "What was done", hint: "Adults they care for, animals" }),
  threeState("referred", "Was a council told of a concern?"),
  line("identified", "When the concern was found", { when: referred, hint: "The day, like 14 Aug 2026" }),
  radios("referred-borough", "Which council was told", councils, { when: referred }),
  radios("referral-consent", "Does the person agree that it was told?", { yes: "Yes", override: "No, or not asked: told all the same" }, { when: referred }),
  text("override-words", "Why it was told without their agreement", { rows: 2, when: { question: "referral-consent", is: "override" } }),
  line("reference", "Its reference number", { when: referred }),
  line("feedback", "When an answer is due, and from whom", { when: referred }),
  threeState("police", "Were the police told?"),
  line("police-words", "When, and their reference", { when: { question: "police", is: "yes" } }),
  text("done", "What else was done about it", { rows: 3 }),
];

export const safeguardingQuestions: readonly Question[] = [...aboutAdults, ...aboutChildren, ...whatWasDone];
