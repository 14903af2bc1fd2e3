import { expect, test } from "vitest";
import { ambulanceCategories, firstContactDueBy, firstContactTargetMinutes, priorityRank } from "./ambulance-category.ts";

test.each([
  ["C1", 1, 7, "2026-10-25T00:37:00.000Z"],
  ["C2", 2, 18, "2026-10-25T00:48:00.000Z"],
  ["C3", 3, 60, "2026-10-25T01:30:00.000Z"],
  ["C4", 4, 120, "2026-10-25T02:30:00.000Z"],
  ["C5", 5, 180, "2026-10-25T03:30:00.000Z"],
] as const)("%s ranks %i and waits at most %i minutes, also while the clocks go back", (category, rank, minutes, due) => {
  expect(priorityRank(category)).toBe(rank);
  expect(firstContactTargetMinutes[category]).toBe(minutes);
  expect(firstContactDueBy(category, new Date("2026-10-25T00:30:00Z")).toISOString()).toBe(due);
});

test("a more urgent category never waits longer", () => {
  const minutes = ambulanceCategories.map((category) => firstContactTargetMinutes[category]);
  expect(minutes).toEqual([...minutes].sort((a, b) => a - b));
});
