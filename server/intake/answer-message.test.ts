import { expect, test, vi } from "vitest";

import { DatabaseUnavailable } from "#server/faults.ts";
import { answerMessage, type IntakeDependencies, type IntakeMessage, type Stored } from "./answer-message.ts";
import { changedExample, exampleNames, exampleText, resourceIn, type LooseBundle } from "./examples/example-message.ts";
import { hashIntakeKey, looksLikeIntakeKey, mintIntakeKey } from "./intake-key.ts";
import type { Fault, operationOutcome } from "./operation-outcome.ts";
import type { ReceivedBody } from "./received-body.ts";

const key = mintIntakeKey();
const now = new Date("2026-03-02T22:30:00Z");
const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64");
const requestId = "c1ab3fba-6bae-4ba4-b257-5a87c44d4a91";
const headers: Record<string, string> = {
  authorization: `Bearer ${key}`,
  "content-type": "application/fhir+json",
  "x-request-id": requestId,
  "x-correlation-id": "9562466f-c982-4bd5-bb0e-255e9f5e6689",
  "nhsd-target-identifier": encoded({ value: "1", system: "https://fhir.nhs.uk/Id/dos-service-id" }),
  "nhsd-end-user-organisation": encoded({ name: "Example" }),
  "nhsd-requesting-software": encoded({ name: "Example" }),
};

type Sent = { method?: string; headers?: Record<string, string>; body?: ReceivedBody };

async function send(text: string, sent: Sent = {}, other: Partial<IntakeDependencies> = {}) {
  const all: Record<string, string> = { ...headers, ...sent.headers };
  const store = vi.fn<IntakeDependencies["store"]>(other.store ?? (() => Promise.resolve<Stored>({ outcome: "stored", callReference: "C26-000123", receivedAt: now })));
  const answer = await answerMessage(
    { method: sent.method ?? "POST", header: (name) => all[name.toLowerCase()] || null, body: () => Promise.resolve(sent.body ?? { text }) },
    { admitSender: (hash) => Promise.resolve(hash === hashIntakeKey(key) ? { id: "s1", name: "CAD", wait: 0 } : null), now, report: () => undefined, ...other, store },
  );
  return { ...answer, json: JSON.parse(answer.body) as LooseBundle & ReturnType<typeof operationOutcome>, stored: store.mock.calls };
}

const outcome = (fault: Partial<Fault>) => ({
  resourceType: "OperationOutcome",
  issue: [{ severity: "error", code: fault.issue, details: { coding: [{ system: "https://fhir.nhs.uk/CodeSystem/http-error-codes", code: fault.code, display: `${fault.status} - ${fault.code}` }] } }],
});

test.each(exampleNames)("%s is stored once, and mirrored back with our number for the call", async (name) => {
  const { status, json, stored, headers: answered } = await send(exampleText(name));
  expect(status).toBe(200);
  expect(answered).toMatchObject({ "Content-Type": "application/fhir+json; charset=utf-8", "Cache-Control": "no-store", "X-Request-Id": requestId, "X-Correlation-Id": headers["x-correlation-id"] });
  expect(stored).toHaveLength(1);
  const [message, sender] = stored[0] ?? [];
  expect(message).toMatchObject({ requestId, correlationId: headers["x-correlation-id"] } satisfies Partial<IntakeMessage>);
  expect(sender).toEqual({ id: "s1", name: "CAD" });
  const sent = JSON.parse(exampleText(name)) as LooseBundle;
  expect(json.id).toBe(sent.id);
  expect(json.entry).toHaveLength(sent.entry.length + 1);
  expect(resourceIn(json, "MessageHeader")).toEqual({ ...resourceIn(sent, "MessageHeader"), response: { identifier: sent.id, code: "ok" } });
  const encounters = json.entry.filter((entry) => entry.resource.resourceType === "Encounter");
  expect(encounters[0]).toEqual(sent.entry.find((entry) => entry.resource.resourceType === "Encounter"));
  expect(encounters[1]?.resource).toMatchObject({
    status: "planned", identifier: [{ value: "C26-000123" }], subject: resourceIn(sent, "Encounter").subject, episodeOfCare: resourceIn(sent, "Encounter").episodeOfCare, period: { start: now.toISOString() },
  });
  expect(encounters[1]?.fullUrl).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test("the same message in a new request gets the first answer again, to the letter", async () => {
  const first = await send(exampleText("validation-new"));
  const again = await send(exampleText("validation-new"), { headers: { "x-request-id": "00000000-0000-4000-8000-000000000001" } }, {
    now: new Date("2026-03-02T23:59:00Z"),
    store: () => Promise.resolve({ outcome: "same-again", callReference: "C26-000123", receivedAt: now, requestId }),
  });
  expect(again.status).toBe(200);
  expect(again.body).toBe(first.body);
});

test("a sender that sends too much is told when to come again, in the standard's words, and nothing of it is read or stored", async () => {
  const body = vi.fn(() => Promise.resolve({ text: exampleText("validation-new") }));
  const store = vi.fn(() => Promise.reject(new Error("never asked")));
  const { status, headers: answered, body: text } = await answerMessage(
    { method: "POST", header: (name) => headers[name.toLowerCase()] ?? null, body },
    { admitSender: () => Promise.resolve({ id: "s1", name: "CAD", wait: 7 }), store, now, report: () => undefined },
  );
  expect(status).toBe(429);
  expect(answered).toMatchObject({ "Retry-After": "7", "X-Request-Id": requestId, "X-Correlation-Id": headers["x-correlation-id"] });
  expect(JSON.parse(text)).toMatchObject(outcome({ status: 429, code: "REC_TOO_MANY_REQUESTS", issue: "throttled" }));
  expect(body).not.toHaveBeenCalled();
  expect(store).not.toHaveBeenCalled();
});

test("a retry of the same request is the standard's duplicate, and says that the call is held", async () => {
  const retry = await send(exampleText("validation-new"), {}, { store: () => Promise.resolve({ outcome: "same-again", callReference: "C26-000123", receivedAt: now, requestId }) });
  expect(retry.status).toBe(409);
  expect(retry.json).toMatchObject(outcome({ status: 409, code: "REC_CONFLICT", issue: "duplicate" }));
  expect(retry.json.issue[0]?.diagnostics).toContain("C26-000123");
});

test.each([
  ["conflict", "validation-new", { status: 409, code: "REC_CONFLICT", issue: "conflict" }, /other content/],
  ["conflict", "validation-update", { status: 409, code: "REC_CONFLICT", issue: "conflict" }, /later version/],
  ["unknown-original", "validation-update", { status: 404, code: "REC_NOT_FOUND", issue: "not-found" }, /reason new/],
  ["nobody-to-own", "validation-new", { status: 503, code: "REC_SERVICE_UNAVAILABLE", issue: "transient" }, /Telephone the desk/],
] as const)("what the store answers with %s about %s", async (stored, name, fault, words) => {
  const { status, json } = await send(exampleText(name), {}, { store: () => Promise.resolve({ outcome: stored }) });
  expect(status).toBe(fault.status);
  expect(json).toMatchObject(outcome(fault));
  expect(json.issue[0]?.diagnostics).toMatch(words);
});

const malformed = changedExample("validation-new", (bundle) => void (bundle.type = "document"));

test.each<[string, string, Sent, Partial<Fault>, Record<string, string>]>([
  ["another method", exampleText("validation-new"), { method: "GET" }, { status: 405, code: "REC_METHOD_NOT_ALLOWED", issue: "not-supported" }, { Allow: "POST" }],
  ["no key", exampleText("validation-new"), { headers: { authorization: "" } }, { status: 401, code: "REC_UNAUTHORIZED", issue: "security" }, { "WWW-Authenticate": "Bearer" }],
  ["an unknown key", exampleText("validation-new"), { headers: { authorization: `Bearer ${mintIntakeKey()}` } }, { status: 401, code: "REC_UNAUTHORIZED", issue: "security" }, { "WWW-Authenticate": "Bearer" }],
  ["no transaction headers", exampleText("validation-new"), { headers: { "x-request-id": "" } }, { status: 400, code: "REC_BAD_REQUEST", issue: "required" }, {}],
  ["XML", "<Bundle/>", { headers: { "content-type": "application/fhir+xml" } }, { status: 415, code: "REC_UNPROCESSABLE_ENTITY", issue: "not-supported" }, {}],
  ["an answer in XML", exampleText("validation-new"), { headers: { accept: "application/fhir+xml" } }, { status: 406, code: "REC_NOT_ACCEPTABLE", issue: "processing" }, {}],
  ["a body too large", "", { body: { refused: "too-large" } }, { status: 413, code: "REC_UNPROCESSABLE_ENTITY", issue: "too-long" }, {}],
  ["bytes that are no text", "", { body: { refused: "not-utf-8" } }, { status: 400, code: "REC_BAD_REQUEST", issue: "structure" }, {}],
  ["a malformed message", malformed, {}, { status: 400, code: "REC_BAD_REQUEST", issue: "invariant" }, {}],
])("%s is refused in the standard's words, and nothing is stored", async (_name, text, sent, fault, extra) => {
  const answer = await send(text, sent);
  expect(answer.status).toBe(fault.status);
  expect(answer.json).toMatchObject(outcome(fault));
  expect(answer.headers).toMatchObject({ "Content-Type": "application/fhir+json; charset=utf-8", ...extra });
  expect(answer.stored).toHaveLength(0);
});

test("the body is not waited for until the key is known", async () => {
  const body = vi.fn<() => Promise<ReceivedBody>>();
  await answerMessage({ method: "POST", header: () => null, body }, { admitSender: () => Promise.resolve(null), store: () => Promise.reject(new Error()), now, report: () => undefined });
  expect(body).not.toHaveBeenCalled();
});

test.each([
  ["while storing", { store: () => Promise.reject(new DatabaseUnavailable("gone")) }],
  ["while asking for the key", { admitSender: () => Promise.reject(Object.assign(new Error("gone"), { code: "57P01" })) }],
  ["after too many lost races", { store: () => Promise.reject(Object.assign(new Error("again"), { code: "40001" })) }],
] as const)("a database that is gone %s is 503, to be tried again", async (_name, other) => {
  const { status, json, headers: answered } = await send(exampleText("validation-new"), {}, other);
  expect(status).toBe(503);
  expect(answered["Retry-After"]).toBe("10");
  expect(json).toMatchObject(outcome({ status: 503, code: "REC_SERVICE_UNAVAILABLE", issue: "transient" }));
});

test("a bug is reported under a reference, and its message stays here", async () => {
  const report = vi.fn<IntakeDependencies["report"]>();
  const { status, json, body } = await send(exampleText("validation-new"), {}, { report, store: () => Promise.reject(new Error("Testperson, secret")) });
  expect(status).toBe(500);
  expect(json).toMatchObject(outcome({ status: 500, code: "REC_SERVER_ERROR", issue: "exception" }));
  expect(body).not.toContain("secret");
  expect(json.issue[0]?.diagnostics).toContain(report.mock.calls[0]?.[1] ?? "no reference");
});

test("a key is 32 random bytes, told apart by its prefix, and kept as its hash", () => {
  expect(key).toMatch(/^lantern_[A-Za-z0-9_-]{43}$/);
  expect(mintIntakeKey()).not.toBe(key);
  expect(looksLikeIntakeKey(key)).toBe(true);
  expect(looksLikeIntakeKey(`${key}x`)).toBe(false);
  expect(hashIntakeKey("lantern_abc")).toBe("a68e418bb14a5ba1df0fa6f09428580d2480bfdb2ec45ec75787c37de7d889cf");
});
