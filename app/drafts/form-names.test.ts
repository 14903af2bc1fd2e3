import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isNamedForm } from "#domain/draft.ts";

test("every form that keeps drafts has a name for the list of unfinished records", () => {
  const sources = globSync("{app,db}/**/*.{ts,tsx}", { exclude: (file) => file.includes(".test.") }).map((file) => readFileSync(file, "utf8"));
  const keys = sources.flatMap((source) => [...source.matchAll(/(?:draftKey|DraftKey)\b[^"`\n]{0,80}["`]([a-z-]+):/g)].map(([, first = ""]) => first)).filter((first) => first !== "page");
  expect(new Set(keys).size).toBeGreaterThan(10);
  expect([...new Set(keys)].filter((first) => !isNamedForm(`${first}:1:1`))).toEqual([]);
});
