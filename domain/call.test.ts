import { expect, test } from "vitest";
import {
  callFactsFromStore, callHeadline, callSourceLabels, callSources, isPatientUnknown, nhsNumberToMatch, patientNotStated, placeTypeLabels, placeTypes,
  sceneSafetyLabels, sceneSafetyStates, statedNhsNumberStandings, type CallFacts, type StoredCallFacts,
} from "./call.ts";

test.each([
  ["source", callSources, callSourceLabels],
  ["type of place", placeTypes, placeTypeLabels],
  ["scene safety", sceneSafetyStates, sceneSafetyLabels],
] as const)("every %s has a label", (_name, codes, labels) => {
  expect(Object.keys(labels).sort()).toEqual([...codes].sort());
  expect(new Set(Object.values(labels)).size).toBe(codes.length);
});

test.each(statedNhsNumberStandings.map((standing) => [standing, standing === "verified" ? "9991234004" : null] as const))(
  "a number whose standing is %s is matched on as %s",
  (nhsNumberStanding, expected) => {
    expect(nhsNumberToMatch({ ...patientNotStated, nhsNumber: "9991234004", nhsNumberStanding })).toBe(expected);
  },
);

test.each([
  ["nothing stated", {}, true],
  ["an approximate age and a gender", { approximateAge: 40, gender: "male" }, true],
  ["a number that fails its check digit", { nhsNumber: "3478526985", nhsNumberStanding: "fails-check" }, true],
  ["a verified number", { nhsNumber: "9991234004", nhsNumberStanding: "verified" }, false],
  ["a family name", { familyName: "Testperson" }, false],
  ["a date of birth", { bornOn: "1990-02-03" }, false],
] as const)("with %s the patient is unknown: %s", (_name, stated, unknown) => {
  expect(isPatientUnknown({ ...patientNotStated, ...stated })).toBe(unknown);
});

test.each([
  ["the caller's words come first", "She keeps\n pacing", "Symptom group: Mental health", 140, "She keeps pacing"],
  ["else the summary's first line", " ", "Symptom group: Palpitations\nlong text", 140, "Symptom group: Palpitations"],
  ["nothing said", "", null, 140, "No words recorded"],
  ["cut at a word", "one two three four", null, 12, "one two…"],
  ["one long word", "abcdefghijkl", null, 5, "abcde…"],
  ["never half of an emoji", "abcd😀efgh", null, 5, "abcd…"],
] as const)("headline: %s", (_name, callersWords, clinicalSummary, longest, expected) => {
  expect(callHeadline({ callersWords, clinicalSummary }, longest)).toBe(expected);
});

test("facts that went through JSON get their instants back", () => {
  const facts: CallFacts = {
    receivedAt: new Date("2026-03-29T01:30:00.123Z"), source: "999", category: "C3", callerName: null, callerRelationship: null, callbackNumber: null,
    safeToCallBack: null, placeType: null, placeAddress: null, placePostcode: null, boroughCode: null, accessNotes: null, callersWords: "",
    clinicalSummary: null, patient: patientNotStated, sceneSafety: "not-known", sceneSafetyWords: null, safeguarding: [], adjustments: [],
    repeatCaller: null, otherFlags: [], callBackFrom: null, callBackBy: new Date("2026-03-29T02:00:00Z"),
  };
  expect(callFactsFromStore(JSON.parse(JSON.stringify(facts)) as StoredCallFacts)).toEqual(facts);
});
