import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ageOn, ageWords, approximateBirthRange, birthDateVariants, parseApproximateAge, parseBirthDate } from "./birth-date.ts";
import { addDays, isIsoDay } from "./calendar-day.ts";

const today = "2026-08-14";

describe("three boxes that make a date of birth", () => {
  test.each([
    ["numbers", "14", "08", "1980", "1980-08-14"],
    ["no leading zeros", "4", "8", "1980", "1980-08-04"],
    ["the name of the month", "14", "Aug", "1980", "1980-08-14"],
    ["spaces and full-width digits", " １４ ", "８", "１９８０", "1980-08-14"],
    ["29 February", "29", "2", "2000", "2000-02-29"],
    ["born today", "14", "8", "2026", "2026-08-14"],
    ["nothing known", "", " ", "", null],
  ])("%s", (_name, day, month, year, value) => expect(parseBirthDate({ day, month, year }, today)).toEqual({ ok: true, value }));
});

describe("each box says what to change in it", () => {
  test.each([
    ["no day", "", "8", "1980", ["day"]],
    ["no month and no year", "14", "", "", ["month", "year"]],
    ["words", "fourteen", "8", "1980", ["day"]],
    ["day 32", "32", "8", "1980", ["day"]],
    ["month 13", "14", "13", "1980", ["month"]],
    ["month before day", "08", "14", "1980", ["month"]],
    ["a month nobody knows", "14", "foo", "1980", ["month"]],
    ["two digits of a year", "14", "8", "80", ["year"]],
    ["31 June", "31", "6", "1980", ["day"]],
    ["29 February in a common year", "29", "2", "1999", ["day"]],
    ["tomorrow", "15", "8", "2026", ["year"]],
    ["too long ago", "14", "8", "1900", ["year"]],
    ["everything wrong", "x", "x", "x", ["day", "month", "year"]],
    ["U+0000", "\u0000", "8", "1980", ["day"]],
  ])("%s", (_name, day, month, year, boxes) => {
    const parsed = parseBirthDate({ day, month, year }, today);
    expect(parsed.ok ? [] : Object.keys(parsed.errors)).toEqual(boxes);
    if (!parsed.ok) for (const sentence of Object.values(parsed.errors)) expect(sentence).toMatch(/^[A-Z].*\.$/);
  });
});

describe("age", () => {
  test.each([
    ["1980-08-14", "2026-08-14", 46, "46y"],
    ["1980-08-15", "2026-08-14", 45, "45y"],
    ["2008-08-14", "2026-08-14", 18, "18y"],
    ["2008-08-15", "2026-08-14", 17, "17y 11m"],
    ["2011-04-14", "2026-08-14", 15, "15y 4m"],
    ["2011-08-01", "2026-08-14", 15, "15y"],
    ["2024-08-14", "2026-08-14", 2, "2y"],
    ["2024-08-15", "2026-08-14", 1, "23m"],
    ["2025-06-14", "2026-08-14", 1, "14m"],
    ["2026-07-14", "2026-08-14", 0, "1m"],
    ["2026-07-15", "2026-08-14", 0, "30d"],
    ["2026-07-18", "2026-08-14", 0, "27d"],
    ["2026-08-02", "2026-08-14", 0, "12d"],
    ["2004-02-29", "2026-02-28", 21, "21y"],
    ["2004-02-29", "2026-03-01", 22, "22y"],
  ])("born %s, on %s: %i, shown as %s", (bornOn, on, years, shown) => {
    expect(ageOn(bornOn, on)).toBe(years);
    expect(ageWords(bornOn, on)).toBe(shown);
  });
});

describe("the dates that were probably meant", () => {
  test.each([
    ["an ordinary day", "1980-08-14", ["1970-08-14", "1979-08-14", "1980-08-13", "1980-08-14", "1980-08-15", "1981-08-14", "1990-08-14"]],
    ["day and month can be swapped", "1980-03-07", ["1970-03-07", "1979-03-07", "1980-03-06", "1980-03-07", "1980-03-08", "1980-07-03", "1981-03-07", "1990-03-07"]],
    ["swapping changes nothing", "1980-05-05", ["1970-05-05", "1979-05-05", "1980-05-04", "1980-05-05", "1980-05-06", "1981-05-05", "1990-05-05"]],
    ["29 February exists in one year of four", "2000-02-29", ["2000-02-28", "2000-02-29", "2000-03-01"]],
    ["new year", "1981-01-01", ["1971-01-01", "1980-01-01", "1980-12-31", "1981-01-01", "1981-01-02", "1982-01-01", "1991-01-01"]],
  ])("%s", (_name, iso, variants) => expect(birthDateVariants(iso)).toEqual(variants));

  const anyDay = fc.integer({ min: -40_000, max: 20_000 }).map((days) => addDays("1970-01-01", days));

  test("real days, sorted, each once, the date itself among them, never more than eight", () => {
    fc.assert(
      fc.property(anyDay, (iso) => {
        const variants = birthDateVariants(iso);
        expect(variants).toContain(iso);
        expect(variants.every(isIsoDay)).toBe(true);
        expect(variants).toEqual([...new Set(variants)].sort());
        expect(variants.length).toBeLessThanOrEqual(8);
      }),
    );
  });

  test("whoever hears one date finds the other: variants are mutual", () => {
    fc.assert(
      fc.property(anyDay, (iso) => {
        for (const meant of birthDateVariants(iso)) expect(birthDateVariants(meant)).toContain(iso);
      }),
    );
  });
});

describe("an age by the look of somebody", () => {
  test.each([
    ["30", 30],
    ["about 30", 30],
    ["30s", 30],
    ["~ 30", 30],
    ["approx. 7", 7],
    ["42 years old", 42],
    ["0", 0],
    ["126", null],
    ["thirty", null],
    ["", null],
    ["30-40", null],
  ])("“%s”", (text, age) => expect(parseApproximateAge(text)).toBe(age));

  test("everyone within the range is of that age, give or take", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 110 }), fc.integer({ min: 0, max: 10 }), (age, giveOrTake) => {
        const { earliest, latest } = approximateBirthRange(age, today, giveOrTake);
        expect(ageOn(earliest, today)).toBe(age + giveOrTake);
        expect(ageOn(addDays(earliest, -1), today)).toBe(age + giveOrTake + 1);
        expect(ageOn(latest, today)).toBe(Math.max(0, age - giveOrTake));
      }),
    );
  });
});
