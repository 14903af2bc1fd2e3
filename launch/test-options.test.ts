import { expect, test } from "vitest";

import { parseTestOptions } from "./test-options.ts";

test("everything is run unless told otherwise", () => {
  expect(parseTestOptions([])).toEqual({ parts: ["types", "lint", "domain", "database", "browser"], filters: [] });
});

test("--check leaves out the browser, even when it is asked for", () => {
  expect(parseTestOptions(["--check"]).parts).toEqual(["types", "lint", "domain", "database"]);
  expect(parseTestOptions(["--check", "--only", "browser"]).parts).toEqual([]);
});

test("--only keeps the usual order, and filters pass through", () => {
  expect(parseTestOptions(["--only", "database, types", "triage"])).toEqual({ parts: ["types", "database"], filters: ["triage"] });
});

test.each([[["--only", "browsers"]], [["--onyl"]]])("%j is refused with the list of flags", (args) => {
  expect(() => parseTestOptions(args)).toThrow("--only PARTS");
});
