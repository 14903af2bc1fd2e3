import { expect, test } from "vitest";

import { readBarsMessage } from "./bars-message.ts";
import { changedExample, exampleText, resourceIn, type ExampleName, type LooseBundle } from "./examples/example-message.ts";

const read = (text: string) => readBarsMessage(text, new Date("2026-03-02T22:30:00Z"));

type Change = (bundle: LooseBundle) => void;
const header = (change: object): Change => (bundle) => void Object.assign(resourceIn(bundle, "MessageHeader"), change);
const request = (change: object): Change => (bundle) => void Object.assign(resourceIn(bundle, "ServiceRequest"), change);
const within = (type: string, change: object): Change => (bundle) => void Object.assign(resourceIn(bundle, type), change);
const without = (type: string): Change => (bundle) => void (bundle.entry = bundle.entry.filter((one) => one.resource.resourceType !== type));
const twice = (type: string): Change => (bundle) => void bundle.entry.push({ fullUrl: "urn:uuid:second", resource: { ...resourceIn(bundle, type) } });
const reason = (code: string) => header({ reason: { coding: [{ system: "https://fhir.nhs.uk/CodeSystem/message-reason-bars", code }] } });
const event = (code: string) => header({ eventCoding: { system: "https://fhir.nhs.uk/CodeSystem/message-events-bars", code } });
const category = (kind: string, useCase?: string) => request({
  category: [{ coding: [
    { system: "https://fhir.nhs.uk/CodeSystem/message-category-servicerequest", code: kind },
    ...(useCase === undefined ? [] : [{ system: "https://fhir.nhs.uk/CodeSystem/usecases-categories-bars", code: useCase }]),
  ] }],
});

const bad = (issue: string) => ({ status: 400, code: "REC_BAD_REQUEST", issue });
const unsupported = { status: 422, code: "REC_UNPROCESSABLE_ENTITY", issue: "not-supported" };
const notYet = { status: 501, code: "REC_NOT_IMPLEMENTED", issue: "not-supported" };

test.each<[string, ExampleName, Change, object, RegExp]>([
  ["no version", "validation-new", (b) => void delete b.meta.versionId, bad("invariant"), /versionId must be present/],
  ["a version of tomorrow", "validation-new", (b) => void (b.meta.versionId = "2.0.0"), unsupported, /reads 1\.x/],
  ["no Bundle.id", "validation-new", (b) => void Object.assign(b, { id: undefined }), bad("required"), /Bundle\.id/],
  ["a Bundle.id with a blank", "validation-new", (b) => void (b.id = "a b"), bad("required"), /Bundle\.id/],
  ["no timestamp", "validation-new", (b) => void delete b.timestamp, bad("required"), /Bundle\.timestamp/],
  ["a timestamp without a zone", "validation-new", (b) => void (b.timestamp = "2026-03-02T22:05:00"), bad("required"), /Bundle\.timestamp/],
  ["a day that is none", "validation-new", (b) => void (b.timestamp = "2026-02-30T22:05:00Z"), bad("required"), /Bundle\.timestamp/],
  ["a time before the calendar, once its zone is taken off", "validation-new", (b) => void (b.timestamp = "0001-01-01T00:00:00+14:00"), bad("required"), /Bundle\.timestamp/],
  ["a time after the calendar, once its zone is added", "validation-new", (b) => void (b.timestamp = "9999-12-31T23:59:59-14:00"), bad("required"), /Bundle\.timestamp/],
  ["a collection", "validation-new", (b) => void (b.type = "collection"), bad("invariant"), /Bundle\.type/],
  ["another resource", "validation-new", (b) => void (b.resourceType = "Patient"), bad("structure"), /not a FHIR Bundle/],
  ["no entries", "validation-new", (b) => void (b.entry = []), bad("required"), /Bundle\.entry/],
  ["too many entries", "validation-new", (b) => void b.entry.push(...Array.from({ length: 500 }, (_, n) => ({ fullUrl: `urn:uuid:${n}`, resource: { resourceType: "Task" } }))), { status: 422, issue: "too-costly" }, /500 entries/],
  ["an entry without a resource", "validation-new", (b) => void b.entry.push({ fullUrl: "urn:uuid:0" } as never), bad("structure"), /needs a fullUrl and a resource/],
  ["one fullUrl for two entries", "validation-new", (b) => void b.entry.push({ fullUrl: b.entry[1]?.fullUrl ?? "", resource: { resourceType: "Task" } }), bad("invariant"), /used before/],
  ["a header that is not first", "validation-new", (b) => void b.entry.reverse(), bad("structure"), /first entry/],
  ["no header", "validation-new", without("MessageHeader"), bad("structure"), /first entry/],
  ["a booking", "validation-new", event("booking-request"), notYet, /Bookings/],
  ["a response to a request that was never made", "validation-new", (b) => { event("servicerequest-response")(b); header({ response: { identifier: b.id, code: "ok" } })(b); }, { status: 404, code: "REC_NOT_FOUND", issue: "not-found" }, /sends none/],
  ["a response to nothing", "validation-new", event("servicerequest-response"), bad("invariant"), /needs MessageHeader\.response/],
  ["an unheard-of event", "validation-new", event("constructor"), bad("invariant"), /eventCoding/],
  ["no reason", "validation-new", header({ reason: undefined }), bad("invariant"), /new or update/],
  ["a deletion", "validation-new", reason("delete"), notYet, /Telephone the desk/],
  ["a cancellation", "validation-update", request({ status: "revoked" }), notYet, /Telephone the desk/],
  ["something entered in error", "validation-update", request({ status: "entered-in-error" }), notYet, /Telephone the desk/],
  ["a new request that is on hold", "validation-new", request({ status: "on-hold" }), bad("invariant"), /status must be active/],
  ["an update of something completed", "validation-update", request({ status: "completed" }), bad("invariant"), /active or on-hold/],
  ["no category", "validation-new", request({ category: undefined }), bad("invariant"), /exactly once/],
  ["two categories", "validation-new", (b) => { const [one] = resourceIn(b, "ServiceRequest").category as object[]; request({ category: [one, one] })(b); }, bad("invariant"), /exactly once/],
  ["an unheard-of category", "validation-new", category("order", "a4t1"), bad("invariant"), /referral or validation/],
  ["no use case", "validation-new", category("validation"), bad("invariant"), /use case/],
  ["a use case for others", "validation-new", category("validation", "a4t2"), unsupported, /a3t1, a4t1/],
  ["a use case named like an object's own", "validation-new", category("validation", "__proto__"), unsupported, /use cases/],
  ["a referral's use case in a validation", "validation-new", category("validation", "a3t1"), bad("invariant"), /contradict/],
  ["a definition of another message", "validation-new", header({ definition: "https://fhir.nhs.uk/MessageDefinition/bars-message-servicerequest-request-referral" }), bad("invariant"), /definition/],
  ["an order", "validation-new", request({ intent: "order" }), bad("invariant"), /intent must be plan/],
  ["a referral without authoredOn", "referral-new", request({ authoredOn: undefined }), bad("invariant"), /authoredOn/],
  ["authoredOn without a time", "validation-new", request({ authoredOn: "2026-03-02" }), bad("value"), /authoredOn/],
  ["a validation without its breach time", "validation-new", request({ occurrencePeriod: { start: "2026-03-02T22:05:00Z" } }), bad("invariant"), /start and end/],
  ["a period that ends before it starts", "validation-new", request({ occurrencePeriod: { start: "2026-03-02T22:05:00Z", end: "2026-03-02T21:05:00Z" } }), bad("invariant"), /ends before/],
  ["a referral's period without a zone", "referral-new", request({ occurrencePeriod: { end: "2026-03-02T22:05:00" } }), bad("value"), /occurrencePeriod/],
  ["a focus on something else", "validation-new", header({ focus: [{ reference: "urn:uuid:elsewhere" }] }), bad("invariant"), /focus/],
  ["a subject that is not in the message", "validation-new", request({ subject: { reference: "urn:uuid:elsewhere" } }), bad("invariant"), /subject/],
  ["an encounter that is not in the message", "validation-new", request({ encounter: { reference: "Encounter/elsewhere" } }), bad("invariant"), /encounter/],
  ["a care plan still open in a referral", "referral-new", within("CarePlan", { status: "active" }), bad("invariant"), /CarePlan\.status completed/],
  ["a care plan completed in a validation", "validation-new", within("CarePlan", { status: "completed" }), bad("invariant"), /CarePlan\.status active/],
  ["an encounter in the wrong state", "validation-new", within("Encounter", { status: "planned" }), bad("invariant"), /Encounter\.status triaged/],
  ["a case number as long as a letter", "validation-new", within("Encounter", { identifier: [{ value: "x".repeat(500) }] }), { status: 422, issue: "too-long" }, /identifier of the case/],
  ["a name that is not a list", "validation-new", within("Patient", { name: { family: "Testperson" } }), bad("structure"), /^Patient\.name/],
  ["a flag without a code", "validation-new", within("Flag", { code: undefined }), bad("structure"), /^Flag\.code/],
])("%s is refused", (_name, example, change, fault, words) => {
  const result = read(changedExample(example, change));
  expect(result).toMatchObject({ ok: false, fault });
  expect(!result.ok && result.fault.diagnostics).toMatch(words);
});

test.each(["ServiceRequest", "Patient", "Encounter", "CarePlan", "Organization", "Practitioner", "PractitionerRole", "Consent", "HealthcareService", "Location"])(
  "a validation request without %s is refused",
  (type) => expect(read(changedExample("validation-new", without(type)))).toMatchObject({ ok: false, fault: bad("invariant") }),
);

test.each([
  ["ServiceRequest", false], ["Patient", false], ["Encounter", false], ["CarePlan", false], ["Location", false], ["HealthcareService", false],
  ["Organization", true], ["Practitioner", true], ["PractitionerRole", true], ["Consent", true], ["Flag", true], ["UnheardOf", true],
] as const)("a second %s in a validation request is taken: %s", (type, taken) => {
  const add: Change = type === "UnheardOf" ? (b) => void b.entry.push({ fullUrl: "urn:uuid:u", resource: { resourceType: type } }) : twice(type);
  expect(read(changedExample("validation-new", add)).ok).toBe(taken);
});

test.each([
  ["another HealthcareService in a referral", "referral-new", twice("HealthcareService")],
  ["a referral without a place", "referral-new", without("Location")],
  ["a validation without authoredOn, as published", "validation-new", request({ authoredOn: undefined })],
  ["no definition", "validation-new", header({ definition: undefined })],
  ["an update on hold", "validation-update", request({ status: "on-hold" })],
  ["a code system with other capitals", "validation-new", header({ reason: { coding: [{ system: "https://fhir.nhs.uk/codesystem/Message-Reason-bars", code: "new" }] } })],
  ["resource types named like an object's own", "validation-new", ((b) => void b.entry.push({ fullUrl: "urn:uuid:c", resource: { resourceType: "constructor" } })) satisfies Change],
] as const)("%s is taken", (_name, example, change) => {
  expect(read(changedExample(example, change))).toMatchObject({ ok: true });
});

const withText = (text: string) => changedExample("validation-new", (b) => void Object.assign(resourceIn(b, "CarePlan"), { description: text }));

test.each([
  ["no JSON", "{", bad("structure")],
  ["nothing", "", bad("structure")],
  ["a list", "[]", bad("structure")],
  ["null", "null", bad("structure")],
  ["a text over the limit", withText("x".repeat(20_001)), { status: 422, issue: "too-long" }],
  ["U+0000 in a text", withText("a\u0000b"), bad("value")],
  ["U+0000 in a name", '{"a\\u0000":1}', bad("value")],
  ["half of an emoji", withText("\ud83d"), bad("value")],
  ["deeper than anything real", `${'{"a":'.repeat(50)}1${"}".repeat(50)}`, bad("structure")],
  ["deeper than a call stack", `${'{"a":['.repeat(80_000)}${"]}".repeat(80_000)}`, bad("structure")],
])("%s is refused before it is read", (_name, text, fault) => {
  expect(read(text)).toMatchObject({ ok: false, fault });
});

test("texts of 20,000 characters are kept whole, with emoji and right-to-left", () => {
  const long = `😀 שלום مرحبا ${"x".repeat(19_985)}`;
  const result = read(withText(long));
  expect(result.ok && result.message.facts.clinicalSummary?.split("\n")).toContain(long);
});

test("texts that are too long together are refused, not cut", () => {
  const outcomes = (text: string, times: number): Change => within("CarePlan", { activity: [{ outcomeCodeableConcept: Array.from({ length: times }, (_, n) => ({ text: `${text} ${n} ${"x".repeat(15_000)}` })) }] });
  expect(read(changedExample("validation-new", outcomes("Caller's words:", 2)))).toMatchObject({ ok: false, fault: { status: 422, issue: "too-long" } });
  expect(read(changedExample("validation-new", outcomes("Summary", 6)))).toMatchObject({ ok: true });
  expect(read(changedExample("validation-new", outcomes("Summary", 7)))).toMatchObject({ ok: false, fault: { status: 422, issue: "too-long" } });
});

test("names that belong to every object are kept as they came and change nothing", () => {
  const text = exampleText("validation-new").replace(/^\{/, '{"__proto__":{"type":"x"},"constructor":{"prototype":{"polluted":true}},');
  const result = read(text);
  expect(result).toMatchObject({ ok: true });
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  expect(result.ok && JSON.stringify(result.message.bundle)).toContain('"__proto__"');
});

test("no refusal repeats anything that the message says of a patient", () => {
  const spoilt = changedExample("validation-new", (b) => {
    within("Patient", { birthDate: 19781105, name: [{ family: "Testperson", given: "Ben" }] })(b);
  });
  const result = read(spoilt);
  expect(JSON.stringify(result)).not.toMatch(/Testperson|Ben|1978/);
  expect(result.ok).toBe(false);
});

test.each([
  ["at the top", (text: string) => text.replace("{", '{"resourceType":"Patient",')],
  ["deep within, after another", (text: string) => text.replace('"birthDate":', '"birthDate":"1900-01-01","birthDate":')],
  ["written with an escape", (text: string) => text.replace('"birthDate":', '"birth\\u0044ate" : "1900-01-01","birthDate":')],
  ["holding objects", (text: string) => text.replace('"meta":', '"meta":{"meta":{}},"meta":')],
])("a name that an object has twice, %s, is refused: another reader would read another patient", (_name, twice) => {
  const text = twice(JSON.stringify(JSON.parse(exampleText("validation-new"))));
  expect(JSON.parse(text)).toBeTypeOf("object");
  expect(read(text)).toMatchObject({ ok: false, fault: { status: 400, code: "REC_BAD_REQUEST", issue: "structure", diagnostics: expect.stringMatching(/has the name .+ twice/) as string } });
});

test("a name that comes again elsewhere, or stands in a text, is no name twice", () => {
  expect(read(changedExample("validation-new", within("CarePlan", { description: 'He said: {"a":1,"a":2} and "a":3,\n "a":4 \\' })))).toMatchObject({ ok: true });
});
