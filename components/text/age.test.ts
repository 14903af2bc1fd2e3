import { expect, test } from "vitest";
import { ageText } from "./age.ts";

test.each([
  ["on the birthday", "1980-08-14", "2026-08-14", "46y"],
  ["the day before", "1980-08-15", "2026-08-14", "45y"],
  ["eighteen", "2008-08-14", "2026-08-14", "18y"],
  ["not yet eighteen", "2008-08-15", "2026-08-14", "17y 11m"],
  ["a child", "2011-04-10", "2026-08-14", "15y 4m"],
  ["a child on the birthday", "2016-08-14", "2026-08-14", "10y"],
  ["under two", "2025-06-14", "2026-08-14", "14m"],
  ["under four weeks", "2026-08-02", "2026-08-14", "12d"],
  ["between four weeks and a month", "2026-07-15", "2026-08-14", "4w"],
  ["born on 29 February", "2004-02-29", "2026-02-28", "21y"],
  ["born on 29 February, a day later", "2004-02-29", "2026-03-01", "22y"],
  ["born today", "2026-08-14", "2026-08-14", "0d"],
])("%s", (_name, born, on, age) => expect(ageText(born, on)).toBe(age));

test("an age is counted on London's day", () => expect(ageText("1980-08-15", new Date("2026-08-14T23:30:00Z"))).toBe("46y"));

test("a birth date in the future has no age", () => expect(ageText("2027-01-01", "2026-08-14")).toBeNull());
