import { expect, test } from "vitest";
import { amount, answerWords } from "./assessment-question.ts";

test.each([["missed", "days", "1", "1 day"], ["missed", "days", "2", "2 days"], ["slept", "hours", "1", "1 hour"], ["slept", "hours", "0.5", "0.5 hours"], ["poor-nights", "nights", "1", "1 night"], ["drug", "times", "1", "1 time"], ["glucose", "mmol/L", "1", "1 mmol/L"]])(
  "%s in %s: %s reads “%s”", (id, unit, given, words) => expect(answerWords(amount(id, "How many", unit, 99), { [id]: given })).toBe(words),
);
