import { expect, test } from "vitest";
import { checkForm } from "#components/form/check-form.ts";
import { callersWordsMax } from "#domain/call.ts";
import { factsFrom } from "./facts.ts";
import { newCallSchema } from "./schema.ts";

const least = { category: "C3", callersWords: "He has not slept", source: "999", placeAddress: "Archway Tower" };
const check = (typed: Record<string, string | string[]>) => checkForm(newCallSchema, typed);
const errorsOf = (typed: Record<string, string | string[]>) => {
  const checked = check(typed);
  return checked.ok ? {} : checked.errors;
};
const facts = (typed: Record<string, string | string[]>) => {
  const checked = check({ ...least, ...typed });
  if (!checked.ok) throw new Error(JSON.stringify(checked.errors));
  return factsFrom(checked.value, new Date("2026-03-02T22:10:00Z"));
};

test("the few things that must be answered are all named at once", () => {
  expect(Object.keys(errorsOf({ source: "999", callersWords: "  ", "born-day": "32", "born-month": "1", "born-year": "1990" }))).toEqual(["category", "callersWords", "placeAddress", "born-day"]);
});

test.each([
  ["an address", { placeAddress: "Archway Tower" }],
  ["the first part of a postcode", { placeAddress: "", placePostcode: "n19" }],
  ["a borough", { placeAddress: "", boroughCode: "E09000019" }],
  ["why nobody knows", { placeAddress: "", placeUnknown: "The caller rang off" }],
])("where: %s is enough", (_what, where) => expect(errorsOf({ ...least, ...where })).toEqual({}));

test.each([
  ["category", { category: "C6" }],
  ["placePostcode", { placePostcode: "London" }],
  ["approximateAge", { approximateAge: "old" }],
  ["boroughCode", { boroughCode: "E09000099" }],
  ["callersWords", { callersWords: "x".repeat(callersWordsMax + 1) }],
  ["born-year", { "born-day": "1", "born-month": "1", "born-year": "3000" }],
])("%s has to make sense", (field, typed) => expect(Object.keys(errorsOf({ ...least, ...typed }))).toEqual([field]));

test("what a caller did not say is null, never no", () => {
  expect(facts({})).toMatchObject({ safeToCallBack: null, repeatCaller: null, sceneSafety: "not-known", safeguarding: [], patient: { nhsNumberStanding: "none", bornOn: null, interpreterNeeded: null } });
  expect(facts({ safeToCallBack: "unknown" }).safeToCallBack).toBeNull();
  expect(facts({ safeToCallBack: "no" }).safeToCallBack).toBe(false);
});

test.each([
  ["999 123 4004", "9991234004", "unverified"],
  ["999 123 4567", "999 123 4567", "fails-check"],
])("NHS number %s is kept, and trusted as far as it goes", (typed, nhsNumber, nhsNumberStanding) => {
  expect(facts({ nhsNumber: typed }).patient).toMatchObject({ nhsNumber, nhsNumberStanding });
});

test("words are kept as they were typed: emoji, right to left, line ends", () => {
  const words = "  she said\n“goodbye” 😀 \u202Eabc  ";
  expect(facts({ callersWords: words }).callersWords).toBe(words);
});

test("a date of birth beats an age", () => {
  expect(facts({ "born-day": "14", "born-month": "8", "born-year": "1980", approximateAge: "40" }).patient).toMatchObject({ bornOn: "1980-08-14", approximateAge: null });
  expect(facts({ approximateAge: "about 40" }).patient).toMatchObject({ bornOn: null, approximateAge: 40 });
});
