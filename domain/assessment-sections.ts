/**
 * The sections of a face-to-face assessment in their order, with every question as it is worded today. Headings after the core record of the
 * Academy of Medical Royal Colleges and the Royal College of Psychiatrists. Observations have a room of their own.
 */
import { line, radios, text, threeState } from "./assessment-question.ts";
import type { Question } from "./assessment-question.ts";
import { capacityQuestions } from "./capacity-section.ts";
import { fiveFactorQuestions } from "./five-factors.ts";
import { mentalStateQuestions } from "./mental-state.ts";
import { moodQuestions } from "./mood-and-cognition.ts";
import { personalHistoryQuestions } from "./personal-history.ts";
import { physicalExaminationQuestions } from "./physical-examination.ts";
import { primarySurveyQuestions } from "./primary-survey.ts";
import { safeguardingQuestions } from "./safeguarding-section.ts";
import { safetyQuestions } from "./safety-section.ts";
import { socialQuestions } from "./social-circumstances.ts";

export const sectionIds = [
  "consent", "primary-survey", "crisis", "collateral", "history", "isolation", "social", "trauma", "substances", "medication", "sleep", "personal-history", "mental-state", "mood",
  "physical", "capacity", "safeguarding", "safety", "strengths", "plan",
] as const;
export type SectionId = (typeof sectionIds)[number];

export type Section = {
  id: SectionId;
  title: string;
  intro?: string;
  /** Must be complete before the assessment can be signed off. Safety is not among them: leaving it empty is stopped in a way of its own. */
  needed: boolean;
  questions: readonly Question[];
};

const consent: readonly Question[] = [
  text("reason", "Why we are here", { needed: true, rows: 3, hint: "What was asked for and by whom, and what has happened since" }),
  text("scene", "The scene", { rows: 3, hint: "What place it is, whether it is safe, and what you found" }),
  line("present", "Who is here, and who is assessing", { needed: true }),
  radios("agrees", "Do they agree to this assessment?", {
    yes: "Yes", "in-part": "In part", no: "No", "not-able": "They are not able to say today",
  }, { needed: true }),
  text("agrees-words", "What they do not agree to, or why they are not able", { rows: 2 }),
  threeState("sharing", "May we tell their GP and the services that we refer to?", { needed: true }),
  text("sharing-words", "Whom they do not want told, and why", { rows: 2, when: { question: "sharing", is: "no" } }),
  line("interpreter", "Interpreter or other help with communication", { hint: "Name or number, language, by phone or here" }),
];

const crisis: readonly Question[] = [
  text("own-words", "What is happening, in their own words", { ownWords: true, needed: true }),
  text("account", "Your account of the crisis", { needed: true, hint: "How it began, how it went on, and what is different today", rows: 6 }),
  text("wants", "What they would like to happen", { ownWords: true, rows: 3 }),
  text("harmed", "What they have done to harm themselves today, and how it was treated", { rows: 3, hint: "Leave empty if nothing" }),
];

const collateral: readonly Question[] = [
  line("who", "Who else told you something", { hint: "Name, how they know the person, and how to reach them" }),
  text("account", "What they said", { rows: 5 }),
  threeState("agrees", "Does the person agree that we speak to them?"),
  text("records", "What earlier records say", { rows: 3, hint: "Which records, and from when" }),
];

const history: readonly Question[] = [
  text("psychiatric", "Mental health before now", { carries: true, hint: "Diagnoses in their words and in records, admissions, treatment, teams and key worker" }),
  text("self-harm", "Self-harm and suicide attempts before now", { carries: true, hint: "What, when, and what helped afterwards" }),
  text("medical", "Physical health before now", { carries: true }),
  radios("allergies", "Allergies", {
    known: "Known allergies", none: "No known allergies: asked, and told there are none", "not-known": "Not able to find out",
  }, { needed: true }),
  text("allergies-words", "What to, and what happens", { needed: true, rows: 2, carries: true, when: { question: "allergies", is: "known" } }),
  text("forensic", "Contact with the police and courts", { carries: true, rows: 2 }),
];

const strengths: readonly Question[] = [
  text("matters", "What matters most to them", { ownWords: true, carries: true }),
  text("strengths", "Strengths, and how they got through before", { carries: true }),
  text("helps", "What helps when we come, and what does not", { carries: true }),
];

const plan: readonly Question[] = [
  text("impression", "Impression", { needed: true, hint: "What you think is going on" }),
  text("plan", "Plan", { needed: true, hint: "What happens now, who does it, and by when" }),
  text("if-worse", "What they were told to do if it gets worse", { needed: true, rows: 3 }),
  line("next-contact", "Who is in touch next, and when", { needed: true }),
  radios("agrees", "Do they agree with the plan?", { yes: "Yes", "in-part": "In part", no: "No", "not-asked": "Not asked, or not able to say" }, { needed: true }),
  text("agrees-words", "Where they disagree", { rows: 2 }),
];

const section = (id: SectionId, title: string, questions: readonly Question[], more: Partial<Section> = {}): Section => ({ id, title, questions, needed: true, ...more });
const optional = { needed: false } as const;

export const assessmentSections: readonly Section[] = [
  section("consent", "Reason and consent", consent),
  section("primary-survey", "Primary survey", primarySurveyQuestions, { ...optional, intro: "Body first. Observations and NEWS2 have their own form." }),
  section("crisis", "What is happening", crisis),
  section("collateral", "What others say", collateral, optional),
  section("history", "History and allergies", history),
  section("isolation", "Social isolation", fiveFactorQuestions.isolation),
  section("social", "Social circumstances", socialQuestions, optional),
  section("trauma", "Trauma responses", fiveFactorQuestions.trauma),
  section("substances", "Substance use", fiveFactorQuestions.substances),
  section("medication", "Medication", fiveFactorQuestions.medication),
  section("sleep", "Sleep", fiveFactorQuestions.sleep),
  section("personal-history", "Family and personal history", personalHistoryQuestions, optional),
  section("mental-state", "Mental state", mentalStateQuestions),
  section("mood", "Mood, anxiety and cognition", moodQuestions, { ...optional, intro: "Questionnaires for the conversation. None has to be used, and none decides." }),
  section("physical", "Physical examination", physicalExaminationQuestions, optional),
  section("capacity", "Capacity", capacityQuestions),
  section("safeguarding", "Safeguarding", safeguardingQuestions),
  section("safety", "Safety and formulation", safetyQuestions, { ...optional, intro: "In words, together with the person. There is no level and no score." }),
  section("strengths", "Strengths and what matters", strengths, optional),
  section("plan", "Impression and plan", plan),
];

/** A section by its id, or `undefined` for an id that is not one. */
export function findSection(id: string): Section | undefined {
  return assessmentSections.find((each) => each.id === id);
}

/** The section after this one, or `null` after the last. */
export function sectionAfter(id: SectionId): SectionId | null {
  return sectionIds[sectionIds.indexOf(id) + 1] ?? null;
}
