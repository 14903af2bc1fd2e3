import { createServer, request, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { largestBody, refuseAtTheDoor } from "./guard.ts";

const letThrough = "let through";
const server = createServer((asked, answer) => {
  if (refuseAtTheDoor(asked, answer)) return;
  asked.resume();
  asked.on("end", () => answer.end(letThrough));
});
let host = "";
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

type Answer = { status: number; headers: IncomingHttpHeaders; body: string };

function send(method: string, path: string, headers: Record<string, string> = {}, body: string | null = null): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(`http://${host}${path}`, { method, headers, agent: false }, (answer) => {
      let text = "";
      answer.setEncoding("utf8");
      answer.on("data", (part: string) => (text += part));
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }));
    });
    asked.on("error", reject);
    if (body === null) asked.end();
    else asked.end(body);
  });
}

const own = () => ({ origin: `http://${host}`, "sec-fetch-site": "same-origin" });

test.each(["GET", "HEAD"])("%s changes nothing and needs no origin", async (method) => {
  expect((await send(method, "/desk")).status).toBe(200);
});

test.each(["POST", "PUT", "PATCH", "DELETE"])("%s from a page of this site is let through, from elsewhere it is refused", async (method) => {
  expect((await send(method, "/desk", { ...own(), "content-length": "0" })).body).toBe(letThrough);
  const foreign: Record<string, string>[] = [{}, { origin: "https://evil.example" }, { origin: "null" }, { ...own(), "sec-fetch-site": "cross-site" }];
  for (const headers of foreign) {
    const { status, body, headers: answered } = await send(method, "/desk", { ...headers, "content-length": "0" });
    expect(status).toBe(403);
    expect(body).toContain("This form was not sent from Lantern");
    expect(answered["cache-control"]).toBe("no-store");
  }
});

test("a dispatch system signs with its key and sends no origin", async () => {
  expect((await send("POST", "/api/intake/$process-message", { "content-length": "2" }, "{}")).body).toBe(letThrough);
});

test.each(["/api/intake", "/api/intakes/x", "/API/INTAKE/x", "/x/api/intake/x", "/desk?/api/intake/x"])("%s is not that address", async (path) => {
  expect((await send("POST", path, { "content-length": "0" })).status).toBe(403);
});

test("a body of the largest size is taken", async () => {
  expect((await send("POST", "/desk", { ...own(), "content-length": String(largestBody) }, "a".repeat(largestBody))).body).toBe(letThrough);
});

test("one byte more is refused by its announced length, before it is read", async () => {
  const answer = await new Promise<Answer>((resolve, reject) => {
    // Announces the body and never sends it: an answer can only mean that nobody waited for it.
    const asked = request(`http://${host}/desk`, { method: "POST", headers: { ...own(), "content-length": String(largestBody + 1) }, agent: false }, (given) => {
      resolve({ status: given.statusCode ?? 0, headers: given.headers, body: "" });
      asked.destroy();
    });
    asked.on("error", reject);
    asked.flushHeaders();
  });
  expect(answer.status).toBe(413);
  expect(answer.headers.connection).toBe("close");
});

test("a body whose length nobody says is refused", async () => {
  expect((await send("POST", "/desk", { ...own(), "transfer-encoding": "chunked" }, "a")).status).toBe(413);
});
