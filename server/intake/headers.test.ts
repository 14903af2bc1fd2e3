import { expect, test } from "vitest";

import { bearerKey, mirroredHeaders, readIntakeHeaders, whyNotReadable } from "./headers.ts";

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64");
const wellMade: Record<string, string> = {
  "X-Request-Id": "C1AB3FBA-6bae-4ba4-b257-5a87c44d4a91",
  "X-Correlation-Id": "9562466f-c982-4bd5-bb0e-255e9f5e6689",
  "NHSD-Target-Identifier": encoded({ value: "111111111", system: "https://fhir.nhs.uk/Id/dos-service-id" }),
  "NHSD-End-User-Organisation": encoded({ resourceType: "Organization", identifier: [{ system: "https://fhir.nhs.uk/Id/ods-organization-code", value: "ZZ999" }], name: "Example" }),
  "NHSD-Requesting-Software": encoded({ resourceType: "Device" }),
};
const reader = (changes: Record<string, string | null> = {}) => {
  const all = new Map(Object.entries({ ...wellMade, ...changes }).map(([name, value]) => [name.toLowerCase(), value]));
  return (name: string) => all.get(name.toLowerCase()) ?? null;
};

test("well-made headers give the identifiers of the request and its conversation, in one spelling", () => {
  expect(readIntakeHeaders(reader())).toEqual({ ok: true, headers: { requestId: "c1ab3fba-6bae-4ba4-b257-5a87c44d4a91", correlationId: "9562466f-c982-4bd5-bb0e-255e9f5e6689" } });
});

test.each(Object.keys(wellMade))("without %s a message is refused, and the header is named", (name) => {
  expect(readIntakeHeaders(reader({ [name]: null }))).toMatchObject({ ok: false, fault: { status: 400, code: "REC_BAD_REQUEST", issue: "required", diagnostics: expect.stringContaining(name) as string } });
});

test("all missing headers are named at once", () => {
  const read = readIntakeHeaders(() => null);
  expect(!read.ok && read.fault.diagnostics).toMatch(/X-Request-Id, X-Correlation-Id, NHSD-Target-Identifier, NHSD-End-User-Organisation, NHSD-Requesting-Software\./);
});

test.each([
  ["X-Request-Id", "42", "invalid"],
  ["X-Correlation-Id", "9562466f-c982-4bd5-bb0e-255e9f5e668\r\nSet-Cookie: a=b", "invalid"],
  ["NHSD-Target-Identifier", "not base64!", "structure"],
  ["NHSD-Target-Identifier", Buffer.from("{").toString("base64"), "structure"],
  ["NHSD-Target-Identifier", encoded({ value: "1" }), "structure"],
  ["NHSD-Target-Identifier", encoded({ value: 1, system: "x" }), "structure"],
  ["NHSD-End-User-Organisation", encoded(["a"]), "structure"],
  ["NHSD-Requesting-Software", encoded(null), "structure"],
  ["NHSD-Requesting-Practitioner", encoded("text"), "structure"],
])("%s as %j is refused", (name, value, issue) => {
  expect(readIntakeHeaders(reader({ [name]: value }))).toMatchObject({ ok: false, fault: { status: 400, code: "REC_BAD_REQUEST", issue, diagnostics: expect.stringContaining(name) as string } });
});

test("the practitioner is optional", () => {
  expect(readIntakeHeaders(reader({ "NHSD-Requesting-Practitioner": encoded({ resourceType: "PractitionerRole" }) }))).toMatchObject({ ok: true });
});

test("identifiers are mirrored back as they came, and only when they are identifiers", () => {
  expect(mirroredHeaders(reader())).toEqual({ "X-Request-Id": wellMade["X-Request-Id"], "X-Correlation-Id": wellMade["X-Correlation-Id"] });
  expect(mirroredHeaders(reader({ "X-Request-Id": "a\r\nb", "X-Correlation-Id": null }))).toEqual({});
});

test.each([
  ["Bearer lantern_abc-DEF_1", "lantern_abc-DEF_1"],
  ["bearer  abc==", "abc=="],
  ["Basic abc", null],
  ["Bearer", null],
  ["Bearer a b", null],
  [null, null],
])("Authorization %j carries %j", (value, key) => expect(bearerKey(() => value)).toBe(key));

test.each([
  [null, null, null],
  ["application/fhir+json; version=1.1.0", "application/fhir+json; version=1.1.0", null],
  ["Application/JSON;charset=utf-8", "text/html, */*;q=0.1", null],
  ["application/fhir+xml", null, 415],
  ["application/x-www-form-urlencoded", null, 415],
  ["application/fhir+json", "application/fhir+xml", 406],
  ["application/fhir+json", "text/html", 406],
])("content %j, accepting %j: %j", (content, accept, status) => {
  const refused = whyNotReadable((name) => (name === "Content-Type" ? content : accept));
  expect(refused?.status ?? null).toBe(status);
});
