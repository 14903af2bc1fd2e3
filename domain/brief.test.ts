import { expect, test } from "vitest";
import { inOrderOfSafety, isOld, keyLines, newestOf } from "./brief.ts";
import type { PlanLine } from "./plan.ts";

const line = (heading: string, words: string, more: Partial<PlanLine> = {}): PlanLine => ({ heading, wording: `Heading ${heading}`, words, whose: "person", agreed: "agreed", from: { field: heading, at: 0 }, ...more });

test("the door comes first: what crews should know, before what the person does alone", () => {
  const parts = keyLines("safety", [line("alone", "Walk the dog"), line("crews", "Knock and wait"), line("reasons", "The sea")]);
  expect(parts.map(({ heading }) => heading)).toEqual(["crews", "alone"]);
});

test("what was not agreed is not in the brief; what was changed together is", () => {
  const parts = keyLines("safety", [line("crews", "Bring the police", { agreed: "not-agreed" }), line("crews", "Wait outside", { agreed: "changed" }), line("alone", "x", { agreed: "not-agreed" })]);
  expect(parts.map(({ lines }) => lines.map(({ words }) => words))).toEqual([["Wait outside"]]);
});

test("the person's own words come before ours, and what is left out is counted", () => {
  const lines = [line("helps", "Ours", { whose: "clinician" }), ...["One", "Two", "Three"].map((words) => line("helps", words))];
  expect(keyLines("care", lines)).toMatchObject([{ lines: [{ words: "One" }, { words: "Two" }, { words: "Three" }], more: 1 }]);
});

test("a number that nobody asked about is tried after one that is safe, and one that is not safe never", () => {
  const [unsafe, unknown, safe] = [{ safeToRing: false }, { safeToRing: null }, { safeToRing: true }];
  expect(inOrderOfSafety([unsafe, unknown, safe])).toEqual({ ring: [safe, unknown], never: [unsafe] });
});

test("a fact is old after a year", () => {
  const now = new Date("2026-08-14T13:00:00Z");
  expect(isOld(new Date("2025-08-13T13:00:00Z"), now)).toBe(true);
  expect(isOld(new Date("2025-08-15T13:00:00Z"), now)).toBe(false);
});

test("the newest crisis is the one that rang last, whether it is open or not", () => {
  const [open, closed] = [{ openedAt: new Date("2026-08-01T00:00:00Z") }, { openedAt: new Date("2026-08-10T00:00:00Z") }];
  expect(newestOf([open, closed])).toBe(closed);
  expect(newestOf([])).toBeNull();
});
