import { describe, expect, test } from "vitest";
import { answeredYes, dispatchNotesFor, isSafetyQuestion, notRuledOut, physicalRedFlags, safetyQuestions, safetyWordings } from "./red-flag.ts";
import type { SafetyAnswers, ThreeState } from "./red-flag.ts";

const all = (answer: ThreeState | null): SafetyAnswers =>
  Object.fromEntries(safetyQuestions.map((question) => [question, { answer, words: "" }])) as SafetyAnswers;

test("the body comes before the scene", () => {
  expect(safetyQuestions.slice(0, physicalRedFlags.length)).toEqual(physicalRedFlags);
});

test("only yes is yes: neither no nor an open question", () => {
  expect(answeredYes(all("no"))).toEqual([]);
  expect(answeredYes(all("unknown"))).toEqual([]);
  expect(answeredYes({ ...all("no"), overdose: { answer: "yes", words: "" }, weapon: { answer: "yes", words: "" } })).toEqual(["overdose", "weapon"]);
});

test("not asked and left open are both not ruled out", () => {
  expect(notRuledOut(all("no"))).toEqual([]);
  expect(notRuledOut({ ...all("no"), breathing: { answer: "unknown", words: "" }, neck: { answer: null, words: "" } })).toEqual(["neck", "breathing"]);
});

describe("the joint car is not for everybody", () => {
  test.each([
    ["overdose", true],
    ["detained", true],
    ["behavioural-disturbance", true],
    ["chest-pain", false],
    ["means", false],
  ] as const)("%s: %s", (code, isNoted) => {
    expect(dispatchNotesFor([code]).length > 0).toBe(isNoted);
  });

  test("notes keep their order, whatever the order of the answers", () => {
    expect(dispatchNotesFor(["weapon", "overdose"]).map(({ about }) => about)).toEqual(["overdose", "weapon"]);
  });

  test("a code that is no longer asked has no note", () => expect(dispatchNotesFor(["constructor", "old-code"])).toEqual([]));
});

test.each([["overdose", true], ["constructor", false], ["", false]])("%s is a question of today: %s", (code, is) => expect(isSafetyQuestion(code)).toBe(is));

test.each(safetyQuestions)("%s is a question, says what to ask next, and speaks of no level of risk", (question) => {
  const { wording, ifYes, short } = safetyWordings[question];
  expect(wording).toMatch(/\?$/);
  expect(ifYes).not.toBe("");
  expect(`${short} ${wording} ${ifYes}`).not.toMatch(/\brisk|committed|attention.seeking/i);
});
