import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

import { nhsNumberToMatch, type CallFacts } from "#domain/call.ts";
import { readBarsMessage, type BarsMessage } from "./bars-message.ts";
import { decide } from "./earlier-messages.ts";
import { changedExample, exampleNames, exampleText, publishedFolder, resourceIn } from "./examples/example-message.ts";

const receivedAt = new Date("2026-03-02T22:30:00Z");

function message(text: string): BarsMessage {
  const read = readBarsMessage(text, receivedAt);
  if (!read.ok) throw new Error(read.fault.diagnostics);
  return read.message;
}

test.each(exampleNames)("our own example %s is a well-made message", (name) => {
  expect(readBarsMessage(exampleText(name), receivedAt)).toMatchObject({ ok: true });
});

test("a new validation request becomes the facts of a call", () => {
  const read = message(exampleText("validation-new"));
  expect(read).toMatchObject({
    kind: "validation", reason: "new", useCase: "a4t1", caseReference: "EX-2026-0302", caseKey: "validation|https://dispatch.lantern.example/Id/case-number|EX-2026-0302",
    senderOds: "ZZ999", authoredOn: new Date("2026-03-02T22:05:00Z"), clockStartedAt: new Date("2026-03-02T22:05:00Z"),
  });
  expect(read.facts).toEqual({
    receivedAt, source: "999", category: "C3", callerName: "Carla Testperson-Example", callerRelationship: "Spouse", callbackNumber: "07700 900202", safeToCallBack: null,
    placeType: "home", placeAddress: "4 Pretend Terrace, London, Lewisham", placePostcode: "SE13 9ZZ", boroughCode: "E09000023", accessNotes: "UPRN 999000000302",
    callersWords: "He's been saying goodbye to people all evening. He's sat in the car on the drive and he won't come in.",
    clinicalSummary: [
      "Symptom group: Mental health: suicidal thoughts (SG9902)", "Disposition: Ambulance response (Category 3) (Dx9902)", "Ambulance category: Cat3 Urgent (C3)",
      "Wife rang 22:01. Patient not spoken to. Conscious and breathing.", "Other contact: the patient, 07700 900203",
    ].join("\n"),
    patient: {
      familyName: "Testperson-Example", givenName: "Ben Alexander", title: "Mr", bornOn: "1978-11-05", approximateAge: null, nhsNumber: "9993456004", nhsNumberStanding: "verified",
      gender: "male", ethnicCategory: "A", address: "4 Pretend Terrace, London, Lewisham", postcode: "SE13 9ZZ", phone: "07700 900203", language: "English",
      interpreterNeeded: null, gpPractice: "Example Lane Surgery",
    },
    sceneSafety: "safe", sceneSafetyWords: null, safeguarding: [], adjustments: [], repeatCaller: null, otherFlags: [],
    callBackFrom: new Date("2026-03-02T22:05:00Z"), callBackBy: new Date("2026-03-02T23:05:00Z"),
  } satisfies CallFacts);
});

test.each([
  ["referral-new", { category: "C5", callerRelationship: "The patient", repeatCaller: true, placeType: "home" }],
  ["validation-update", { category: "C2", sceneSafety: "not-known" }],
  ["validation-failing-nhs-number", { category: "C4", patient: { nhsNumber: "9995678005", nhsNumberStanding: "fails-check" } }],
  ["validation-unknown-patient", { callerRelationship: "Passer-by", callerName: null, placeType: "street", patient: { familyName: null, bornOn: null, approximateAge: 40, nhsNumberStanding: "none" } }],
  ["validation-safeguarding", {
    sceneSafety: "unsafe", sceneSafetyWords: "Another person on scene is shouting at the caller", patient: { language: "Polish", interpreterNeeded: true, nhsNumberStanding: "unverified" },
    safeguarding: [
      { code: "766561000000109", words: "Adult safeguarding concern" }, { code: "836881000000105", words: "Child is cause for safeguarding concern" },
      { code: null, words: "Two young children in the flat" }, { code: "707087005", words: "At risk of domestic violence" },
    ],
    adjustments: [{ code: "adjustforhighlevelsofanxiety", words: "Adjust for high levels of anxiety" }],
  }],
] as const)("%s shows what its sender said", (name, expected) => {
  expect(message(exampleText(name)).facts).toMatchObject(expected);
});

test("the update is about the case of the new request, and has other content", () => {
  const [original, update] = [message(exampleText("validation-new")), message(exampleText("validation-update"))];
  expect(update.caseKey).toBe(original.caseKey);
  expect(update.reason).toBe("update");
  expect(update.contentHash).not.toBe(original.contentHash);
});

test("the same content in another order, with other white space, is the same message", () => {
  const original = exampleText("validation-new");
  const reordered = JSON.stringify(JSON.parse(original, (_name, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).reverse()) : value), null, 7);
  expect(reordered).not.toBe(original);
  expect(message(reordered).contentHash).toBe(message(original).contentHash);
});

test("without a case number the ServiceRequest names the case, by its id or its place in the bundle", () => {
  const [fromNew, fromUpdate] = (["validation-new", "validation-update"] as const).map((name) =>
    message(changedExample(name, (bundle) => delete resourceIn(bundle, "Encounter").identifier)));
  expect(fromUpdate?.caseKey).toBe(fromNew?.caseKey);
  expect(fromNew).toMatchObject({ caseReference: null });
});

test("the bundle is kept whole, with what nobody reads", () => {
  const text = changedExample("validation-new", (bundle) => bundle.entry.push({ fullUrl: "urn:uuid:0", resource: { resourceType: "Task", status: "requested", anything: [1, { a: "b" }] } }));
  expect(message(text).bundle).toEqual(JSON.parse(text));
});

describe.runIf(existsSync(publishedFolder))("the standard's published examples", () => {
  const published = (name: string) => readFileSync(path.join(publishedFolder, `${name}.json`), "utf8");
  const jones = { familyName: "Jones", nhsNumber: "3478526985", nhsNumberStanding: "fails-check", postcode: "LS10 4YU", language: "English" };

  test.each([
    ["REFREQ02", { kind: "referral", reason: "new", useCase: "a3t1" }, { category: null, sceneSafety: "not-known", callerName: "Julie Jul Jones", patient: { ...jones, givenName: "Julie Jul", approximateAge: null } }],
    ["VALREQ01", { kind: "validation", reason: "new", useCase: "a4t1" }, { category: "C3", sceneSafety: "safe", callerRelationship: "The patient", patient: { ...jones, givenName: "Julie", bornOn: "1959-05-04" } }],
    ["VALREQ02", { kind: "validation", reason: "update", useCase: "a4t1" }, { category: null, sceneSafety: "unsafe", sceneSafetyWords: "Patient has some scene safety issues.", patient: { ...jones, givenName: "Julie" } }],
    ["VALREQ03", { kind: "validation", reason: "new", useCase: "a4t1" }, { category: "C4", sceneSafety: "safe", callerName: null, patient: { ...jones, givenName: "Jack", bornOn: "2002-05-04" } }],
  ] as const)("%s becomes a call with its patient, place and scene safety", (name, about, facts) => {
    const read = message(published(name));
    expect(read).toMatchObject({ ...about, senderOds: "RND", caseReference: "sender1234", journeyId: "d877b820-e72b-44d1-a627-195f54bfc606" });
    expect(read.facts).toMatchObject({ ...facts, callbackNumber: "07736312544", placeAddress: "Briggate corner, 20 The Headrow, Leeds", placePostcode: "LS1 6PT", boroughCode: null });
    expect(nhsNumberToMatch(read.facts.patient)).toBeNull();
    expect(read.facts.clinicalSummary).toContain("Pre-Triage Sieve, Patient breathing, Patient conscious");
  });

  test.each(["VALRESP01A", "VALRESP02", "VALRESP04"])("%s answers a request that was never made: not found", (name) => {
    expect(readBarsMessage(published(name), receivedAt)).toMatchObject({ ok: false, fault: { status: 404, code: "REC_NOT_FOUND", issue: "not-found" } });
  });

  test.each([
    ["in their order", ["REFREQ02", "VALREQ01", "VALREQ02", "VALREQ03"], ["new-call", "new-call", "new-version", "new-call"]],
    ["with the other patient's request first", ["VALREQ03", "VALREQ01", "VALREQ02"], ["new-call", "new-call", "new-version"]],
    ["an update after another patient's request only", ["VALREQ03", "VALREQ02"], ["new-call", "refuse"]],
    ["each twice", ["VALREQ01", "VALREQ01", "VALREQ02", "VALREQ02"], ["new-call", "nothing", "new-version", "nothing"]],
  ] as const)("sent %s, each does what it says, though two share an id and all share a case number", (_name, names, expected) => {
    const held: (BarsMessage & { callId: string; receivedAt: Date; patient: CallFacts["patient"] })[] = [];
    const acts = names.map((name) => {
      const read = message(published(name));
      const decision = decide(read, held.filter((one) => one.messageId === read.messageId || one.caseKey === read.caseKey));
      const callId = decision.act === "new-version" ? decision.callId : name;
      if (decision.act === "new-call" || decision.act === "new-version") held.push({ ...read, callId, receivedAt: read.facts.receivedAt, patient: read.facts.patient });
      if (name === "VALREQ02" && decision.act === "new-version") expect(callId).toBe("VALREQ01");
      return decision.act;
    });
    expect(acts).toEqual(expected);
  });
});
