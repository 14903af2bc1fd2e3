import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, request as ask, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { packedFiles } from "./packed-files.ts";

const words = "let lantern = 1; ".repeat(500);
const folder = mkdtempSync(path.join(tmpdir(), "lantern-packed-"));
const packed = Promise.withResolvers<string>();
const answerPacked = packedFiles(folder, packed.resolve);
const server = createServer((request, response) => {
  if (!answerPacked(request, response)) response.writeHead(404).end("the framework");
});

beforeAll(async () => {
  mkdirSync(path.join(folder, "chunks"));
  writeFileSync(path.join(folder, "chunks/3_a-b~c.js"), words);
  writeFileSync(path.join(folder, "secret"), "secret");
  await new Promise<void>((listening) => { server.listen(0, "127.0.0.1", listening); });
});

afterAll(async () => {
  await new Promise((closed) => { server.close(closed); });
  rmSync(folder, { recursive: true, force: true });
});

type Answered = { status: number | undefined; headers: IncomingHttpHeaders; body: Buffer };

const get = async (address: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answered> => await new Promise((answered, failed) => {
  const { port } = server.address() as AddressInfo;
  ask({ port, host: "127.0.0.1", path: address, headers, method, agent: false }, (response) => {
    const parts: Buffer[] = [];
    response.on("data", (part: Buffer) => parts.push(part));
    response.on("end", () => { answered({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }); });
  }).on("error", failed).end();
});

const file = "/_next/static/chunks/3_a-b~c.js?dpl=1";

test("a script is packed once, after the framework's own first answer, and kept for ever by the browser", async () => {
  expect((await get(file, { "accept-encoding": "br" })).status).toBe(404);
  expect(await packed.promise).toBe("/chunks/3_a-b~c.js");
  const { headers, body } = await get(file, { "accept-encoding": "gzip, deflate, br" });
  expect(headers).toMatchObject({ "content-encoding": "br", "content-type": "application/javascript; charset=UTF-8", "cache-control": "public, max-age=31536000, immutable", vary: "Accept-Encoding" });
  expect(brotliDecompressSync(body).toString()).toBe(words);
  expect(gunzipSync((await get(file, { "accept-encoding": "gzip" })).body).toString()).toBe(words);
  const head = await get(file, { "accept-encoding": "br" }, "HEAD");
  expect([head.status, head.body.length, head.headers["content-length"]]).toEqual([200, 0, String(body.length)]);
});

test.each([
  ["a browser that unpacks nothing", file, {}, "GET"],
  ["a part of a file", file, { "accept-encoding": "br", range: "bytes=0-9" }, "GET"],
  ["what is written", file, { "accept-encoding": "br" }, "POST"],
  ["a file that is not there", "/_next/static/chunks/none.js", { "accept-encoding": "br" }, "GET"],
  ["a way out of the folder", "/_next/static/../secret.js", { "accept-encoding": "br" }, "GET"],
  ["an encoded way out of it", "/_next/static/%2e%2e/secret.js", { "accept-encoding": "br" }, "GET"],
  ["something else", "/_next/static/secret", { "accept-encoding": "br" }, "GET"],
  ["a page", "/desk", { "accept-encoding": "br" }, "GET"],
])("%s is left to the framework, the second time too", async (_, address, headers, method) => {
  for (const time of [1, 2]) expect((await get(address, headers, method)).body.toString(), `${time}`).toBe("the framework");
});
