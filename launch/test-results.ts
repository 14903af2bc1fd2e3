/** How many checks passed and failed; what failed, in words. */
export type Tally = { passed: number; failed: number };

export const nothing: Tally = { passed: 0, failed: 0 };

export function sum(tallies: Tally[]): Tally {
  return tallies.reduce((all, one) => ({ passed: all.passed + one.passed, failed: all.failed + one.failed }), nothing);
}

/** The part of Vitest's JSON report that is counted. */
export type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
};

/** A file that could not be loaded has no tests to fail: it counts as one failure itself. */
export function countVitest(report: VitestReport): Tally {
  const unloaded = report.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0).length;
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded };
}

/** The part of Playwright's JSON report that is counted. */
export type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number }; errors: unknown[] };

/** Errors outside any test (a file that could not be loaded, a worker that died) count as a failure each. */
export function countPlaywright(report: PlaywrightReport): Tally {
  const { expected, unexpected, flaky } = report.stats;
  return { passed: expected, failed: unexpected + flaky + report.errors.length };
}

/** A runner that ended badly without a failed test in its report, or without a report, has failed all the same. */
export function countRun<R>(code: number, report: R | null, count: (report: R) => Tally): Tally {
  const tally = report === null ? nothing : count(report);
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

/** The last line of `npm test`. */
export function lastLine({ passed, failed }: Tally): string {
  return `${passed} passed, ${failed} failed`;
}
