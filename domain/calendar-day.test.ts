import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, dayParts, isIsoDay, isoDay } from "./calendar-day.ts";

test.each([
  [2026, 8, 14, "2026-08-14"],
  [2024, 2, 29, "2024-02-29"],
  [2026, 2, 29, null],
  [1900, 2, 29, null],
  [2000, 2, 29, "2000-02-29"],
  [2026, 6, 31, null],
  [2026, 13, 1, null],
  [2026, 0, 1, null],
  [2026, 1, 0, null],
  [99, 1, 1, "0099-01-01"],
  [12026, 1, 1, null],
  [2026.5, 1, 1, null],
  [Number.NaN, 1, 1, null],
])("year %d month %d day %d", (year, month, day, iso) => expect(isoDay(year, month, day)).toBe(iso));

test.each([
  ["2026-08-14", true],
  ["2026-02-30", false],
  ["2026-8-14", false],
  ["14/08/2026", false],
  ["2026-08-14T00:00", false],
])("%s is a day: %s", (text, isDay) => expect(isIsoDay(text)).toBe(isDay));

test.each([
  ["2026-02-28", 1, "2026-03-01"],
  ["2024-02-28", 1, "2024-02-29"],
  ["2026-01-01", -1, "2025-12-31"],
  ["2026-03-28", 2, "2026-03-30"],
  ["2026-08-14", 0, "2026-08-14"],
])("%s and %i days is %s", (iso, days, later) => expect(addDays(iso, days)).toBe(later));

test("what is no day is a bug, not a date", () => {
  expect(() => dayParts("2026-02-30")).toThrow(RangeError);
});

const anyDay = fc.integer({ min: -60_000, max: 60_000 }).map((days) => addDays("1970-01-01", days));

test("going there and back ends on the same day", () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (iso, days) => {
      expect(addDays(addDays(iso, days), -days)).toBe(iso);
    }),
  );
});

test("parts put together again are the same day", () => {
  fc.assert(
    fc.property(anyDay, (iso) => {
      const { year, month, day } = dayParts(iso);
      expect(isoDay(year, month, day)).toBe(iso);
    }),
  );
});
