import { expect, test } from "vitest";
import { problemStanding, whyNotMoveProblem, whyNotRecordProblem, type KnownProblem } from "./problem.ts";

const problem = (more: Partial<KnownProblem> = {}): KnownProblem => ({ words: "Low mood since the bereavement", standing: "active", isInError: false, ...more });

test("a problem without a change is active; its newest change stands", () => {
  expect([null, "resolved", "active-again"].map((move) => problemStanding(move as Parameters<typeof problemStanding>[0]))).toEqual(["active", "resolved", "active"]);
});

test.each([
  ["nothing like it is there", [], null],
  ["the same words stand already, in other capitals and with a full stop", [problem({ words: "low mood  since the bereavement." })], "problem.already-listed"],
  ["it was resolved: it becomes active again instead", [problem({ standing: "resolved" })], "problem.listed-as-resolved"],
  ["the same words were entered in error", [problem({ isInError: true })], null],
  ["another problem stands", [problem({ words: "Asthma" })], null],
] as const)("writing one down when %s", (_name, known, refusal) => expect(whyNotRecordProblem("Low mood since the bereavement", known)).toBe(refusal));

test.each([
  ["an active one is resolved", problem(), "resolved", null],
  ["a resolved one is not resolved twice", problem({ standing: "resolved" }), "resolved", "problem.already-resolved"],
  ["a resolved one is active again", problem({ standing: "resolved" }), "active-again", null],
  ["an active one is active already", problem(), "active-again", "problem.already-active"],
  ["one entered in error stays as it is", problem({ isInError: true }), "resolved", "problem.already-in-error"],
] as const)("%s", (_name, known, move, refusal) => expect(whyNotMoveProblem(known, move)).toBe(refusal));
