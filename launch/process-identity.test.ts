import { expect, test } from "vitest";

import { identityFromStat, numberIsTaken, processCommand, processIdentity } from "./process-identity.ts";

const fields = (state: string) => `${state} 1 42 42 0 -1 4194560 1 0 0 0 7 3 0 0 20 0 11 0 99887 0 0`;

test("a process is its number and its start time, whatever its name looks like", () => {
  expect(identityFromStat(`42 (node) ${fields("S")}`)).toBe("42:99887");
  expect(identityFromStat(`42 (a) S (b) ${fields("R")}`)).toBe("42:99887");
});

test("a dead process that nobody collected is not running", () => {
  expect(identityFromStat(`42 (node) ${fields("Z")}`)).toBeNull();
});

test("this process is running, and process 0 and no number at all are not", () => {
  expect(processIdentity(process.pid)).toBe(processIdentity(process.pid));
  expect(processIdentity(process.pid)).toMatch(new RegExp(`^${process.pid}:`));
  expect(processIdentity(0)).toBeNull();
  expect(processIdentity(Number.NaN)).toBeNull();
  expect(processCommand(process.pid)).toContain("node");
  expect(numberIsTaken(process.pid)).toBe(true);
});
