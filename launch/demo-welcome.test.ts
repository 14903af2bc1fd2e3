import { expect, test } from "vitest";

import { staleness, table } from "./demo-welcome.ts";

const seededAt = new Date("2026-03-01T22:00:00Z");

test("columns are as wide as their widest cell, and lines end without blanks", () => {
  expect(table([["Pat", "paramedic", "on duty"], ["Alexandra", "administrator", ""]])).toEqual(["  Pat         paramedic       on duty", "  Alexandra   administrator"]);
});

test.each([
  ["2026-03-02T09:00:00Z", undefined],
  ["2026-03-02T10:00:00Z", "12 hours ago"],
  ["2026-03-05T10:00:00Z", "3 days ago"],
])("at %s the night of 1 March is said to be old: %s", (now, words) => {
  const said = staleness(seededAt, new Date(now)).join(" ");
  if (words === undefined) expect(said).toBe("");
  else expect(said).toContain(words);
});
