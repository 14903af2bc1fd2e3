import { expect, test } from "vitest";

import { countPlaywright, countRun, countVitest, lastLine, sum } from "./test-results.ts";

const vitest = { numPassedTests: 40, numFailedTests: 1, testResults: [{ status: "passed", assertionResults: [{}] }] };
const playwright = { stats: { expected: 12, unexpected: 0, flaky: 0 }, errors: [] };

test("a test file that could not be loaded is a failure, though it has no tests", () => {
  const unloaded = { status: "failed", assertionResults: [] };
  expect(countVitest({ ...vitest, testResults: [...vitest.testResults, unloaded] })).toEqual({ passed: 40, failed: 2 });
});

test("a browser test that passed only at the second try has failed, and so has one that never began", () => {
  expect(countPlaywright({ stats: { expected: 12, unexpected: 1, flaky: 1 }, errors: [{}] })).toEqual({ passed: 12, failed: 3 });
});

test("a runner that ends badly has failed, whatever its report says", () => {
  expect(countRun(1, playwright, countPlaywright)).toEqual({ passed: 12, failed: 1 });
  expect(countRun(1, null, countPlaywright)).toEqual({ passed: 0, failed: 1 });
  expect(countRun(1, vitest, countVitest)).toEqual({ passed: 40, failed: 1 });
  expect(countRun(0, playwright, countPlaywright)).toEqual({ passed: 12, failed: 0 });
});

test("the last line is plain", () => {
  expect(lastLine(sum([{ passed: 1, failed: 0 }, { passed: 40, failed: 2 }]))).toBe("41 passed, 2 failed");
});
