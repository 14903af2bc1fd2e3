import { expect, test } from "vitest";

import type { CallFacts } from "#domain/call.ts";
import { readBarsMessage } from "./bars-message.ts";
import { changedExample, resourceIn, type LooseBundle } from "./examples/example-message.ts";

function facts(change: (bundle: LooseBundle) => void): CallFacts {
  const read = readBarsMessage(changedExample("validation-new", change), new Date("2026-03-02T22:30:00Z"));
  if (!read.ok) throw new Error(read.fault.diagnostics);
  return read.message.facts;
}
const within = (type: string, change: object) => facts((bundle) => void Object.assign(resourceIn(bundle, type), change));

type Flag = { category?: string; name?: string; codes?: [code: string, display?: string][]; text?: string; status?: string };
const withFlags = (...flags: Flag[]) => facts((bundle) => {
  bundle.entry = bundle.entry.filter((one) => one.resource.resourceType !== "Flag");
  flags.forEach(({ category, name, codes, text, status = "active" }, index) => bundle.entry.push({
    fullUrl: `urn:uuid:flag-${index}`,
    resource: {
      resourceType: "Flag",
      status,
      category: [{ ...(category === undefined ? {} : { coding: [{ system: "https://fhir.nhs.uk/CodeSystem/flag-categories-bars", code: category, display: name }] }), ...(name !== undefined && category === undefined ? { text: name } : {}) }],
      code: { coding: codes?.map(([code, display]) => ({ system: "https://fhir.nhs.uk/CodeSystem/scene-safety-codes-bars", code, display })), text },
    },
  }));
});

test.each<[string, Flag[], Partial<CallFacts>]>([
  ["no flag says nothing", [], { sceneSafety: "not-known", sceneSafetyWords: null }],
  ["safe", [{ category: "SS", codes: [["S"]] }], { sceneSafety: "safe" }],
  ["unsafe, with words", [{ category: "SS", codes: [["U"]], text: "Dog loose in the flat" }], { sceneSafety: "unsafe", sceneSafetyWords: "Dog loose in the flat" }],
  ["unknown", [{ category: "SS", codes: [["UNK"]] }], { sceneSafety: "not-known" }],
  ["words without a code are a warning", [{ category: "SS", text: "Some issues" }], { sceneSafety: "unsafe", sceneSafetyWords: "Some issues" }],
  ["a code from nowhere", [{ category: "SS", codes: [["X"]] }], { sceneSafety: "not-known" }],
  ["of two, the worse stands", [{ category: "SS", codes: [["U"]], text: "Shouting" }, { category: "SS", codes: [["S"]] }], { sceneSafety: "unsafe", sceneSafetyWords: "Shouting" }],
  ["of safe and unknown, unknown stands", [{ category: "SS", codes: [["S"]] }, { category: "SS", codes: [["UNK"]] }], { sceneSafety: "not-known" }],
  ["a category in words", [{ name: "Scene Safety", codes: [["U"]] }], { sceneSafety: "unsafe", otherFlags: [] }],
  ["one no longer active is shown as such", [{ category: "SS", name: "Scene Safety", codes: [["U", "The Scene is unsafe"]], status: "inactive" }],
    { sceneSafety: "not-known", otherFlags: [{ kind: "Scene Safety", code: "U", words: "The Scene is unsafe (no longer active)" }] }],
  ["one entered in error is not", [{ category: "SS", codes: [["U"]], status: "entered-in-error" }], { sceneSafety: "not-known", otherFlags: [] }],
])("scene safety: %s", (_name, flags, expected) => expect(withFlags(...flags)).toMatchObject(expected));

test.each<[string, Flag, Partial<CallFacts>]>([
  ["a concern with its code", { category: "SG", codes: [["248054003", "Self-neglect (finding)"]] }, { safeguarding: [{ code: "248054003", words: "Self-neglect" }] }],
  ["words join a single code", { category: "SG", codes: [["U", "Unspecified"]], text: "Said by neighbour" }, { safeguarding: [{ code: "U", words: "Unspecified: Said by neighbour" }] }],
  ["a code without a name", { category: "SG", codes: [["417430008"]] }, { safeguarding: [{ code: "417430008", words: "417430008" }] }],
  ["a concern without a word is still one", { category: "SG" }, { safeguarding: [{ code: null, words: "No details sent" }] }],
  ["a category in words", { name: "Safeguarding Concern", text: "Child at home" }, { safeguarding: [{ code: null, words: "Child at home" }] }],
  ["nothing found is shown, and is no concern", { category: "SG", codes: [["861931000000100", "No safeguarding issues identified (finding)"]] },
    { safeguarding: [], otherFlags: [{ kind: "Safeguarding", code: "861931000000100", words: "No safeguarding issues identified" }] }],
  ["an adjustment that needs an interpreter", { category: "RA", codes: [["britishsignlanguageinterpreterneeded", "British Sign Language interpreter needed"]] },
    { adjustments: [{ code: "britishsignlanguageinterpreterneeded", words: "British Sign Language interpreter needed" }], patient: expect.objectContaining({ interpreterNeeded: true }) as CallFacts["patient"] }],
  ["a repeat caller", { category: "RC", name: "Repeat Caller", text: "Third call" }, { repeatCaller: true, otherFlags: [{ kind: "Repeat Caller", code: null, words: "Third call" }] }],
  ["a warning about calling is shown, not interpreted", { category: "CW", name: "Call Warning", text: "See notes" }, { safeToCallBack: null, otherFlags: [{ kind: "Call Warning", code: null, words: "See notes" }] }],
  ["a category nobody knows", { category: "QQ", text: "Something" }, { otherFlags: [{ kind: "QQ", code: null, words: "Something" }] }],
])("flags: %s", (_name, flag, expected) => expect(withFlags(flag)).toMatchObject(expected));

const number = (value: string, code?: string) => ({
  identifier: [{
    system: "https://fhir.nhs.uk/Id/nhs-number", value,
    ...(code === undefined ? {} : { extension: [{ url: "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-NHSNumberVerificationStatus", valueCodeableConcept: { coding: [{ code }] } }] }),
  }],
});

test.each([
  ["traced, by UK Core's word", number("9991234004", "number-present-and-verified"), "9991234004", "verified"],
  ["traced, by the national code", number("999 123 4004", "01"), "9991234004", "verified"],
  ["present and not traced", number("9991234004", "number-present-but-not-traced"), "9991234004", "unverified"],
  ["without a status", number("9991234004"), "9991234004", "unverified"],
  ["failing, though the sender says verified", number("3478526985", "number-present-and-verified"), "3478526985", "fails-check"],
  ["not even a number", number("UNKNOWN", "number-present-and-verified"), "UNKNOWN", "fails-check"],
  ["a placeholder that passes", number("0000000000", "number-present-and-verified"), "0000000000", "unverified"],
  ["blank", number("  "), null, "none"],
  ["another identifier only", { identifier: [{ system: "https://example.org/hospital", value: "9991234004" }] }, null, "none"],
  ["none", { identifier: undefined }, null, "none"],
] as const)("an NHS number that is %s", (_name, change, nhsNumber, nhsNumberStanding) => {
  expect(within("Patient", change).patient).toMatchObject({ nhsNumber, nhsNumberStanding });
});

test.each([
  ["official before usual", [{ use: "usual", family: "Other" }, { use: "official", family: "Testperson", given: ["Ann", "Bea"], prefix: ["Dr"] }], { familyName: "Testperson", givenName: "Ann Bea", title: "Dr" }],
  ["not an old name", [{ use: "old", family: "Former" }, { family: "Now" }], { familyName: "Now", givenName: null }],
  ["a name in one text", [{ text: "Unknown male, tattoo on arm" }], { familyName: "Unknown male, tattoo on arm", givenName: null }],
  ["no name", undefined, { familyName: null, givenName: null, title: null }],
])("name: %s", (_name, name, expected) => expect(within("Patient", { name }).patient).toMatchObject(expected));

const age = (birthDate: string | undefined, observation?: object) => facts((bundle) => {
  Object.assign(resourceIn(bundle, "Patient"), { birthDate });
  if (observation !== undefined) bundle.entry.push({ fullUrl: "urn:uuid:age", resource: { resourceType: "Observation", status: "final", code: { text: "Patient Estimate Age" }, ...observation } });
}).patient;

test.each([
  ["a date of birth", "1978-11-05", undefined, { bornOn: "1978-11-05", approximateAge: null }],
  ["a date of birth, and an estimate that cannot be true", "1978-11-05", { valueQuantity: { value: 15, unit: "weeks" } }, { bornOn: "1978-11-05", approximateAge: null }],
  ["an estimate in years", undefined, { valueQuantity: { value: 32, unit: "years", code: "year" } }, { bornOn: null, approximateAge: 32 }],
  ["an estimate in weeks", undefined, { valueQuantity: { value: 60, unit: "weeks", code: "week" } }, { approximateAge: 1 }],
  ["an estimate in an unknown unit", undefined, { valueQuantity: { value: 3, unit: "decades" } }, { approximateAge: null }],
  ["an estimate in words", undefined, { valueString: "45" }, { approximateAge: 45 }],
  ["an estimate beyond any age", undefined, { valueInteger: 400 }, { approximateAge: null }],
  ["an estimate entered in error", undefined, { status: "entered-in-error", valueInteger: 40 }, { approximateAge: null }],
  ["a year of birth", "1986", undefined, { bornOn: null, approximateAge: 40 }],
  ["a day that is none", "1986-02-31", undefined, { bornOn: null, approximateAge: null }],
  ["nothing", undefined, undefined, { bornOn: null, approximateAge: null }],
])("age: %s", (_name, birthDate, observation, expected) => expect(age(birthDate, observation)).toMatchObject(expected));

const rank = (value: number) => [{ url: "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-ContactRank", valuePositiveInt: value }];
const phone = (value: string, place?: number) => ({ system: "phone", value, ...(place === undefined ? {} : { rank: place }) });

test.each([
  ["the contact and the number ranked first", [{ extension: rank(2), name: { family: "Second" }, telecom: [phone("2")] }, { extension: rank(1), name: { family: "First" }, relationship: [{ text: "friend" }], telecom: [phone("12", 2), phone("11", 1)] }],
    { callerName: "First", callerRelationship: "Friend", callbackNumber: "11" }],
  ["a telephone before a better ranked e-mail", [{ extension: rank(1), telecom: [{ system: "email", value: "a@b.example", rank: 1 }, phone("22", 2)] }], { callbackNumber: "22", callerName: null }],
  ["somebody with a telephone before somebody without", [{ extension: rank(1), name: { family: "Silent" } }, { name: { family: "Reachable" }, telecom: [phone("33")] }], { callerName: "Reachable", callbackNumber: "33" }],
  ["no contact", undefined, { callerName: null, callerRelationship: null, callbackNumber: null }],
])("caller: %s", (_name, contact, expected) => expect(within("Patient", { contact })).toMatchObject(expected));

const place = (address: object | undefined, more: object = {}) => within("Location", { address, name: undefined, description: undefined, extension: undefined, ...more });

test.each([
  ["a district in one borough decides", { line: ["1 Madeup Road"], postalCode: "e5 0aa" }, { placePostcode: "E5 0AA", boroughCode: "E09000012" }],
  ["a district in two does not", { line: ["1 Madeup Road"], postalCode: "N1 9ZZ" }, { boroughCode: null }],
  ["unless the sender names one of them", { district: "London Borough of Islington", postalCode: "N1 9ZZ" }, { boroughCode: "E09000019" }],
  ["a name that the postcode contradicts does not count", { district: "Richmond", postalCode: "DL10 4AA" }, { boroughCode: null, placePostcode: "DL10 4AA" }],
  ["a name in London without a postcode counts", { district: "Hackney", city: "London" }, { boroughCode: "E09000012", placePostcode: null }],
  ["a name in London with a district that no list holds counts", { district: "Enfield", city: "London", postalCode: "N99 9ZZ" }, { boroughCode: "E09000010" }],
  ["outside London", { line: ["20 The Headrow"], city: "Leeds", postalCode: "LS1 6PT" }, { boroughCode: null, placeAddress: "20 The Headrow, Leeds" }],
  ["no fixed abode is no place", { postalCode: "ZZ99 3VZ" }, { boroughCode: null, placeAddress: null }],
  ["what is no postcode is kept as it came", { postalCode: "near the lake" }, { placePostcode: "NEAR THE LAKE", boroughCode: null }],
  ["an address in one text", { text: "Bench by the pond, Fable Park" }, { placeAddress: "Bench by the pond, Fable Park" }],
  ["nothing", undefined, { placeAddress: null, placePostcode: null, boroughCode: null, placeType: null }],
])("place: %s", (_name, address, expected) => expect(place(address)).toMatchObject(expected));

test.each([
  ["work", { type: [{ coding: [{ system: "http://terminology.hl7.org/CodeSystem/v3-RoleCode", code: "WORK" }] }] }, "workplace"],
  ["a road", { physicalType: { coding: [{ system: "http://terminology.hl7.org/CodeSystem/location-physical-type", code: "rd" }] } }, "street"],
  ["a code named like an object's own", { type: [{ coding: [{ system: "http://terminology.hl7.org/CodeSystem/v3-RoleCode", code: "constructor" }] }] }, null],
])("type of place: %s", (_name, more, expected) => expect(place({ line: ["1 Madeup Road"] }, more).placeType).toBe(expected));

test("coordinates and directions are shown as they were sent", () => {
  const extension = [{ url: "https://fhir.nhs.uk/StructureDefinition/LocationExtension", extension: [{ url: "northings", valueString: "180000" }, { url: "what3words", valueString: "a.b.c" }, { valueString: "noted.bunch" }] }];
  expect(place(undefined, { description: "Ring twice", extension }).accessNotes).toBe("Ring twice\nwhat3words a.b.c · Northings 180000");
});

const arp = (code: string) => within("CarePlan", { activity: [{ outcomeCodeableConcept: [{ coding: [{ system: "https://fhir.nhs.uk/CodeSystem/arp-priority-codes", code }] }] }] });

test.each([
  ["C1", "C1", "999"], ["C4T", "C4", "999"], ["C5", "C5", "999"], ["HCP2", "C2", "health-professional"], ["HP4T", "C4", "health-professional"], ["IFT3", "C3", "health-professional"], ["C9", null, "999"], ["category 2", null, "999"],
] as const)("priority %s is %s from %s", (code, category, source) => expect(arp(code)).toMatchObject({ category, source }));

test.each(["Caller's words: I am scared", "CALLER SAYS: I am scared", "Caller’s words:I am scared"])("%s is a quotation", (text) => {
  const read = within("CarePlan", { activity: [{ outcomeCodeableConcept: [{ text }, { text: "Summary" }] }] });
  expect(read).toMatchObject({ callersWords: "I am scared", clinicalSummary: expect.stringMatching(/^Summary\n/) as string });
});

test("a reason for the request is the sender's, not the caller's", () => {
  const read = within("ServiceRequest", { reasonCode: [{ text: "Welfare concern", coding: [{ system: "https://example.org/x", code: "W", display: "Welfare" }] }] });
  expect(read.callersWords).not.toContain("Welfare");
  expect(read.clinicalSummary?.split("\n")).toEqual(expect.arrayContaining(["Coded: Welfare (W)", "Reason: Welfare concern"]));
});
