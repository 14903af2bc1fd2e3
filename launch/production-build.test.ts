import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterEach, beforeEach, expect, test } from "vitest";

import { sourceHash } from "./production-build.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "lantern-sources-"));
  mkdirSync(path.join(folder, "app", "calls"), { recursive: true });
  writeFileSync(path.join(folder, "app", "calls", "page.tsx"), "page");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ["a changed page", "app/calls/page.tsx"],
  ["a new page", "app/calls/new.tsx"],
  ["the framework's settings", "next.config.ts"],
  ["the proxy", "proxy.ts"],
  ["other packages", "package-lock.json"],
])("%s calls for a build", (_case, file) => {
  const before = sourceHash(folder);
  writeFileSync(path.join(folder, file), "changed");
  expect(sourceHash(folder)).not.toBe(before);
});

test.each([
  ["a test", "app/calls/page.test.ts"],
  ["a note", "README.md"],
])("%s does not", (_case, file) => {
  const before = sourceHash(folder);
  writeFileSync(path.join(folder, file), "changed");
  expect(sourceHash(folder)).toBe(before);
});
