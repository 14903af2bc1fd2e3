import { describe, expect, test } from "vitest";
import type { Answers } from "./assessment-question.ts";
import { findSection } from "./assessment-sections.ts";
import type { Section } from "./assessment-sections.ts";
import { answerProblems, answersFrom, readSection } from "./section-answers.ts";

const survey = findSection("primary-survey") as Section;
const problems = (typed: Answers, asks = true) => answerProblems(survey, answersFrom(survey, typed), false, asks).map(({ name, words }) => [name, words]);

describe("blood glucose", () => {
  test.each([["0"], ["0.5"], ["50.1"], ["-3"], ["high"]])("%s cannot be: the range is said", (glucose) => {
    expect(problems({ glucose })).toEqual([["glucose", "Enter a number of mmol/L from 0.6 to 50, like 3.5: “Blood glucose”"]]);
    expect(problems({ glucose, "glucose-confirmed[]": [glucose] })).toHaveLength(1);
  });

  test.each([["0.6"], ["1.9"], ["30.1"], ["35"], ["50"]])("%s is asked about, and kept once it is ticked", (glucose) => {
    expect(problems({ glucose })).toEqual([["glucose", `${glucose} mmol/L is unusual: blood glucose is nearly always from 2 to 30 mmol/L. Is this right? Tick the box below, or correct it.`]]);
    expect(problems({ glucose, "glucose-confirmed[]": [glucose] })).toEqual([]);
    expect(problems({ glucose, "glucose-confirmed[]": ["5"] }), "a tick for another value says nothing about this one").toHaveLength(1);
    expect(problems({ glucose }, false), "the browser leaves the question to the server, which draws the box").toEqual([]);
  });

  test.each([["2"], ["5"], ["5,4"], ["30"], [""]])("%j is not", (glucose) => expect(problems({ glucose })).toEqual([]));

  test("the reader is told that it was confirmed", () => {
    const read = (answers: Answers) => readSection(survey, answersFrom(survey, answers)).find(({ question }) => question === "glucose")?.answer;
    expect(read({ glucose: "35", "glucose-confirmed[]": ["35"] })).toBe("35 mmol/L, unusual and confirmed by the writer");
    expect(read({ glucose: "5.4", "glucose-confirmed[]": ["35"] })).toBe("5.4 mmol/L");
  });
});
