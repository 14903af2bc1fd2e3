import { expect, test } from "vitest";
import { freeFailures, nextTryAt, waitAfter } from "./throttle.ts";

const at = (time: string) => new Date(`2026-11-22T${time}Z`);

test.each([[0, 0], [4, 0], [5, 1], [6, 2], [7, 4], [8, 8], [9, 15], [10, 15], [60, 15], [100_000, 15]])("after %i failures the next try waits %i minutes", (failures, minutes) => {
  expect(waitAfter(failures, freeFailures.account)).toBe(minutes * 60_000);
});

test("a control room behind one address has more tries than one account", () => {
  expect(waitAfter(freeFailures.account, freeFailures.source)).toBe(0);
  expect(waitAfter(freeFailures.source, freeFailures.source)).toBe(60_000);
});

test.each([
  ["without a failure", 0, null, "14:20:30", null],
  ["after the fourth", 4, "14:20:00", "14:20:30", null],
  ["after the fifth", 5, "14:20:10", "14:20:30", "14:22:00"],
  ["after the fifth, on the minute", 5, "14:20:00", "14:20:30", "14:21:00"],
  ["after the fifth, when the wait is over", 5, "14:20:10", "14:21:10", null],
  ["after the seventh", 7, "14:20:10", "14:20:30", "14:25:00"],
] as const)("%s the next try may be made at the time told, to the full minute", (_when, count, last, now, until) => {
  expect(nextTryAt({ count, lastAt: last === null ? null : at(last) }, 5, at(now))).toEqual(until === null ? null : at(until));
});
