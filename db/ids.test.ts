import { expect, test } from "vitest";
import { z } from "zod";
import { idAt, idWithin, madeAt } from "./ids.ts";

test("an id that somebody made up is of some instant that a row can hold", () => {
  expect(madeAt("ffffffff-ffff-4fff-bfff-ffffffffffff").toISOString()).toBe("9999-12-31T23:59:59.999Z");
  expect(madeAt("00000000-0000-0000-0000-000000000000").toISOString()).toBe("1970-01-01T00:00:00.000Z");
});

test("the lines of a page have keys of their own, the same each time and as old as the page", () => {
  const page = idAt(new Date("2026-03-29T00:59:59.123Z"));
  const [one, other] = [idWithin(page, "E26-000001"), idWithin(page, "E26-000002")];
  expect(z.uuidv7().safeParse(one).success).toBe(true);
  expect(idWithin(page, "E26-000001")).toBe(one);
  expect(new Set([page, one, other, idWithin(idAt(new Date()), "E26-000001")]).size).toBe(4);
  expect(madeAt(one)).toEqual(madeAt(page));
});
