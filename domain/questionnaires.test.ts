import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aidKeys, questionnaireCodes } from "./questionnaire-item.ts";
import type { QuestionnaireCode } from "./questionnaire-item.ts";
import { bandLabel, phq9Syndrome, questionnaires, scoredItems, scoreQuestionnaire } from "./questionnaires.ts";
import type { ScoreAnswers } from "./questionnaires.ts";

/** As many answers as there are items, adding up to a total. */
const addingUpTo = (total: number, items: number, most = 3) => Array.from({ length: items }, (_, index) => Math.min(most, Math.max(0, total - index * most)));
const all = (points: number, items: number): number[] => Array.from({ length: items }, () => points);
const without = (answers: ScoreAnswers, index: number): (number | null)[] => answers.map((answer, at) => (at === index ? null : answer));

describe("PHQ-9", () => {
  test.each([
    [0, "none-minimal"], [4, "none-minimal"], [5, "mild"], [9, "mild"], [10, "moderate"], [14, "moderate"], [15, "moderately-severe"], [19, "moderately-severe"], [20, "severe"], [27, "severe"],
  ])("%i is %s", (total, band) => expect(scoreQuestionnaire("phq-9", addingUpTo(total, 9))).toEqual({ complete: true, answered: 9, of: 9, total, band }));

  test.each([
    ["all 0", all(0, 9), 0, "none-minimal", "none"],
    ["all 1", all(1, 9), 9, "mild", "none"],
    ["all 2", all(2, 9), 18, "moderately-severe", "major"],
    ["all 3", all(3, 9), 27, "severe", "major"],
    ["item 9 counts from several days", [2, 1, 2, 2, 1, 2, 2, 0, 1], 13, "moderate", "major"],
    ["two, one of them core", [0, 2, 2, 0, 0, 0, 0, 0, 0], 4, "none-minimal", "other"],
    ["five without a core item", [1, 1, 2, 2, 2, 2, 2, 0, 0], 12, "moderate", "none"],
    ["the core item alone", [3, 0, 0, 0, 0, 0, 0, 0, 0], 3, "none-minimal", "none"],
  ])("%s", (_name, answers, total, band, syndrome) => {
    expect(scoreQuestionnaire("phq-9", answers)).toMatchObject({ total, band });
    expect(phq9Syndrome(answers)).toBe(syndrome);
  });

  test("eight of nine answers make no total, and are not scaled up", () => {
    const answers = [2, 1, 2, 2, 1, 2, 2, 0, null];
    expect(scoreQuestionnaire("phq-9", answers)).toEqual({ complete: false, answered: 8, of: 9, total: null, band: null });
    expect(phq9Syndrome(answers)).toBeNull();
  });
});

test.each([
  [0, "minimal"], [4, "minimal"], [5, "mild"], [9, "mild"], [10, "moderate"], [14, "moderate"], [15, "severe"], [21, "severe"],
])("GAD-7 %i is %s", (total, band) => expect(scoreQuestionnaire("gad-7", addingUpTo(total, 7))).toEqual({ complete: true, answered: 7, of: 7, total, band }));

describe("PC-PTSD-5", () => {
  test.each([[0, "negative"], [1, "negative"], [2, "negative"], [3, "positive-sensitive"], [4, "positive"], [5, "positive"]])("exposure and %i times yes is %s", (total, band) => {
    expect(scoreQuestionnaire("pc-ptsd-5", [1, ...addingUpTo(total, 5, 1)])).toEqual({ complete: true, answered: 6, of: 6, total, band });
  });

  test("no such event: complete with 0, whatever else was sent", () => {
    expect(scoreQuestionnaire("pc-ptsd-5", [0, 1, 1, 1, 1, 1])).toMatchObject({ complete: true, total: 0, band: "negative" });
    expect(scoreQuestionnaire("pc-ptsd-5", [0, null, null, null, null, null])).toEqual({ complete: true, answered: 1, of: 6, total: 0, band: "negative" });
  });

  test.each([["first question not asked", [null, 1, 1, 1, 1, 1]], ["one of five missing", [1, 1, 1, 1, 1, null]], ["nothing", all(0, 6).map(() => null)]])("%s: no total", (_name, answers) => {
    expect(scoreQuestionnaire("pc-ptsd-5", answers)).toMatchObject({ complete: false, total: null, band: null });
  });
});

describe("UCLA", () => {
  test.each([[[1, 1, 1], 3], [[2, 1, 3], 6], [[3, 3, 3], 9]])("%j is %i and has no band", (answers, total) => {
    expect(scoreQuestionnaire("ucla-3", answers)).toEqual({ complete: true, answered: 3, of: 3, total, band: null });
  });

  test.each([0, 4])("%i is no answer", (answer) => expect(() => scoreQuestionnaire("ucla-3", [answer, 1, 1])).toThrow(RangeError));
});

describe("FAST, in the order of Hodgson 2002", () => {
  test.each([
    [[3, 0, 0, 0], 3, "positive"],
    [[4, 0, 0, 0], 4, "positive"],
    [[2, 0, 0, 0], 2, "negative"],
    [[2, 1, 0, 0], 3, "positive"],
    [[1, 0, 0, 2], 3, "positive"],
    [[1, 1, 0, 0], 2, "negative"],
    [[0, 0, 0, 0], 0, "negative"],
    [[0, 0, 0, 4], 4, "negative"],
    [[0, 4, 4, 4], 12, "negative"],
    [[4, 4, 4, 4], 16, "positive"],
  ])("%j is %i, %s", (answers, total, band) => expect(scoreQuestionnaire("fast", answers)).toEqual({ complete: true, answered: 4, of: 4, total, band }));

  test.each([1, 3, 5, -1])("the last question does not take %i", (answer) => expect(() => scoreQuestionnaire("fast", [1, 1, 1, answer])).toThrow(RangeError));

  test.each([
    ["Never alone is negative", [0, null, null, null], "negative"],
    ["Weekly alone is positive", [3, null, null, null], "positive"],
    ["Daily alone is positive", [4, null, null, null], "positive"],
    ["Less than monthly alone says nothing yet", [1, null, null, null], null],
    ["nor does Monthly with a 4", [2, 4, 4, null], null],
    ["without the first answer nothing can be said", [null, 4, 4, 4], null],
  ])("%s, and there is no total", (_name, answers, band) => expect(scoreQuestionnaire("fast", answers)).toMatchObject({ complete: false, total: null, band }));
});

describe("4AT", () => {
  test.each([
    [[0, 0, 0, 0], 0, "unlikely"],
    [[0, 1, 0, 0], 1, "possible-cognitive-impairment"],
    [[0, 2, 1, 0], 3, "possible-cognitive-impairment"],
    [[0, 2, 2, 0], 4, "possible-delirium"],
    [[4, 0, 0, 0], 4, "possible-delirium"],
    [[0, 0, 0, 4], 4, "possible-delirium"],
    [[4, 2, 2, 4], 12, "possible-delirium"],
  ])("%j is %i, %s", (answers, total, band) => expect(scoreQuestionnaire("4at", answers)).toEqual({ complete: true, answered: 4, of: 4, total, band }));

  test.each([[[1, 0, 0, 0]], [[0, 3, 0, 0]], [[0, 0, 0, 2]]])("%j is not on offer", (answers) => expect(() => scoreQuestionnaire("4at", answers)).toThrow(RangeError));
});

describe("the single question on drugs", () => {
  test.each([[0, "negative"], [1, "positive"], [365, "positive"]])("%i times is %s", (times, band) => {
    expect(scoreQuestionnaire("single-drug", [times])).toEqual({ complete: true, answered: 1, of: 1, total: times, band });
  });
  test("not answered", () => expect(scoreQuestionnaire("single-drug", [null])).toEqual({ complete: false, answered: 0, of: 1, total: null, band: null }));
  test.each([-1, 1.5, NaN, Infinity])("%d is no count", (times) => expect(() => scoreQuestionnaire("single-drug", [times])).toThrow(RangeError));
});

describe("every questionnaire", () => {
  const option = (code: QuestionnaireCode, index: number) => {
    const answer = scoredItems(code)[index]?.answer ?? "count";
    return answer === "count" ? fc.nat(400) : fc.constantFrom(...answer.map(({ points }) => points));
  };
  const given = (code: QuestionnaireCode) => fc.tuple(...scoredItems(code).map((_, index) => option(code, index)));
  const inPart = (code: QuestionnaireCode) => fc.tuple(...scoredItems(code).map((_, index) => fc.option(option(code, index))));

  test.each(questionnaireCodes)("%s: a total is there exactly when it is complete, and within its range", (code) => {
    fc.assert(fc.property(inPart(code), (answers) => {
      const { complete, total, answered, of, band } = scoreQuestionnaire(code, answers);
      expect(total === null).toBe(!complete);
      expect(answered).toBe(answers.filter((answer) => answer !== null).length);
      expect(of).toBe(answers.length);
      expect(total ?? 0).toBeLessThanOrEqual(questionnaires[code].highest ?? Infinity);
      if (band !== null) expect(questionnaires[code].bands.map((each) => each.code)).toContain(band);
    }));
  });

  test.each(questionnaireCodes)("%s: with every answer given it is complete, and the total is the sum of what is scored", (code) => {
    fc.assert(fc.property(given(code), (answers) => {
      const { complete, total } = scoreQuestionnaire(code, answers);
      const sum = scoredItems(code).reduce((points, { part }, index) => points + (part === "scored" ? (answers[index] ?? 0) : 0), 0);
      expect(complete).toBe(true);
      expect(total).toBe(code === "pc-ptsd-5" && answers[0] === 0 ? 0 : sum);
    }));
  });

  test.each(questionnaireCodes)("%s: taking an answer away never leaves a total behind, unless the instrument had stopped before it", (code) => {
    fc.assert(fc.property(given(code), fc.nat(20), (answers, which) => {
      const index = which % answers.length;
      const stopped = code === "pc-ptsd-5" && answers[0] === 0 && index > 0;
      expect(scoreQuestionnaire(code, without(answers, index)).total).toBe(stopped ? 0 : null);
    }));
  });

  test.each(questionnaireCodes)("%s: more points never make a band that the publication puts lower", (code) => {
    const rank = (total: number | null) => questionnaires[code].bands.findIndex(({ from }) => (total ?? 0) >= from);
    fc.assert(fc.property(given(code), given(code), (one, other) => {
      const [a, b] = [scoreQuestionnaire(code, one), scoreQuestionnaire(code, other)];
      if ((a.total ?? 0) >= (b.total ?? 0)) expect(rank(a.total)).toBeLessThanOrEqual(rank(b.total));
    }));
  });

  test.each(questionnaireCodes)("%s: neither more nor fewer answers than it has, and none that is not on offer", (code) => {
    const answers: (number | null)[] = scoredItems(code).map(() => null);
    expect(() => scoreQuestionnaire(code, [...answers, null])).toThrow(RangeError);
    expect(() => scoreQuestionnaire(code, answers.slice(1))).toThrow(RangeError);
    for (const wrong of [-1, 0.5, NaN, undefined, "1", true] as unknown[]) {
      expect(() => scoreQuestionnaire(code, [wrong as number, ...answers.slice(1)])).toThrow(RangeError);
    }
  });

  test.each(questionnaireCodes)("%s: its highest answers make its highest total, and its cut-offs run down to the lowest", (code) => {
    const { highest, bands } = questionnaires[code];
    if (highest !== null) {
      const most = scoredItems(code).map(({ answer }) => (answer === "count" ? 0 : Math.max(...answer.map(({ points }) => points))));
      expect(scoreQuestionnaire(code, most).total).toBe(highest);
    }
    expect(bands.map(({ from }) => from)).toEqual(bands.map(({ from }) => from).toSorted((one, other) => other - one));
    for (const band of bands) expect(bandLabel(code, band.code)).toBe(band.label);
  });

  test.each(aidKeys)("%s: words are there, identifiers and values are unique, and no word is about risk", (key) => {
    const { items, name, version, acknowledgement } = questionnaires[key];
    expect(questionnaires[key].key).toBe(key);
    expect([name, version, acknowledgement].every((words) => words !== "")).toBe(true);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    for (const { answer, text } of items) {
      expect(text).not.toMatch(/\brisk\b/i);
      if (answer !== "count") expect(new Set(answer.map(({ value }) => value)).size).toBe(answer.length);
    }
  });

  test("only instruments that are free to carry are here", () => {
    expect(Object.keys(questionnaires).toSorted()).toEqual(["4at", "fast", "gad-7", "ons-loneliness", "pc-ptsd-5", "phq-9", "single-drug", "ucla-3"]);
  });
});
