import { describe, expect, test } from "vitest";
import { differences, nothingTyped, readSearch, searchedBy } from "./person-search.ts";
import type { Identity } from "./person.ts";

const today = "2026-08-14";
const sam: Identity = {
  id: "1", restricted: false, familyName: "O’Brien", givenName: "Samuel", preferredName: "Sam", title: null, bornOn: "1980-03-05", approximateAge: null,
  gender: "male", nhsNumber: "9991234004", nhsNumberStanding: "verified", addressLine1: "12 High Street", postcode: "NW1 4AA", boroughCode: null,
  language: null, interpreterNeeded: null, reasonableAdjustments: null, diedOn: null, lastContactAt: null,
};
const ready = (typed: Partial<typeof nothingTyped>) => {
  const read = readSearch({ ...nothingTyped, ...typed }, today);
  if (read.state !== "ready") throw new Error(JSON.stringify(read));
  return read.search;
};

describe("what was typed", () => {
  test("nothing typed is nothing asked", () => {
    expect(readSearch(nothingTyped, today)).toEqual({ state: "nothing-typed" });
    expect(readSearch({ ...nothingTyped, family: "  " }, today)).toEqual({ state: "nothing-typed" });
  });

  test("names are folded, numbers and postcodes brought into one form", () => {
    expect(ready({ nhs: "999 123 4004", family: "O'BRIEN", given: " Sam ", "born-day": "5", "born-month": "mar", "born-year": "1980", postcode: "nw14aa", phone: "07700 900457" })).toEqual({
      nhsNumber: "9991234004", familyKey: "obrien", givenKey: "sam", bornOn: "1980-03-05", postcode: "NW1 4AA", phoneKey: "+447700900457",
    });
  });

  test.each([
    ["an NHS number whose check digit fails", { nhs: "999 123 4567" }, "nhs"],
    ["half a date of birth", { family: "Jones", "born-day": "5" }, "born-month"],
    ["half a postcode", { postcode: "NW1" }, "postcode"],
    ["a first name alone", { given: "Sam" }, "family"],
    ["a family name without a letter", { family: "?", given: "Sam" }, "family"],
  ])("%s is said, not searched", (_name, typed, field) => {
    const read = readSearch({ ...nothingTyped, ...typed }, today);
    expect(read.state).toBe("wrong");
    expect(read.state === "wrong" && Object.keys(read.errors)).toContain(field);
  });

  test("the audit keeps kinds, never words", () => {
    expect(searchedBy(ready({ family: "Jones", phone: "020 7946 0018" }))).toEqual(["family-name", "phone"]);
  });
});

describe("what differs", () => {
  test.each([
    ["everything agrees", { family: "Obrien", given: "Samuel", "born-day": "5", "born-month": "3", "born-year": "1980" }, []],
    ["the name they go by agrees", { family: "O'Brien", given: "Sam" }, []],
    ["one digit of the year", { family: "O'Brien", "born-day": "5", "born-month": "3", "born-year": "1981" }, ["year of birth"]],
    ["day and month the other way round", { "born-day": "3", "born-month": "5", "born-year": "1980" }, ["day and month of birth swapped"]],
    ["day and year", { "born-day": "6", "born-month": "3", "born-year": "1990" }, ["day and year of birth"]],
    ["spelling", { family: "O'Brian", given: "Samantha" }, ["last name", "first name"]],
    ["another verified number", { nhs: "9991234012" }, ["NHS number"]],
    ["another postcode", { postcode: "E1 6AN" }, ["postcode"]],
  ])("%s", (_name, typed, expected) => expect(differences(ready(typed), sam)).toEqual(expected));

  test("what the record does not hold is no difference", () => {
    const unknown = { ...sam, bornOn: null, postcode: null, nhsNumber: null, nhsNumberStanding: "none" as const, givenName: null, preferredName: null };
    expect(differences(ready({ family: "O'Brien", given: "Al", nhs: "9991234012", postcode: "E1 6AN", "born-day": "1", "born-month": "1", "born-year": "1990" }), unknown)).toEqual([]);
  });

  test("an unverified number is never held against anybody", () => {
    expect(differences(ready({ nhs: "9991234012" }), { ...sam, nhsNumberStanding: "unverified" })).toEqual([]);
  });
});
