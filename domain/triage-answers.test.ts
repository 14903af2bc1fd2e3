import { expect, test } from "vitest";
import { safetyQuestions } from "./red-flag.ts";
import type { SafetyAnswers } from "./red-flag.ts";
import { answerWords, freezePresentation, freezeSafetyAnswers, yesAmong } from "./triage-answers.ts";

const allNo = Object.fromEntries(safetyQuestions.map((question) => [question, { answer: "no", words: "" }])) as SafetyAnswers;

test("answers are frozen with the wording of the day; what was left open is kept as open", () => {
  const frozen = freezeSafetyAnswers({ ...allNo, neck: { answer: null, words: "" }, overdose: { answer: "yes", words: "20 tablets at 21:00" } });
  expect(frozen[0]).toEqual({ question: "overdose", wording: "Have they taken too much of anything, or swallowed or breathed in something harmful?", answer: "yes", words: "20 tablets at 21:00" });
  expect(frozen.find(({ question }) => question === "neck")).toMatchObject({ answer: "not-answered" });
  expect(frozen.find(({ question }) => question === "injury")).not.toHaveProperty("words");
  expect(yesAmong(frozen)).toEqual(["overdose"]);
});

test("what was left empty is not kept as an answer", () => {
  expect(freezePresentation({ presentation: "Cannot sleep", supports: "  ", alone: "unknown", language: null })).toEqual([
    { question: "presentation", wording: "What is happening, in the person’s own words where you have them?", answer: "Cannot sleep" },
    { question: "alone", wording: "Are they alone?", answer: "unknown" },
  ]);
});

test.each([["yes", "Yes"], ["unknown", "Not asked or not known"], ["not-answered", "Not answered"], ["Polish", "Polish"], ["constructor", "constructor"]])(
  "%s is printed as %s", (answer, words) => expect(answerWords(answer)).toBe(words),
);

test("a yes to a question that is no longer asked is nobody's red flag", () => {
  expect(yesAmong([{ question: "old-question", wording: "Was it asked?", answer: "yes" }, { question: "alone", wording: "Are they alone?", answer: "yes" }])).toEqual([]);
});
