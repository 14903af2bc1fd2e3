import { expect, test } from "vitest";
import { attemptInWords, lastWritten } from "./attempt-in-words.ts";

const at = (time: string) => new Date(`2026-08-14T${time}:00Z`);

test("an attempt is read answer by answer; what was not written is not asked about", () => {
  expect(attemptInWords({ way: "phone", outcome: "no-answer", happenedAt: at("12:07"), words: "It rang out" }, at("18:00")).map(({ name, words }) => [name, words])).toEqual([
    ["way", "By telephone"], ["outcome", "No answer"], ["words", "It rang out"], ["happened-date", "14-Aug-2026 13:07"], ["next-date", "14-Aug-2026 19:00"],
  ]);
  expect(attemptInWords({ way: "phone", outcome: "no-answer", happenedAt: at("12:07"), words: null }, null).map(({ name }) => name)).toEqual(["way", "outcome", "happened-date"]);
});

test("the attempt that was written down last is not always the one made last", () => {
  const [late, early] = [{ happenedAt: at("09:00"), recordedAt: at("12:00") }, { happenedAt: at("10:00"), recordedAt: at("10:01") }];
  expect(lastWritten([early, late])).toBe(late);
  expect(lastWritten([])).toBeUndefined();
});
