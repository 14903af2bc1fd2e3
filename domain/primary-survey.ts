/**
 * The primary survey: catastrophic bleeding first, then airway, breathing, circulation, disability and exposure (JRCALC order). Measurements of
 * NEWS2 have a form of their own. Signs of acute behavioural disturbance after the Royal College of Emergency Medicine (2023).
 */
import { amount, line, radios, text, threeState, ticks } from "./assessment-question.ts";
import type { Answers, Question } from "./assessment-question.ts";
import { comaScaleAnswers, comaScaleIn, comaScaleLabels, comaScaleParts, comaScaleTotal } from "./coma-scale.ts";
import { acvpuLabels } from "./news2.ts";
import type { SectionPrompt } from "./section-prompts.ts";

export const disturbanceSigns = {
  "breathing-fast": "Breathing fast", "heart-fast": "Heart racing", hot: "Hot, or sweating heavily", strength: "Great strength, or does not tire", "no-pain": "Does not seem to feel pain",
  incoherent: "Agitated and cannot be followed", restrained: "Held down or restrained, now or before we came", "none-seen": "None of these",
} as const;

const timeCritical = { words: "Time-critical: treat first, move early, pre-alert. Everything else in this assessment can wait." };

const bodyQuestions: readonly Question[] = [
  text("told", "What we were told on the way", { rows: 2, hint: "Red flags from the call and from triage" }),
  threeState("bleeding", "Is there catastrophic bleeding?", { needed: true, group: "Catastrophic bleeding", notes: { yes: timeCritical } }),
  text("bleeding-words", "Where, and what was done", { rows: 2, when: { question: "bleeding", is: "yes" } }),
  radios("airway", "Airway", { clear: "Clear", risk: "Clear, but might not stay so", blocked: "Noisy or blocked" }, { needed: true, group: "Airway, breathing, circulation", notes: { blocked: timeCritical } }),
  radios("breathing", "Breathing", { normal: "Normal", hard: "Fast, or hard work", poor: "Slow, shallow or tiring" }, { needed: true, notes: { poor: timeCritical } }),
  radios("circulation", "Circulation", { normal: "Normal", poor: "Pale, clammy, weak pulse or slow to refill" }, { needed: true, notes: { poor: timeCritical } }),
  text("abc-words", "What you found and did", { rows: 2, hint: "Neck after hanging or strangulation, chest, pulses" }),
];

/**
 * In mmol/L. Meters at the bedside begin to show LO at about 0.6; above 50 a reading is a slip. Hardly anybody who can be assessed is below 2, or
 * above 30, where a hyperosmolar state begins (JBDS 06, 2022).
 */
const glucoseLimits = { least: 0.6, most: 50, usual: [2, 30] } as const;

const disabilityQuestions: readonly Question[] = [
  radios("acvpu", "Consciousness", acvpuLabels, { needed: true, group: "Disability" }),
  ...comaScaleParts.map((part) => radios(`gcs-${part}`, `Glasgow Coma Scale: ${comaScaleLabels[part].toLowerCase()}`, comaScaleAnswers[part])),
  radios("pupils", "Pupils", {
    normal: "Equal, and react to light", small: "Both small", large: "Both large", unequal: "Unequal", fixed: "Do not react", "not-testable": "Not testable",
  }),
  line("pupil-size", "Size of pupils, left and right, in mm"),
  amount("glucose", "Blood glucose", "mmol/L", glucoseLimits.most, { ...glucoseLimits, decimals: true, hint: "Where the meter shows LO or HI, leave this empty and write it below" }),
  text("disability-words", "Anything else about the brain and nerves", { rows: 2, hint: "Fits, weakness on one side, headache, head injury, what they are usually like" }),
];

export const primarySurveyQuestions: readonly Question[] = [
  ...bodyQuestions,
  ...disabilityQuestions,
  text("exposure", "What you found on looking", { rows: 3, group: "Exposure", hint: "Injuries, burns, rashes, patches, tablets and packets lying about, hot or cold" }),
  text("overdose", "Overdose or poisoning", { rows: 3, hint: "What, how much, when, all at once or over hours; advice from TOXBASE with its time" }),
  ticks("disturbance", "What you see", disturbanceSigns, { group: "Acute behavioural disturbance", hint: "Not everybody who is agitated has it. Two or more of these ask for a medical emergency response." }),
  text("restraint", "Restraint", { rows: 2, hint: "By whom, how, in which position, from when to when, and how they were watched" }),
  text("treated", "Treatment given, and what it changed", { rows: 3, group: "Treatment" }),
];

/** A blood glucose below this is treated (JRCALC). In mmol/L. */
const lowGlucose = 4;

/** What the survey asks the crew to think of. Cut-offs without a source named are local policy. */
export function primarySurveyPrompts(answers: Answers): SectionPrompt[] {
  const prompts: SectionPrompt[] = [];
  const signs = [answers["disturbance[]"] ?? []].flat().filter((sign) => sign !== "none-seen");
  if (signs.length >= 2) {
    prompts.push({ words: "Possible acute behavioural disturbance, a medical emergency: time-critical, emergency department with a pre-alert. Off their front, as little restraint as possible, watched all the time (RCEM 2023).", urgent: true });
  } else if (signs.includes("restrained")) {
    prompts.push({ words: "Restrained: write from when to when, how, and watch breathing and pulse all the time." });
  }
  const coma = comaScaleTotal(comaScaleIn(answers));
  if (coma !== null && coma <= 8) prompts.push({ words: `Glasgow Coma Scale ${coma}: the airway is in danger. Time-critical, pre-alert.`, urgent: true });
  else if (coma !== null && coma < 15) prompts.push({ words: `Glasgow Coma Scale ${coma}: look for a physical cause before alcohol, drugs or distress explain it.` });
  if (answers["acvpu"] === "C") prompts.push({ words: "New confusion: look for a physical cause, and think of the 4AT.", section: "mood" });
  const glucose = typeof answers["glucose"] === "string" ? Number(answers["glucose"]) : null;
  if (glucose !== null && glucose < lowGlucose) prompts.push({ words: `Blood glucose ${answers["glucose"]}: treat low glucose, then look again at everything else (JRCALC).`, urgent: true });
  if (answers["pupils"] === "small" && answers["acvpu"] !== undefined && answers["acvpu"] !== "A") prompts.push({ words: "Small pupils and not alert: think of opioids, and of naloxone." });
  return prompts;
}
