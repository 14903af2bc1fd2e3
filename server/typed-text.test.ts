import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answerFaultsOurselves } from "./own-answers.ts";
import { prepareRequest } from "./prepare-request.ts";

/** Reads the body as the framework does, and answers as it does to a form whose action it does not know. */
const server = createServer((request, response) => {
  const facts = prepareRequest(request, response, { development: false, trustsProxy: false, overTls: false });
  answerFaultsOurselves(request, response, facts);
  const size = new Transform({ transform: (chunk, _encoding, done) => done(null, chunk) });
  size.resume();
  pipeline(request, size).then(() => {
    const status = Number(request.headers["x-test-status"]);
    if (status !== 200) response.setHeader("x-nextjs-action-not-found", "1");
    response.setHeader("content-type", "text/plain");
    response.statusCode = status;
    response.end("Server Action unavailable.");
  }, () => response.destroy());
});
let base = "";
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function post(form: FormData | string, status: number, headers: Record<string, string> = {}) {
  const answer = await fetch(`${base}/desk/calls/new?from=desk`, { method: "POST", body: form, headers: { Accept: "text/html", "X-Test-Status": String(status), ...headers } });
  return { status: answer.status, type: answer.headers.get("content-type"), text: await answer.text() };
}

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  form.append("$ACTION_1:1", '[{"values": "typed words of the state"}]');
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

const long = "He has not slept for days & is frightened <b>\n\nשלום عليكم 👩‍⚕️ ".repeat(4000).trim();

test.each([409, 400])("a form that the framework does not know (%i) is answered in plain words, with what was typed", async (status) => {
  const { status: answered, type, text } = await post(formOf({ callersWords: long, category: "C3", safeToRing: "yes", "answers.reported-by": "O’Neill", placePostcode: "E1 6AN", declineCode: "no-capacity", version: "3", about: "nobody", empty: " ", personId: "018f6b1e-7a52-7c3e-9a51-0d6d3a1f2b3c" }), status);
  expect(answered).toBe(status);
  expect(type).toContain("text/html");
  expect(text).toContain("<h1>This form is out of date</h1>");
  expect(text).toContain("Nothing was stored");
  expect(text).toContain('href="/desk/calls/new?from=desk"');
  const given = [...text.matchAll(/<dt>(.*?)<\/dt><dd><pre>([\s\S]*?)<\/pre>/g)].map(([, field, each = ""]) => [field, each.replace(/&#(\d+);/g, (_all, code: string) => String.fromCharCode(Number(code))).replaceAll("\r\n", "\n")]);
  expect(given).toEqual([["callers words", long], ["category", "C3"], ["safe to ring", "yes"], ["answers reported by", "O’Neill"], ["place postcode", "E1 6AN"], ["decline code", "no-capacity"]]);
  expect(text).not.toMatch(/Server Action|018f6b1e|words of the state/);
});

test("passwords and codes are never given back, whatever words they are made of", async () => {
  const { text } = await post(formOf({ password: "three random words", newPassword: "four more random words", confirmationCode: "123 456", demonstrationCode: "123 456", code: "123 456" }), 409);
  expect(text).not.toMatch(/random words|123 456|<pre/);
  expect(text).toContain("open it again, and fill it in there");
});

test("what a script asked for is answered as the framework answers it", async () => {
  expect(await post(formOf({ words: "Her sister is with her" }), 409, { "Next-Action": "7f00", Accept: "text/x-component" })).toMatchObject({ status: 409, text: "Server Action unavailable." });
  expect(await post(formOf({ words: "Her sister is with her" }), 200)).toMatchObject({ status: 200, text: "Server Action unavailable." });
});
