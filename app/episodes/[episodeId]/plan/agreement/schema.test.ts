import { describe, expect, test } from "vitest";
import { checkForm } from "#components/form/check-form.ts";
import { reviewDayFrom } from "./review-day.ts";
import { agreementSchema } from "./schema.ts";

const posted = { episodeId: "0199f64b-3296-723a-bf98-f33f988eea0a", kind: "safety", version: "1" };
const complete = { ...posted, agreement: "fully", present: "Sam and Mia", capacity: "not-in-doubt", copy: "paper", review: "+1w" };
const errorsOf = (typed: Record<string, string | string[]>) => {
  const checked = checkForm(agreementSchema, typed);
  return checked.ok ? {} : checked.errors;
};

describe("an agreement as it is typed", () => {
  test("everything that is missing is said at once", () => {
    expect(Object.keys(errorsOf(posted))).toEqual(["agreement", "present", "capacity", "copy"]);
  });

  test.each([
    ["fully needs no words", complete, []],
    ["in part says what was not agreed", { ...complete, agreement: "partly" }, ["words"]],
    ["not able says why", { ...complete, agreement: "not-able-today", words: " " }, ["words"]],
    ["a lack of capacity says what shows it", { ...complete, capacity: "lacks-capacity" }, ["capacity-words"]],
    ["an answer that is not on offer was not given", { ...complete, copy: "pigeon" }, ["copy"]],
  ])("%s", (_name, typed, names) => expect(Object.keys(errorsOf(typed))).toEqual(names));

  test.each([
    ["a line of 500 characters", { ...complete, agreement: "partly", words: "The night", "line-1": "changed", "line-1-words": "x".repeat(500) }, []],
    ["a line that is too long", { ...complete, agreement: "partly", words: "The night", "line-1": "changed", "line-1-words": "x".repeat(501) }, ["line-1-words"]],
    ["words under an answer that was taken back", { ...complete, "line-1": "changed", "line-1-words": "x".repeat(501) }, []],
    ["a name that is too long", { ...complete, "copy-2-to": "x".repeat(201) }, ["copy-2-to"]],
  ])("nothing is cut in silence: %s", (_name, typed, names) => expect(Object.keys(errorsOf(typed))).toEqual(names));

  test("lines keep their place, and a copy without a name is none", () => {
    const checked = checkForm(agreementSchema, { ...complete, "line-0": "agreed", "line-2": "changed", "line-2-words": " Text Mia ", "line-3": "maybe", "copy-1-to": "Mia", "copy-1-how": "email", "copy-2-how": "photo" });
    expect(checked.ok && checked.value.lines).toEqual([{ agreed: "agreed", changedTo: "" }, undefined, { agreed: "changed", changedTo: "Text Mia" }]);
    expect(checked.ok && checked.value.others).toEqual([{ how: "email", toWhom: "Mia" }]);
  });
});

describe("the day of the review", () => {
  const now = new Date("2026-11-22T02:10:00Z");

  test.each([
    ["+1w", "fully", false, { ok: false, refusal: "plan.review-at-weekend" }],
    ["+1w", "fully", true, { ok: true, day: "2026-11-29" }],
    ["1 12 2026", "partly", false, { ok: true, day: "2026-12-01" }],
    ["", "fully", false, { ok: false, refusal: "plan.review-missing" }],
    ["", "not-able-today", false, { ok: true, day: null }],
    ["soon", "fully", false, { ok: false, refusal: "date.not-understood" }],
    ["today", "fully", false, { ok: false, refusal: "plan.review-not-ahead" }],
  ] as const)("“%s”, %s", (typed, agreement, weekendIsMeant, expected) => expect(reviewDayFrom(typed, agreement, weekendIsMeant, now)).toEqual(expected));
});
