import { describe, expect, test } from "vitest";
import type { Actor } from "./actor.ts";
import { identifiersHeld, whyNotLink, whyNotReadBack, whyNotReEntered, whyNotUndoLink } from "./identity.ts";
import type { Identity } from "./person.ts";

const sam: Identity = {
  id: "1", restricted: false, familyName: "Łoś", givenName: "Sam", preferredName: null, title: null, bornOn: "1980-03-05", approximateAge: null,
  gender: "male", nhsNumber: "9991234004", nhsNumberStanding: "verified", addressLine1: "12 High Street", postcode: "NW1 4AA", boroughCode: null,
  language: null, interpreterNeeded: null, reasonableAdjustments: null, diedOn: null, lastContactAt: null,
};
const duty = { id: "d", kind: "desk", callSign: "D1", sector: "NW", from: new Date(0), until: new Date(1), isDeskLead: false, crewId: null } as const;
const onDesk: Actor = { id: "a", name: "A Khan", role: "paramedic", duty };
const open = { personId: null, identity: sam, held: identifiersHeld(sam, false) };
const said = (confirmed: string[], yearOfBirth = "1980", familyStart = "Lo") => ({ confirmed, yearOfBirth, familyStart });

test("a caller can confirm only what the record holds", () => {
  expect(identifiersHeld(sam, true)).toEqual(["full-name", "birth-date", "address", "nhs-number", "phone"]);
  expect(identifiersHeld({ ...sam, givenName: null, bornOn: null, addressLine1: null, postcode: null, nhsNumberStanding: "unverified" }, false)).toEqual([]);
});

describe("linking", () => {
  test.each([
    ["a clinician on duty may", open, onDesk, null],
    ["not off duty", open, { ...onDesk, duty: null }, "duty.not-on-duty"],
    ["never an administrator", open, { ...onDesk, role: "administrator" as const }, "role.not-clinical"],
    ["not twice", { ...open, personId: "2" }, onDesk, "identity.already-linked"],
    ["not a record that is hidden from them", { ...open, identity: { ...sam, restricted: true } }, onDesk, "identity.restricted"],
    ["not where fewer than three identifiers are held", { ...open, held: ["full-name", "birth-date"] as const }, onDesk, "identity.too-little-held"],
  ])("%s", (_name, linking, actor, expected) => expect(whyNotLink(linking, actor)).toBe(expected));

  test.each([
    ["three and both facts again", said(["full-name", "birth-date", "address"]), null],
    ["two are not enough", said(["full-name", "birth-date"]), { field: "confirmed[]", refusal: "identity.three-needed" }],
    ["one that the record does not hold does not count", said(["full-name", "birth-date", "phone"]), { field: "confirmed[]", refusal: "identity.three-needed" }],
    ["another year", said(["full-name", "birth-date", "address"], "1981"), { field: "yearOfBirth", refusal: "identity.wrong-year" }],
    ["other letters", said(["full-name", "birth-date", "address"], "1980", "La"), { field: "familyStart", refusal: "identity.wrong-letters" }],
    ["one letter", said(["full-name", "birth-date", "address"], "1980", "L"), { field: "familyStart", refusal: "identity.wrong-letters" }],
    ["accents and case do not count", said(["full-name", "birth-date", "address"], " 1980 ", "łO"), null],
  ])("%s", (_name, typed, expected) => expect(whyNotReadBack(open, typed)).toEqual(expected));

  test("what the record does not hold is not asked again", () => {
    expect(whyNotReEntered({ bornOn: null, familyName: null }, { yearOfBirth: "", familyStart: "" })).toBeNull();
  });
});

test("only a link that stands can be undone", () => {
  expect(whyNotUndoLink({ personId: "2" }, onDesk)).toBeNull();
  expect(whyNotUndoLink({ personId: null }, onDesk)).toBe("identity.not-linked");
});
