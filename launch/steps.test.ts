import { expect, test } from "vitest";

import { duration, livingLine, step } from "./steps.ts";

test.each([
  [40, "0.0 s"],
  [430, "0.4 s"],
  [9_940, "9.9 s"],
  [12_400, "12 s"],
  [125_000, "2 min 5 s"],
])("%i ms reads %s", (milliseconds, words) => {
  expect(duration(milliseconds)).toBe(words);
});

test("the living line turns, tells the seconds and the latest detail, and never wraps", () => {
  expect(livingLine(1, "Inventing a night", 12_400, "300 of 600", 80)).toBe("   \\  Inventing a night 12 s, 300 of 600");
  expect(livingLine(2, "Inventing a night", 12_400, "x".repeat(200), 60)).toHaveLength(59);
});

test("outside a terminal a step is a line at its start and one at its end, with its last detail", async () => {
  const lines: string[] = [];
  const answer = await step("Counting", async (say) => (say("3 counted"), 3), { write: (text) => lines.push(text) });
  expect(answer).toBe(3);
  expect(lines).toEqual(["...   Counting\n", expect.stringMatching(/^done {2}Counting \(\d\.\d s\): 3 counted\n$/)]);
});

test("a step that fails says so and passes the error on", async () => {
  const lines: string[] = [];
  await expect(step("Counting", () => Promise.reject(new Error("lost count")), { write: (text) => lines.push(text) })).rejects.toThrow("lost count");
  expect(lines.at(-1)).toMatch(/^FAIL {2}Counting \(\d\.\d s\)\n$/);
});
