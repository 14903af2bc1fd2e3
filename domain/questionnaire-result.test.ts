import { describe, expect, test } from "vitest";
import { questionnaireResult } from "./questionnaire-result.ts";
import type { AidKey } from "./questionnaire-item.ts";

const given = (...answers: (number | string)[]) => Object.fromEntries(answers.map((answer, index) => [`q${index + 1}`, String(answer)]));

test.each<[string, AidKey, Record<string, string>, string]>([
  ["a total with what it is called, and what it is not", "gad-7", given(2, 2, 2, 1, 1, 1, 1), "GAD-7 10 of 21, moderate – symptom severity, not risk"],
  ["one answer missing", "gad-7", given(2, 2, 2, 1, 1, 1), "Incomplete – 6 of 7"],
  ["an answer that is no longer on offer counts as missing", "gad-7", given(2, 2, 2, 1, 1, 1, 9), "Incomplete – 6 of 7"],
  ["no band", "ucla-3", given(3, 2, 2), "UCLA three-item loneliness scale 7 of 9, on a scale from 3 to 9: higher is lonelier – symptom severity, not risk"],
  ["FAST is known by its first answer", "fast", given(3), "FAST positive by the first answer, no total: 1 of 4 answered"],
  ["a count", "single-drug", given("2"), "Single question on drug use 2, positive – symptom severity, not risk"],
  ["words for a count", "single-drug", given("often"), "Incomplete – 0 of 1"],
  ["no such event", "pc-ptsd-5", { exposure: "no" }, "PC-PTSD-5 0 of 5, negative – symptom severity, not risk"],
  ["asked directly", "ons-loneliness", given("often"), "Often/always: counted as chronic loneliness"],
  ["asked directly, and nothing to count", "ons-loneliness", given("never"), "Never"],
])("%s", (_name, key, answers, words) => expect(questionnaireResult(key, answers).words).toBe(words));

test("the question on difficulty is neither needed nor counted, and the algorithm is no diagnosis", () => {
  const { words, score, version } = questionnaireResult("phq-9", { ...given(2, 1, 2, 2, 1, 2, 2, 0, 1), difficulty: "3" });
  expect(words).toBe("PHQ-9 13 of 27, moderate – symptom severity, not risk. By its algorithm the pattern of a major depressive syndrome, which is not a diagnosis");
  expect(score).toMatchObject({ total: 13, of: 9 });
  expect(version).toBe("phq-9/1999");
});

describe("prompts", () => {
  test.each<[string, AidKey, Record<string, string>, string[]]>([
    ["thoughts of being better off dead", "phq-9", given(0, 0, 0, 0, 0, 0, 0, 0, 1), ["safety-assessment"]],
    ["also while others are missing", "phq-9", { q3: "2", q9: "3" }, ["safety-assessment", "sleep"]],
    ["poor sleep", "phq-9", given(0, 0, 1, 0, 0, 0, 0, 0, 0), ["sleep"]],
    ["neither", "phq-9", given(3, 3, 0, 3, 3, 3, 3, 3, 0), []],
    ["FAST says Never, and the rest adds up to 3", "fast", given(0, 1, 0, 2), ["alcohol-total"]],
    ["FAST says Never, and the rest to 2", "fast", given(0, 0, 0, 2), []],
    ["FAST does not say Never", "fast", given(1, 1, 1, 2), []],
    ["possible delirium, before the last answer", "4at", { alertness: "abnormal" }, ["delirium"]],
    ["possible cognitive impairment", "4at", { alertness: "normal", amt4: "2", attention: "1", change: "0" }, []],
  ])("%s", (_name, key, answers, prompts) => expect(questionnaireResult(key, answers).prompts).toEqual(prompts));
});
