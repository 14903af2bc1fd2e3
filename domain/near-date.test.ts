import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "./calendar-day.ts";
import { monthNumber } from "./month-name.ts";
import { nearDateRefusals, parseNearDate } from "./near-date.ts";

const friday = "2026-08-14";

describe("a near date is read as people write it", () => {
  test.each([
    ["14 8 2026", "2026-08-14"],
    ["14/8/26", "2026-08-14"],
    ["14-08-2026", "2026-08-14"],
    ["14.8.2026", "2026-08-14"],
    ["14 Aug 2026", "2026-08-14"],
    ["14-Aug-2026", "2026-08-14"],
    ["1 september", "2026-09-01"],
    ["3/4", "2026-04-03"],
    ["2026-08-14", "2026-08-14"],
    ["  TODAY ", "2026-08-14"],
    ["tomorrow", "2026-08-15"],
    ["yesterday", "2026-08-13"],
    ["+2d", "2026-08-16"],
    ["-3w", "2026-07-24"],
    ["−3w", "2026-07-24"],
    ["+ 1 w", "2026-08-21"],
    ["+0d", "2026-08-14"],
    ["29 2 28", "2028-02-29"],
    ["１４ ８ ２０２６", "2026-08-14"],
  ])("%s", (text, value) => expect(parseNearDate(text, friday)).toEqual({ ok: true, value }));
});

describe("what is no date says what to do", () => {
  test.each([
    ["", "empty"],
    ["   ", "empty"],
    ["soon", "not-understood"],
    ["14", "not-understood"],
    ["2d", "not-understood"],
    ["14 8 202", "not-understood"],
    ["14 xyz 2026", "not-understood"],
    ["8 14 2026", "not-a-day"],
    ["31 6 2026", "not-a-day"],
    ["29/2/26", "not-a-day"],
    ["0 1 2026", "not-a-day"],
    ["constructor", "not-understood"],
  ])("“%s”", (text, reason) => expect(parseNearDate(text, friday)).toEqual({ ok: false, reason: `date.${reason}` }));

  test("in a sentence", () => {
    for (const sentence of Object.values(nearDateRefusals)) expect(sentence).toMatch(/^[A-Z].*\.$/);
  });
});

test("a shortcut counts days from the day given", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999 }), fc.constantFrom("+", "-"), fc.constantFrom("d", "w"), (count, sign, unit) => {
      const days = (sign === "-" ? -1 : 1) * count * (unit === "w" ? 7 : 1);
      expect(parseNearDate(`${sign}${count}${unit}`, friday)).toEqual({ ok: true, value: addDays(friday, days) });
    }),
  );
});

test.each([
  ["8", 8],
  ["08", 8],
  ["Aug", 8],
  ["sept", 9],
  ["ju", null],
  ["", null],
  ["13", 13],
])("month “%s”", (text, month) => expect(monthNumber(text)).toBe(month));
