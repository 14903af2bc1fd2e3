import { expect, test } from "vitest";
import { patientNotStated } from "#domain/call.ts";
import { nothingTyped } from "#domain/person-search.ts";
import { statedSearch } from "./stated-search.ts";

test("the search is filled in from what was stated", () => {
  const stated = { ...patientNotStated, familyName: "Jones", givenName: "Sam", bornOn: "1980-08-04", postcode: "nw14aa" };
  expect(statedSearch({ stated, callerNumber: "020 7946 0018" })).toEqual({
    ...nothingTyped, family: "Jones", given: "Sam", "born-day": "04", "born-month": "08", "born-year": "1980", postcode: "NW1 4AA",
  });
});

test.each(["unverified", "fails-check"] as const)("an NHS number that is %s is not searched for", (nhsNumberStanding) => {
  const stated = { ...patientNotStated, familyName: "Jones", nhsNumber: "9991234004", nhsNumberStanding };
  expect(statedSearch({ stated, callerNumber: null }).nhs).toBe("");
});

test("where nothing else is known, the number that rings is searched for", () => {
  expect(statedSearch({ stated: patientNotStated, callerNumber: "020 7946 0018" })).toEqual({ ...nothingTyped, phone: "020 7946 0018" });
});
