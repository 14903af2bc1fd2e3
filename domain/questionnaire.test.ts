import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { questionnaireKeys } from "./questionnaire-item.ts";
import type { QuestionnaireKey } from "./questionnaire-item.ts";
import { answersNotOffered, phq9Syndrome, questionnaireCaution, questionnaires, score, scoreWords } from "./questionnaire.ts";
import type { QuestionnaireAnswers } from "./questionnaire.ts";

/** Answers q1, q2 … in order. */
const given = (...answers: (number | string | null)[]): QuestionnaireAnswers => Object.fromEntries(answers.map((answer, index) => [`q${index + 1}`, answer]));
/** As many answers as there are items, adding up to a total. */
const addingUpTo = (total: number, items: number, most = 3) =>
  given(...Array.from({ length: items }, (_, index) => Math.min(most, Math.max(0, total - index * most))));

describe("PHQ-9", () => {
  test.each([
    [0, "None or minimal"], [4, "None or minimal"], [5, "Mild"], [9, "Mild"], [10, "Moderate"], [14, "Moderate"],
    [15, "Moderately severe"], [18, "Moderately severe"], [19, "Moderately severe"], [20, "Severe"], [27, "Severe"],
  ])("%i is %s", (total, label) => expect(score("phq-9", addingUpTo(total, 9))).toMatchObject({ complete: true, total, label }));

  test.each([
    ["all 0", [0, 0, 0, 0, 0, 0, 0, 0, 0], 0, "None or minimal", "none"],
    ["all 1", [1, 1, 1, 1, 1, 1, 1, 1, 1], 9, "Mild", "none"],
    ["all 2", [2, 2, 2, 2, 2, 2, 2, 2, 2], 18, "Moderately severe", "major"],
    ["all 3", [3, 3, 3, 3, 3, 3, 3, 3, 3], 27, "Severe", "major"],
    ["item 9 counts from several days", [2, 1, 2, 2, 1, 2, 2, 0, 1], 13, "Moderate", "major"],
    ["two, one of them core", [0, 2, 2, 0, 0, 0, 0, 0, 0], 4, "None or minimal", "other"],
    ["five without a core item", [1, 1, 2, 2, 2, 2, 2, 0, 0], 12, "Moderate", "none"],
    ["the core item alone", [3, 0, 0, 0, 0, 0, 0, 0, 0], 3, "None or minimal", "none"],
  ])("%s", (_name, answers, total, label, syndrome) => {
    expect(score("phq-9", given(...answers))).toMatchObject({ total, label });
    expect(phq9Syndrome(given(...answers))).toBe(syndrome);
  });

  test("eight of nine answers make no total, and are not scaled up", () => {
    const result = score("phq-9", given(2, 1, 2, 2, 1, 2, 2, 0, null));
    expect(result).toMatchObject({ complete: false, total: null, label: null, answered: 8, of: 9 });
    expect(scoreWords("phq-9", result)).toBe("Incomplete – 8 of 9");
    expect(phq9Syndrome(given(2, 1, 2, 2, 1, 2, 2, 0))).toBeNull();
  });

  test("the question on difficulty is neither needed nor counted", () => {
    expect(score("phq-9", { ...addingUpTo(10, 9), difficulty: 3 })).toMatchObject({ total: 10, of: 9 });
  });

  test.each([
    ["thoughts of being better off dead", given(0, 0, 0, 0, 0, 0, 0, 0, 1), ["safety-assessment"]],
    ["also while others are missing", given(null, null, 2, null, null, null, null, null, 3), ["safety-assessment", "sleep"]],
    ["poor sleep", given(0, 0, 1, 0, 0, 0, 0, 0, 0), ["sleep"]],
    ["neither", given(3, 3, 0, 3, 3, 3, 3, 3, 0), []],
  ])("prompts: %s", (_name, answers, prompts) => expect(score("phq-9", answers).prompts).toEqual(prompts));

  test("in one line", () => {
    expect(scoreWords("phq-9", score("phq-9", addingUpTo(13, 9)))).toBe("PHQ-9 13 of 27, moderate – symptom severity, not risk");
  });
});

test.each([
  [0, "None or minimal"], [4, "None or minimal"], [5, "Mild"], [9, "Mild"], [10, "Moderate"], [14, "Moderate"], [15, "Severe"], [21, "Severe"],
])("GAD-7 %i is %s", (total, label) => expect(score("gad-7", addingUpTo(total, 7))).toMatchObject({ complete: true, total, label }));

describe("PC-PTSD-5", () => {
  const yes = (count: number) => given(...Array.from({ length: 5 }, (_, index) => (index < count ? "yes" : "no")));

  test.each([
    [0, "Negative"], [2, "Negative"], [3, "Positive at the sensitive cut-off of 3 only"], [4, "Positive"], [5, "Positive"],
  ])("%i times yes", (total, label) => expect(score("pc-ptsd-5", { exposure: "yes", ...yes(total) })).toMatchObject({ complete: true, total, label }));

  test("no such event: 0, whatever else was sent", () => {
    expect(score("pc-ptsd-5", { exposure: "no", ...yes(5) })).toMatchObject({ complete: true, total: 0, label: "Negative" });
    expect(score("pc-ptsd-5", { exposure: "no" })).toMatchObject({ complete: true, total: 0 });
  });

  test.each([["first question not asked", yes(5)], ["one of five missing", { exposure: "yes", ...yes(5), q5: null }], ["nothing", {}]])(
    "%s: no total",
    (_name, answers) => expect(score("pc-ptsd-5", answers)).toMatchObject({ complete: false, total: null }),
  );
});

describe("loneliness", () => {
  test.each([[[1, 1, 1], 3], [[2, 1, 3], 6], [[3, 3, 3], 9]])("UCLA %j is %i", (answers, total) => {
    expect(score("ucla-3", given(...answers))).toMatchObject({ complete: true, total });
  });

  test("UCLA has no 0", () => expect(score("ucla-3", given(0, 1, 1))).toMatchObject({ complete: false, total: null }));

  test.each([["often", "Often/always: counted as chronic loneliness"], ["some", "Some of the time"], ["never", "Never"], ["", null]])(
    "asked directly: %s",
    (answer, label) => expect(score("ons-loneliness", { q1: answer })).toMatchObject({ total: null, label, complete: answer !== "" }),
  );
});

describe("FAST", () => {
  test.each([
    [[3, 0, 0, 0], 3, "Positive", []],
    [[4, 0, 0, 0], 4, "Positive", []],
    [[2, 0, 0, 0], 2, "Negative", []],
    [[2, 1, 0, 0], 3, "Positive", []],
    [[1, 0, 0, 2], 3, "Positive", []],
    [[1, 1, 0, 0], 2, "Negative", []],
    [[0, 0, 0, 0], 0, "Negative", []],
    [[0, 0, 0, 4], 4, "Negative", ["alcohol-total"]],
    [[4, 4, 4, 4], 16, "Positive", []],
  ])("%j is %i, %s", (answers, total, label, prompts) => {
    expect(score("fast", given(...answers))).toMatchObject({ complete: true, total, label, prompts });
  });

  test.each([1, 3, 5, -1])("the last question does not take %i", (answer) => {
    expect(answersNotOffered("fast", given(1, 1, 1, answer))).toEqual(["q4"]);
    expect(score("fast", given(1, 1, 1, answer))).toMatchObject({ complete: false, total: null, label: null });
  });

  test.each([[[0], "Negative"], [[3], "Positive"], [[1], null], [[null, 4], null]])("%j alone: %s, and no total", (answers, label) => {
    expect(score("fast", given(...answers))).toMatchObject({ complete: false, total: null, label });
  });
});

test.each([["0", 0, "Negative"], ["1", 1, "Positive"], ["365", 365, "Positive"], [2, 2, "Positive"]])("drug use %s times", (answer, total, label) => {
  expect(score("smith-drugs", { q1: answer })).toMatchObject({ complete: true, total, label });
});

test.each(["-1", "1.5", "often", "99999", ""])("drug use “%s” is no count", (answer) => {
  expect(score("smith-drugs", { q1: answer })).toMatchObject({ complete: false, total: null, label: null });
});

describe("4AT", () => {
  test.each([
    ["normal", 0, 0, 0, 0, "Delirium or severe cognitive impairment unlikely, but still possible if what is known about acute change is incomplete"],
    ["sleepy", 0, 0, 0, 0, "Delirium or severe cognitive impairment unlikely, but still possible if what is known about acute change is incomplete"],
    ["normal", 1, 0, 0, 1, "Possible cognitive impairment"],
    ["normal", 2, 1, 0, 3, "Possible cognitive impairment"],
    ["normal", 2, 2, 0, 4, "Possible delirium, with or without cognitive impairment"],
    ["abnormal", 0, 0, 0, 4, "Possible delirium, with or without cognitive impairment"],
    ["normal", 0, 0, 4, 4, "Possible delirium, with or without cognitive impairment"],
    ["abnormal", 2, 2, 4, 12, "Possible delirium, with or without cognitive impairment"],
  ])("%s, %i, %i, %i is %i", (alertness, amt4, attention, change, total, label) => {
    expect(score("4at", { alertness, amt4, attention, change })).toMatchObject({ complete: true, total, label });
  });
});

describe("every questionnaire", () => {
  const anyAnswers = (key: QuestionnaireKey) =>
    fc.record(
      Object.fromEntries(
        questionnaires[key].items.map(({ id, answer }) => [id, fc.oneof(answer === "count" ? fc.nat(400) : fc.constantFrom(...answer.map(({ value }) => value)), fc.constantFrom(null, "", "constructor", 7.5))]),
      ),
    );

  test.each(questionnaireKeys)("%s: a total is there only when complete, within its range, and always with the caution", (key) => {
    fc.assert(
      fc.property(anyAnswers(key), (answers) => {
        const result = score(key, answers);
        expect(result.caution).toBe(questionnaireCaution);
        expect(result.complete).toBe(result.answered === result.of);
        if (!result.complete) expect(result.total).toBeNull();
        if (result.total !== null) expect(result.total).toBeLessThanOrEqual(questionnaires[key].highest ?? Infinity);
      }),
    );
  });

  test.each(questionnaireKeys)("%s: its highest answers make its highest total", (key) => {
    const { items, highest } = questionnaires[key];
    if (highest === null) return;
    const answers = items.map(({ id, answer }) => [id, answer === "count" ? 0 : answer.reduce((a, b) => (b.points > a.points ? b : a)).value]);
    expect(score(key, Object.fromEntries(answers)).total).toBe(highest);
  });

  test.each(questionnaireKeys)("%s: words are there, identifiers and values are unique, and no word is about risk", (key) => {
    const { items, name, version, acknowledgement } = questionnaires[key];
    expect(questionnaires[key].key).toBe(key);
    expect([name, version, acknowledgement].every((words) => words !== "")).toBe(true);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    for (const { answer, text } of items) {
      expect(text).not.toMatch(/\brisk\b/i);
      if (answer !== "count") expect(new Set(answer.map(({ value }) => value)).size).toBe(answer.length);
    }
  });
});
