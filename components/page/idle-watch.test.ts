import { expect, test } from "vitest";
import { idleState, timeLeftText } from "./idle-watch.ts";

const minute = 60_000;
const after = (minutes: number) => idleState({ lastActive: 0, now: minutes * minute, idleLimit: 15 * minute, warnBefore: 2 * minute });

test("the warning leaves two minutes to act, and then it is over", () => {
  expect(after(12.9)).toEqual({ kind: "active" });
  expect(after(13)).toEqual({ kind: "warning", secondsLeft: 120 });
  expect(after(14.75)).toEqual({ kind: "warning", secondsLeft: 15 });
  expect(after(15)).toEqual({ kind: "over" });
  expect(after(600)).toEqual({ kind: "over" });
});

test.each([[120, "2 minutes"], [61, "2 minutes"], [60, "1 minute"], [41, "1 minute"], [40, "40 seconds"], [21, "40 seconds"], [20, "20 seconds"], [1, "20 seconds"]])(
  "%d seconds are %s", (seconds, text) => expect(timeLeftText(seconds)).toBe(text));
