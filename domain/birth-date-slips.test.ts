import fc from "fast-check";
import { expect, test } from "vitest";
import { birthDateSlips } from "./birth-date-slips.ts";
import { birthDateVariants } from "./birth-date.ts";

const today = "2026-08-14";

test("a wrong digit of day, month or year is forgiven, days that never were are left out", () => {
  const slips = birthDateSlips("1980-08-14", today);
  for (const meant of ["1980-08-24", "1980-09-14", "1980-08-17", "1986-08-14", "1950-08-14"]) expect(slips).toContain(meant);
  expect(slips).not.toContain("1980-08-34");
  expect(slips.every((day) => day <= today)).toBe(true);
});

test("nothing is asked twice", () => {
  fc.assert(
    fc.property(fc.date({ min: new Date("1905-01-01"), max: new Date("2026-08-14"), noInvalidDate: true }), (date) => {
      const iso = date.toISOString().slice(0, 10);
      const variants = birthDateVariants(iso);
      const slips = birthDateSlips(iso, today);
      expect(new Set(slips).size).toBe(slips.length);
      expect(slips.some((slip) => variants.includes(slip))).toBe(false);
      expect(slips.length).toBeLessThan(45);
    }),
  );
});
