import { describe, expect, test } from "vitest";
import { detailsInWords, isFindable, keptNhsNumber, whyNotDetails, type PersonFields } from "./person-details.ts";

describe("an NHS number as it is kept", () => {
  test.each([
    ["nothing", "  ", { nhsNumber: null, nhsNumberStanding: "none" }],
    ["one that passes is unverified", "999 123 4004", { nhsNumber: "9991234004", nhsNumberStanding: "unverified" }],
    ["one that fails is kept as given", "999 123 4567", { nhsNumber: "999 123 4567", nhsNumberStanding: "fails-check" }],
    ["ten noughts are nobody’s number", "0000000000", { nhsNumber: "0000000000", nhsNumberStanding: "fails-check" }],
  ] as const)("%s", (_name, typed, kept) => expect(keptNhsNumber(typed)).toEqual(kept));

  const verified = { nhsNumber: "9991234004", nhsNumberStanding: "verified" } as const;
  test("the same number stays verified", () => expect(keptNhsNumber("9991234004", verified)).toEqual(verified));
  test("typing another never verifies it", () => expect(keptNhsNumber("999 123 4012", verified)).toEqual({ nhsNumber: "9991234012", nhsNumberStanding: "unverified" }));
});

describe("what the calendar allows", () => {
  const person = { familyName: "Jones", givenName: null, bornOn: "1980-08-14", diedOn: null };
  test.each([
    ["a living person", person, null],
    ["nobody without any name", { ...person, familyName: null }, { field: "familyName", refusal: "person.nameless" }],
    ["born tomorrow", { ...person, bornOn: "2026-08-15" }, { field: "born-year", refusal: "person.born-in-the-future" }],
    ["born in 1880", { ...person, bornOn: "1880-01-01" }, { field: "born-year", refusal: "person.too-old" }],
    ["born in 1880 and long dead", { ...person, bornOn: "1880-01-01", diedOn: "1950-01-01" }, null],
    ["lived for 200 years", { ...person, bornOn: "1750-01-01", diedOn: "1950-01-01" }, { field: "born-year", refusal: "person.too-old" }],
    ["died 126 years ago, birth not known", { ...person, bornOn: null, diedOn: "1900-08-14" }, { field: "died-year", refusal: "person.too-old" }],
    ["died 125 years ago, birth not known", { ...person, bornOn: null, diedOn: "1901-08-14" }, null],
    ["died as a child, 130 years ago", { ...person, bornOn: "1890-01-01", diedOn: "1896-01-01" }, { field: "died-year", refusal: "person.too-old" }],
    ["died tomorrow", { ...person, diedOn: "2026-08-15" }, { field: "died-year", refusal: "person.died-in-the-future" }],
    ["died before birth", { ...person, diedOn: "1979-01-01" }, { field: "died-year", refusal: "person.died-before-birth" }],
  ] as const)("%s", (_name, dates, expected) => expect(whyNotDetails(dates, "2026-08-14")).toEqual(expected));
});

test("somebody is added who can be found again", () => {
  const empty = { familyName: null, givenName: null, bornOn: null, addressLine1: null, postcode: null, nhsNumber: null } as unknown as PersonFields;
  expect(isFindable({ ...empty, familyName: "Jones", givenName: "Sam" })).toBe(false);
  expect(isFindable({ ...empty, familyName: "Jones", givenName: "Sam", bornOn: "1980-08-14" })).toBe(true);
  expect(isFindable({ ...empty, bornOn: "1980-08-14", postcode: "NW1 4AA" })).toBe(true);
});

test("what two people saved is read in words: days as the banner prints them, no codes", () => {
  const person = { bornOn: "1980-08-04", diedOn: null, gender: "1", sexAtBirth: null, language: "pl", interpreterNeeded: true, noFixedAbode: false, nhsNumber: null, approximateAge: null } as unknown as Parameters<typeof detailsInWords>[0];
  const words = Object.fromEntries(detailsInWords(person).map(({ name, words: read }) => [name, read]));
  expect(words).toMatchObject({ born: "04-Aug-1980", died: "", interpreter: "Yes", noFixedAbode: "No", language: "Polish" });
  expect(words.gender).not.toBe("1");
});
