import { expect, test } from "vitest";
import { openWords } from "./service-words.ts";

const now = new Date("2026-06-01T12:00:00Z");
const service = { allHours: true, openingHours: [], closedFrom: null };

test.each([
  [null, "Open day and night"],
  ["2026-06-30T23:00:00Z", "Open day and night. The service closes on Wed 01-Jul-2026"],
  ["2026-06-01T18:00:00Z", "Closed until further notice"],
  ["2026-05-01T00:00:00Z", "Closed until further notice"],
])("hours of a service that closes from %s: %s", (from, words) => {
  expect(openWords({ ...service, closedFrom: from === null ? null : new Date(from) }, now)).toBe(words);
});

test("hours that nobody knows stay unknown, and its last day is said all the same", () => {
  expect(openWords({ allHours: false, openingHours: [], closedFrom: new Date("2026-06-30T23:00:00Z") }, now)).toBe("Hours not known. The service closes on Wed 01-Jul-2026");
});
