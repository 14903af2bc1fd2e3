import { expect, test } from "vitest";
import { whyNotStatedOn } from "./stated-day.ts";

const today = "2026-08-14";

test.each([
  ["no day was given", null, "1980-08-14", null],
  ["today", "2026-08-14", "1980-08-14", null],
  ["tomorrow", "2026-08-15", "1980-08-14", "contact.said-in-the-future"],
  ["tomorrow, about somebody whose birth is not known", "2026-08-15", null, "contact.said-in-the-future"],
  ["the day of birth", "1980-08-14", "1980-08-14", null],
  ["the day before birth", "1980-08-13", "1980-08-14", "time.before-birth"],
  ["a slip of the year", "1208-08-14", "1980-08-14", "time.before-birth"],
  ["125 years ago, birth not known", "1901-08-14", null, null],
  ["126 years ago, birth not known", "1900-08-14", null, "person.too-old"],
  ["the year 1, birth not known", "0001-01-01", null, "person.too-old"],
] as const)("%s", (_name, statedOn, bornOn, refusal) => {
  expect(whyNotStatedOn({ statedOn, bornOn, ahead: "contact.said-in-the-future" }, today)).toEqual(refusal === null ? null : { field: "said-year", refusal });
});

test("the refusal stands beside the box that was typed in", () => {
  expect(whyNotStatedOn({ statedOn: "1979-01-01", bornOn: "1980-08-14", ahead: "alert.stated-in-the-future", field: "stated-year" }, today)).toEqual({ field: "stated-year", refusal: "time.before-birth" });
});
