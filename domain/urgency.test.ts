import { describe, expect, test } from "vitest";
import { dueBy, urgencies, urgencyFacts, urgencyLabels } from "./urgency.ts";

const decidedAt = new Date("2026-03-02T22:10:00Z");

test.each([
  ["emergency", "Emergency", "1", "A", "2026-03-02T22:10:00.000Z"],
  ["very-urgent", "Very urgent", "4", "B", "2026-03-03T02:10:00.000Z"],
  ["urgent", "Urgent", "2", "C", "2026-03-03T22:10:00.000Z"],
  ["soon", "Soon", "3", "D", "2026-03-05T22:10:00.000Z"],
  ["routine", "Routine", "3", "E", "2026-03-30T22:10:00.000Z"],
  ["signpost", "Signpost", null, "F", null],
  ["advice", "Advice", null, "G", null],
] as const)("%s", (urgency, label, responsePriority, scaleLetter, due) => {
  expect(urgencyLabels[urgency]).toBe(label);
  expect(urgencyFacts[urgency]).toMatchObject({ responsePriority, scaleLetter });
  expect(dueBy(urgency, decidedAt)?.toISOString() ?? null).toBe(due);
});

test("within a day means 24 elapsed hours, also when the clocks go forward", () => {
  expect(dueBy("urgent", new Date("2026-03-28T20:00:00Z"))?.toISOString()).toBe("2026-03-29T20:00:00.000Z");
});

test("the times of the older Victorian scale (2 and 8 hours) are not used", () => {
  expect(urgencyFacts["very-urgent"].targetMinutes).toBe(240);
  expect(urgencyFacts.urgent.targetMinutes).toBe(1440);
});

test("urgencies are listed from the soonest to the latest", () => {
  const targets = urgencies.map((urgency) => urgencyFacts[urgency].targetMinutes ?? Infinity);
  expect(targets).toEqual([...targets].sort((a, b) => a - b));
});

describe("the words say how soon, never how much risk", () => {
  test.each(urgencies)("%s", (urgency) => {
    const words = `${urgencyLabels[urgency]} ${urgencyFacts[urgency].within} ${urgencyFacts[urgency].description}`;
    expect(words).not.toMatch(/\brisk|\b(red|amber|green)\b|\blow\b|\bhigh\b/i);
  });
});
