import { describe, expect, test } from "vitest";
import type { Actor } from "./actor.ts";
import { identifiersStated, looksLikeTheSame, whyNotAddPerson, whyNotNewPerson } from "./new-person.ts";
import type { PersonFields } from "./person-details.ts";

const fields: PersonFields = {
  familyName: "Jones", givenName: "Sam", preferredName: null, pronouns: null, bornOn: "1980-08-14", approximateAge: null, nhsNumber: null, nhsNumberStanding: "none",
  gender: "not-known", sexAtBirth: null, addressLine1: null, addressLine2: null, town: null, postcode: null, boroughCode: null, noFixedAbode: false, gpPractice: null,
  language: null, interpreterNeeded: null, communicationNeeds: null, reasonableAdjustments: null, diedOn: null, crewNote: null,
};
const duty = { id: "d", kind: "desk", callSign: "D1", sector: "NW", from: new Date(0), until: new Date(1), isDeskLead: false, crewId: null } as const;
const onDesk: Actor = { id: "a", name: "A Khan", role: "paramedic", duty };

test.each([
  ["a clinician on duty", null, onDesk, null],
  ["for a call about somebody unknown", { personId: null }, onDesk, null],
  ["not for a call that has its person", { personId: "p" }, onDesk, "identity.already-linked"],
  ["not off duty", null, { ...onDesk, duty: null }, "duty.not-on-duty"],
  ["never an administrator", null, { ...onDesk, role: "administrator" as const }, "role.not-clinical"],
])("adding: %s", (_name, episode, actor, expected) => expect(whyNotAddPerson(episode, actor)).toBe(expected));

describe("somebody new", () => {
  const wellKnown = { fields: { ...fields, postcode: "NW1 4AA" }, phone: "", inCall: true, lookalikes: [], noneOf: null };
  const noneOf = { shown: ["a", "b"], reason: "Her sister" };
  test.each([
    ["three identifiers in a call", wellKnown, null],
    ["two are enough outside a call", { ...wellKnown, fields, inCall: false }, null],
    ["not in a call", { ...wellKnown, fields }, { field: "", refusal: "identity.three-to-add" }],
    ["the telephone number counts", { ...wellKnown, fields, phone: "07700 900457" }, null],
    ["one is never enough", { ...wellKnown, fields: { ...fields, bornOn: null }, inCall: false }, { field: "", refusal: "person.not-findable" }],
    ["somebody alike comes first", { ...wellKnown, lookalikes: ["a"] }, { field: "noneOfThese[]", refusal: "person.looks-like-another" }],
    ["until somebody has looked, and says why it is none of them", { ...wellKnown, lookalikes: ["a"], noneOf }, null],
    ["not without a reason", { ...wellKnown, lookalikes: ["a"], noneOf: { ...noneOf, reason: " " } }, { field: "noneReason", refusal: "person.none-without-reason" }],
    ["somebody added meanwhile is looked at, too", { ...wellKnown, lookalikes: ["a", "c"], noneOf }, { field: "noneOfThese[]", refusal: "person.looks-like-another" }],
    ["nobody without a name", { ...wellKnown, fields: { ...fields, familyName: null, givenName: null } }, { field: "familyName", refusal: "person.nameless" }],
  ])("%s", (_name, person, expected) => expect(whyNotNewPerson(person, "2026-08-14")).toEqual(expected));
});

test("a number that fails its check identifies nobody", () => {
  expect(identifiersStated({ ...fields, nhsNumber: "9991234567", nhsNumberStanding: "fails-check" }, "")).toEqual(["full-name", "birth-date"]);
});

test.each([
  [["birth-date", "family-name"], true],
  [["family-name", "given-name"], false],
  [["family-name", "given-name", "postcode"], true],
  [["birth-date"], false],
] as const)("%s agree: the same person? %s", (agreeing, expected) => expect(looksLikeTheSame(agreeing)).toBe(expected));
