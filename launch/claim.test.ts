import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterEach, beforeEach, expect, test } from "vitest";

import { claim } from "./claim.ts";
import { processIdentity } from "./process-identity.ts";
import { secret } from "./secret.ts";

let folder = "";
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), "lantern-claim-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("a folder that a running process has claimed is refused in a sentence", () => {
  writeFileSync(path.join(folder, "in-use-by"), `${processIdentity(process.ppid)}\n`);
  expect(() => claim(folder)).toThrow(`still running (process ${process.ppid})`);
});

test.each([
  ["is gone", "999999999:1"],
  ["is another with the same number", `${process.ppid}:1`],
  ["was written down halfway", ""],
])("a claim whose process %s counts for nothing", (_case, holder) => {
  writeFileSync(path.join(folder, "in-use-by"), holder);
  const release = claim(folder);
  expect(readFileSync(path.join(folder, "in-use-by"), "utf8").trim()).toBe(processIdentity(process.pid));
  release();
  expect(() => claim(folder)).not.toThrow();
});

test("a secret is made once, kept, long, and unlike any other", () => {
  const made = secret(folder, "session-secret");
  expect(made).toHaveLength(43);
  expect(secret(folder, "session-secret")).toBe(made);
  expect(secret(folder, "other-secret")).not.toBe(made);
});
