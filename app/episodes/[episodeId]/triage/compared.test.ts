import { expect, test } from "vitest";
import { freezePresentation, type FrozenAnswer } from "#domain/triage-answers.ts";
import { comparedTriages } from "./compared.ts";

const due = new Date("2026-11-22T14:00:00Z");
const triage = {
  answers: freezePresentation({ presentation: "Frightened", alone: "yes" }), urgency: "soon", decision: "call-back", reason: "Settled while we spoke",
  differsBecause: null, safetyNetting: "Ring 999", agreedWithPatient: "yes",
} as const;
const theirs = { triage, next: { words: "Call back", due } };

test("two triages that say the same show what was decided, and nothing else", () => {
  expect(comparedTriages(theirs, theirs).map(({ name }) => name)).toEqual(["urgency", "decision", "reason"]);
});

test("every answer that differs stands there: red flags with their words, presentation, safety-netting, agreement and the time of the call back", () => {
  const overdose: FrozenAnswer = { question: "overdose", wording: "Asked", answer: "yes", words: "Twenty tablets" };
  const yours = {
    triage: { ...triage, answers: [overdose, ...freezePresentation({ presentation: "Very frightened", alone: "yes" })], safetyNetting: "Ring 111", agreedWithPatient: "no" as const },
    next: { words: "Call back", due: new Date("2026-11-22T15:00:00Z") },
  };
  const differing = comparedTriages(theirs, yours).filter((field) => field.theirs !== field.yours);
  expect(differing.map(({ name, theirs: first, yours: second }) => [name, first, second])).toEqual(expect.arrayContaining([
    ["presentation", "Frightened", "Very frightened"],
    ["safetyNetting", "Ring 999", "Ring 111"],
    ["next", "Call back, 22-Nov-2026 14:00", "Call back, 22-Nov-2026 15:00"],
  ]));
  expect(differing.map(({ yours: second }) => second)).toContain("Twenty tablets");
  expect(differing.map(({ name }) => name)).toContain("agreed");
  expect(differing.map(({ name }) => name)).not.toContain("alone");
});
