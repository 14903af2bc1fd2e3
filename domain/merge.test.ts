import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Actor } from "./actor.ts";
import { detailGroups } from "./detail-groups.ts";
import { asksNumber, mergeChoices, mergeQuestions, takenColumns, whyNotCompare, whyNotMerge, whyNotNamedAgain, whyNotUndoMerge, type MergeSide } from "./merge.ts";

const side: MergeSide = {
  id: "a", version: 1, isRestricted: false, title: null, ethnicity: null, familyName: "Jones", givenName: "Sam", preferredName: null, pronouns: null, bornOn: "1980-08-14",
  approximateAge: null, nhsNumber: null, nhsNumberStanding: "none", gender: "not-known", sexAtBirth: null, addressLine1: null, addressLine2: null, town: null, postcode: null,
  boroughCode: null, noFixedAbode: false, gpPractice: null, language: null, interpreterNeeded: null, communicationNeeds: null, reasonableAdjustments: null, diedOn: null, crewNote: null,
};
const typed = { numberEnd: "", yearOfBirth: "1980", familyStart: "jo", answers: {} };
const standing = (kept: Partial<MergeSide>, other: Partial<MergeSide>) => Object.fromEntries(mergeQuestions({ ...side, ...kept }, { ...side, id: "b", ...other }).map(({ group, stands }) => [group, stands]));

describe("beside each other", () => {
  test.each([
    ["the same says nothing", {}, {}, { name: "same", born: "same", address: "same" }],
    ["what only one knows stands", { crewNote: "Knock" }, { postcode: "NW1 4AA" }, { crewNote: "kept", address: "other" }],
    ["what differs is asked", { familyName: "Jones" }, { familyName: "Johnes" }, { name: "ask" }],
    ["nobody has asked is not an answer", { gender: "female", interpreterNeeded: null, language: "pl" }, { gender: "not-known", interpreterNeeded: true, language: null }, { gender: "kept", language: "ask" }],
    ["a number that fails its check is not the verified one", { nhsNumber: "9991234004", nhsNumberStanding: "verified" }, { nhsNumber: "9991234004", nhsNumberStanding: "unverified" }, { nhsNumber: "ask" }],
    ["dead and alive: the date of death stands", {}, { diedOn: "2026-01-02" }, { died: "other" }],
  ] as const)("%s", (_name, kept, other, expected) => expect(standing(kept, other)).toMatchObject(expected));

  test("two notes fit below each other, or one is chosen", () => {
    const canHoldBoth = (length: number) => mergeQuestions({ ...side, crewNote: "a".repeat(length) }, { ...side, crewNote: "b".repeat(length) }).find(({ group }) => group === "crewNote")?.canHoldBoth;
    expect([canHoldBoth(299), canHoldBoth(300)]).toEqual([true, false]);
  });
});

describe("what the kept record takes over", () => {
  const other = { ...side, id: "b", familyName: "Johnes", postcode: "NW1 4AA", crewNote: "Knock", gender: "female" };
  const kept = { ...side, crewNote: "Ring", gender: "male" };
  const questions = mergeQuestions(kept, other);

  test("only what was chosen, an address as a whole, a name with its keys for searching", () => {
    expect(takenColumns(questions, { name: "other", crewNote: "both", gender: "kept" })).toEqual({
      familyName: "other", givenName: "other", title: "other", familyKey: "other", givenKey: "other", crewNote: "both",
      addressLine1: "other", addressLine2: "other", town: "other", postcode: "other", boroughCode: "other", noFixedAbode: "other",
    });
  });

  test("a gender is never both", () => expect(takenColumns(questions, { gender: "both" })).not.toHaveProperty("gender"));

  test("whatever is answered, nothing that is known is replaced by nothing", () => {
    const value = fc.option(fc.constantFrom("x", "y"), { nil: null });
    fc.assert(fc.property(fc.record({ mine: value, theirs: value, choice: fc.constantFrom(...mergeChoices) }), ({ mine, theirs, choice }) => {
      const asked = mergeQuestions({ ...side, gpPractice: mine }, { ...side, gpPractice: theirs });
      const taken = takenColumns(asked, { gpPractice: choice }).gpPractice;
      const left = taken === "other" ? theirs : mine;
      expect(left === null).toBe(mine === null && theirs === null);
    }));
  });

  test("every detail belongs to one group", () => {
    const all = detailGroups.flatMap((group) => Object.keys(takenColumns([{ group, label: "", kept: "", other: "x", stands: "other", canHoldBoth: true }], {})));
    expect(new Set(all).size).toBe(all.length);
    expect(Object.keys(side).filter((field) => !["id", "version", "isRestricted"].includes(field) && !all.includes(field))).toEqual([]);
  });
});

describe("the guard", () => {
  const numbered = { ...side, nhsNumber: "9991234004", nhsNumberStanding: "verified" as const };
  test.each([
    ["year and letters, where there is no NHS number", side, typed, null],
    ["a wrong year", side, { ...typed, yearOfBirth: "1981" }, { field: "yearOfBirth", refusal: "identity.wrong-year" }],
    ["wrong letters", side, { ...typed, familyStart: "sm" }, { field: "familyStart", refusal: "identity.wrong-letters" }],
    ["the last four digits, where there is one", numbered, { ...typed, numberEnd: " 40 04" }, null],
    ["and nothing else will do", numbered, typed, { field: "numberEnd", refusal: "merge.wrong-number" }],
    ["a number that is no number is not asked for", { ...side, nhsNumber: "none", nhsNumberStanding: "fails-check" as const }, typed, null],
  ])("%s", (_name, kept, answer, expected) => expect(whyNotNamedAgain(kept, answer)).toEqual(expected));

  test("every difference is decided first", () => {
    const other = { ...side, id: "b", familyName: "Johnes" };
    expect(whyNotMerge({ kept: side, other }, typed)).toEqual({ field: "take-name", refusal: "merge.not-decided" });
    expect(whyNotMerge({ kept: side, other }, { ...typed, answers: { name: "kept" } })).toBeNull();
  });

  test("asks for ten digits only", () => expect([asksNumber(numbered), asksNumber(side)]).toEqual([true, false]));
});

const duty = { id: "d", kind: "desk", callSign: "D1", sector: "NW", from: new Date(0), until: new Date(1), isDeskLead: false, crewId: null } as const;
const onDesk: Actor = { id: "a", name: "A Khan", role: "paramedic", duty };

test.each([
  ["a clinician on duty", onDesk, null],
  ["nobody off duty", { ...onDesk, duty: null }, "duty.not-on-duty"],
  ["the consultant nurse always", { ...onDesk, role: "consultant-nurse" as const, duty: null }, null],
  ["never an administrator", { ...onDesk, role: "administrator" as const }, "role.not-clinical"],
])("comparing: %s", (_name, actor, expected) => expect(whyNotCompare(actor)).toBe(expected));

test.each([
  ["a merge that stands", { isUndone: false, wasMergedOn: false }, null],
  ["not twice", { isUndone: true, wasMergedOn: false }, "merge.undone"],
  ["not under a later one", { isUndone: false, wasMergedOn: true }, "merge.merged-on"],
])("undoing: %s", (_name, merge, expected) => expect(whyNotUndoMerge(merge, onDesk)).toBe(expected));
