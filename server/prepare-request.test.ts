import { createServer, request, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { prepareRequest, type Serving } from "./prepare-request.ts";

const serving: Serving = { development: false, trustsProxy: false, overTls: false };
let standing: Serving = serving;
/** Answers with the headers as the pages would find them. */
const server = createServer((asked, answer) => {
  const facts = prepareRequest(asked, answer, standing);
  answer.end(JSON.stringify({ facts, headers: asked.headers }));
});
let port = 0;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

type Found = { facts: { id: string }; headers: IncomingHttpHeaders; answered: IncomingHttpHeaders };

function ask(path: string, headers: Record<string, string> = {}, how: Partial<Serving> = {}): Promise<Found> {
  standing = { ...serving, ...how };
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, path, headers, agent: false }, (answer) => {
      let text = "";
      answer.setEncoding("utf8");
      answer.on("data", (part: string) => (text += part));
      answer.on("end", () => resolve({ ...(JSON.parse(text) as Omit<Found, "answered">), answered: answer.headers }));
    });
    asked.on("error", reject);
    asked.end();
  });
}

const made = "made-up-by-the-client";

test.each([
  "X-Lantern-Request", "x-lantern-path", "X-LANTERN-NONCE", "x-lantern-anything-else", "x-nonce", "content-security-policy", "content-security-policy-report-only",
  "x-middleware-subrequest", "x-forwarded-host", "x-forwarded-proto", "x-forwarded-for",
])("what a client sends as %s reaches no page", async (name) => {
  const { headers } = await ask("/desk", { [name]: made, "user-agent": "a browser" });
  expect(Object.values(headers)).not.toContain(made);
  expect(headers["user-agent"]).toBe("a browser");
});

test("reference, address and nonce are this server's, and new for every request", async () => {
  const [one, other] = [await ask("/desk?after=x&_rsc=1", { "x-lantern-request": made, "x-lantern-path": "/accounts" }), await ask("/desk")];
  expect(one.headers).toMatchObject({ "x-lantern-request": one.facts.id, "x-lantern-path": "/desk?after=x", "x-forwarded-for": "127.0.0.1" });
  expect(one.answered["content-security-policy"]).toContain(`'nonce-${String(one.headers["x-lantern-nonce"])}'`);
  expect(one.headers["x-lantern-nonce"]).not.toBe(other.headers["x-lantern-nonce"]);
  expect(one.facts.id).not.toBe(other.facts.id);
});

test.each([
  ["/api/intake/%24process-message?x=%24", "/api/intake/$process-message"],
  ["/desk?after=%24", "/desk?after=%24"],
])("%s is the address %s: a dollar sign may come encoded from a dispatch system", async (asked, address) => {
  expect(String((await ask(asked)).headers["x-lantern-path"]).startsWith(address)).toBe(true);
});

test.each([
  ["no proxy is trusted", false, "192.0.2.1, 198.51.100.7", "127.0.0.1"],
  ["our own proxy wrote the last entry", true, "192.0.2.1, 198.51.100.7", "198.51.100.7"],
  ["our own proxy wrote nothing", true, "", "127.0.0.1"],
] as const)("the client's address, where %s", async (_where, trustsProxy, forwarded, address) => {
  const { headers } = await ask("/desk", forwarded === "" ? {} : { "x-forwarded-for": forwarded }, { trustsProxy });
  expect(headers["x-forwarded-for"]).toBe(address);
});

test("only files that never change may be kept, and TLS is insisted on where there is TLS", async () => {
  expect((await ask("/_next/static/a.js")).answered).not.toHaveProperty("cache-control");
  expect((await ask("/desk", {}, { overTls: true })).answered).toMatchObject({ "cache-control": "no-store", "strict-transport-security": expect.stringContaining("max-age") });
  expect((await ask("/desk")).answered).not.toHaveProperty("strict-transport-security");
});
