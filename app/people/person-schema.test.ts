import { describe, expect, test } from "vitest";
import { checkForm } from "#components/form/check-form.ts";
import { patientNotStated } from "#domain/call.ts";
import { boxesOfDetails, boxesOfStated, fieldsOf } from "./person-boxes.ts";
import { newPersonSchema } from "./new/schema.ts";
import { detailsSchema } from "./[personId]/details/schema.ts";

const ids = { personId: "01a20224-35fa-7a6a-a4a5-336b5af49f5a", version: "3", reason: "Caller said so" };
const typed = (values: Record<string, string | string[]>) => checkForm(detailsSchema, { ...ids, ...values });
const person = (values: Record<string, string | string[]>) => {
  const checked = typed(values);
  if (!checked.ok) throw new Error(JSON.stringify(checked.errors));
  return checked.value.person;
};

describe("details as they are typed", () => {
  test("empty boxes are nothing, not empty words", () => {
    expect(person({ familyName: "  Jones  ", givenName: "" })).toMatchObject({ familyName: "Jones", givenName: null, bornOn: null, gender: "not-known", interpreterNeeded: null });
  });

  test.each([
    ["half a date", { "born-day": "5", "born-year": "1980" }, "born-month"],
    ["no such day", { "born-day": "31", "born-month": "6", "born-year": "1980" }, "born-day"],
    ["half a postcode", { postcode: "NW1" }, "postcode"],
    ["a number that fails its check", { nhsNumber: "999 123 4567" }, "nhsNumber"],
    ["another language without its name", { language: "other" }, "languageWords"],
    ["a note too long to be read at the door", { crewNote: "x".repeat(601) }, "crewNote"],
    ["no reason", { reason: " " }, "reason"],
  ])("%s is said", (_name, values, field) => {
    const checked = typed(values);
    expect(checked.ok ? [] : Object.keys(checked.errors)).toEqual([field]);
  });

  test("a number that fails can be kept on purpose, marked", () => {
    const kept = person({ nhsNumber: "999 123 4567", "keepNhsNumber[]": ["yes"] });
    expect(fieldsOf(kept, null)).toMatchObject({ nhsNumber: "999 123 4567", nhsNumberStanding: "fails-check" });
  });

  test("a postcode of one borough names it, one of two does not; an unchanged postcode keeps the borough on record", () => {
    expect(fieldsOf(person({ postcode: "E8 1AA" }), null).boroughCode).toBe("E09000012");
    expect(fieldsOf(person({ postcode: "NW1 4AA" }), null).boroughCode).toBeNull();
    const before = { nhsNumber: null, nhsNumberStanding: "none", postcode: "NW1 4AA", boroughCode: "E09000007" } as const;
    expect(fieldsOf(person({ postcode: "nw14aa" }), before).boroughCode).toBe("E09000007");
  });

  test("what the record holds goes through the form and comes back the same", () => {
    const stored = {
      familyName: "Łoś", givenName: "Ola", preferredName: null, pronouns: "she", bornOn: "1980-08-04", approximateAge: null, nhsNumber: "9991234004", nhsNumberStanding: "verified",
      gender: "female", sexAtBirth: "female", addressLine1: "12 High Street", addressLine2: null, town: "London", postcode: "E8 1AA", boroughCode: "E09000012", noFixedAbode: true,
      gpPractice: null, language: "Esperanto", interpreterNeeded: true, communicationNeeds: "Speak slowly\nWrite it down", reasonableAdjustments: null, diedOn: null, crewNote: "Dog",
    } as const;
    const boxes = boxesOfDetails(stored as unknown as Parameters<typeof boxesOfDetails>[0]);
    expect(fieldsOf(person(boxes), stored)).toEqual(stored);
    expect(fieldsOf(person({ ...boxes, crewNote: "Cat" }), stored)).toEqual({ ...stored, crewNote: "Cat" });
  });
});

test("what a caller stated fills the form for somebody new, a failing number with its mark", () => {
  const stated = { ...patientNotStated, familyName: "Jones", givenName: "Sam", bornOn: "1980-08-04", nhsNumber: "9991234567", nhsNumberStanding: "fails-check", postcode: "e81aa", language: "pl" } as const;
  const checked = checkForm(newPersonSchema, { ...boxesOfStated(stated), source: "The caller" });
  if (!checked.ok) throw new Error(JSON.stringify(checked.errors));
  expect(fieldsOf(checked.value.person, null)).toMatchObject({ familyName: "Jones", bornOn: "1980-08-04", nhsNumberStanding: "fails-check", postcode: "E8 1AA", language: "pl" });
});
