/** Alcohol and drugs: one row for each substance, whether they are under the influence or in withdrawal now, and two published screens as aids. */
import { line, radios, rows, text, threeState } from "./assessment-question.ts";
import type { Question } from "./assessment-question.ts";
import { aid } from "./section-aids.ts";

export const routesOfUse = {
  drunk: "Drunk", swallowed: "Swallowed", smoked: "Smoked", vaped: "Vaped", snorted: "Snorted", injected: "Injected", other: "Another way", "not-known": "Not known",
} as const;

const used = rows("substances", "What they use", {
  one: "Substance",
  cells: [
    line("substance", "Substance", { needed: true, carries: true }),
    radios("route", "How it is taken", routesOfUse, { carries: true }),
    line("amount", "How much, and how often", { carries: true }),
    line("last", "Last used"),
  ],
  columns: [
    { head: "Substance", cells: ["substance"] },
    { head: "How it is taken", cells: ["route"] },
    { head: "How much, and how often", cells: ["amount"] },
    { head: "Last used", cells: ["last"] },
  ],
}, { carries: true, hint: "Alcohol, drugs, tobacco, and medicines that were not prescribed for them" });

const sober = "Under the influence now: this is no reason to put the assessment off. Look at it again when they are sober (NICE NG225).";
const emergency = "Withdrawal from alcohol can be a medical emergency: think of NEWS2 and the emergency department.";

export const substanceQuestions: readonly Question[] = [
  threeState("part", "Are alcohol or drugs part of this crisis?", { needed: true }),
  used,
  threeState("influence", "Are they under the influence now?", { notes: { yes: { words: sober } } }),
  text("influence-signs", "What you see", { rows: 3, when: { question: "influence", is: "yes" }, hint: "Speech, walking, pupils, smell, drowsy or wide awake" }),
  radios("influence-able", "Can they take part in the assessment?", { yes: "Yes", "in-part": "In part", no: "Not now" }, { when: { question: "influence", is: "yes" } }),
  threeState("withdrawal", "Are there signs of withdrawal?", { hint: "Shaking, sweating, seeing things, a fit in the past", notes: { yes: { words: emergency } } }),
  text("withdrawal-words", "What you see, and fits or confusion in earlier withdrawals", { rows: 3, when: { question: "withdrawal", is: "yes" } }),
  text("harm", "Safety around use", { rows: 3, hint: "Using alone, shared needles, overdoses before, naloxone at home" }),
  text("words", "What they say about it, and what they want"),
  ...aid("fast"),
  ...aid("single-drug"),
];
