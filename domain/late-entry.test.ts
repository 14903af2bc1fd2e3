import { expect, test } from "vitest";
import { writtenLate } from "./late-entry.ts";

const at = (time: string) => new Date(`2026-08-14T${time}Z`);

test("what was written within a minute was written at the time; later it has both times", () => {
  expect(writtenLate(at("13:07:00"), at("13:08:00"))).toBeNull();
  expect(writtenLate(at("13:07:00"), at("13:08:00.001"))).toEqual(at("13:08:00.001"));
  expect(writtenLate(at("13:07:00"), at("13:06:00"))).toBeNull();
});
