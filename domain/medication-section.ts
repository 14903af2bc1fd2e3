/**
 * Medicines: one row for each, with where it is known from, when it was last taken and whether it was stopped. A record, not a scale; nothing
 * here says what to prescribe.
 */
import { amount, line, radios, rows, text, threeState } from "./assessment-question.ts";
import type { Question } from "./assessment-question.ts";
import { threeStateLabels } from "./red-flag.ts";

/** Where a line of the list comes from. */
export const medicineSources = {
  seen: "The box, seen by us", record: "The GP’s or hospital’s record", person: "What the person says", carer: "What somebody else says", "not-known": "Not known",
} as const;

export const whyMedicineStopped = {
  forgot: "Forgot", "side-effects": "Side effects", "ran-out": "Ran out, or could not collect it", cost: "Cost", "chose-to": "Chose to stop",
  "not-needed": "Does not think it is needed", "told-to": "Was told to stop", other: "Another reason",
} as const;

/** Medicines for which a missed dose, or too much, is dangerous in a way of its own. */
export const specialCareMedicines = {
  lithium: "Lithium", clozapine: "Clozapine", "depot-due": "Depot injection, due or overdue", depot: "Depot injection, up to date", opioid: "Opioid substitution (methadone, buprenorphine)", benzodiazepine: "Benzodiazepine",
} as const;

const medicines = rows("medicines", "Medicines", {
  one: "Medicine",
  cells: [
    line("name", "Name", { needed: true, carries: true }),
    line("dose", "Dose", { carries: true }),
    line("often", "How often", { carries: true }),
    radios("source", "Where this is known from", medicineSources),
    line("last", "Last dose taken"),
    amount("missed", "Missed in the last 7 days", "days", 7),
    radios("stopped", "Stopped in the last 4 weeks?", threeStateLabels),
    radios("why", "Why missed or stopped", whyMedicineStopped),
    radios("care", "Needs special care", specialCareMedicines, { carries: true }),
    line("at-home", "How much is at home"),
  ],
  columns: [
    { head: "Medicine", cells: ["name", "dose", "often"] },
    { head: "Special care", cells: ["care"] },
    { head: "Last dose taken", cells: ["last"] },
    { head: "Missed, last 7 days", cells: ["missed"] },
    { head: "Stopped, last 4 weeks", cells: ["stopped"] },
    { head: "Why missed or stopped", cells: ["why"] },
    { head: "At home", cells: ["at-home"] },
    { head: "Known from", cells: ["source"] },
  ],
}, { carries: true, hint: "Also what was stopped lately, what is bought without a prescription, and depot injections: there, write in “Last dose taken” when the next one is due." });

export const medicationQuestions: readonly Question[] = [
  threeState("part", "Are problems with medicines part of this crisis?", { needed: true }),
  medicines,
  threeState("list-complete", "Is the list complete, as far as you can tell?", { hint: "Yes with no medicine in it says that they take none." }),
  threeState("stock", "Is there enough at home to be dangerous?", { notes: { yes: { words: "Say under safety who could keep it, or take it to a pharmacy.", section: "safety" } } }),
  text("stock-words", "What there is, where, and who could keep it", { rows: 3, when: { question: "stock", is: "yes" } }),
  text("words", "What they say about their medicines, and what you make of it", { hint: "What helps, what it costs them, what they would accept" }),
];
