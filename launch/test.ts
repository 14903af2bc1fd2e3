/**
 * `npm test`: types, lint, then domain, component, server and database tests, then a production build and the browser tests, all against
 * a PostgreSQL of their own. Ends with one line `N passed, N failed` and leaves nothing running.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { CannotStart, inWords } from "./cannot-start.ts";
import { makeClosing } from "./closing.ts";
import { onInterrupt } from "./interrupt.ts";
import { endPrograms } from "./program.ts";
import { prepareBrowser, runBrowserTests } from "./test-browser.ts";
import { checkLint, checkTypes, runVitest } from "./test-checks.ts";
import { parseTestOptions, testUsage, type Part, type TestOptions } from "./test-options.ts";
import { lastLine, sum, type Tally } from "./test-results.ts";
import { ownPostgres } from "./test-postgres.ts";

const closing = makeClosing();

async function leave(code: number): Promise<never> {
  await endPrograms();
  await closing.run();
  process.exit(code);
}

onInterrupt(
  () => {
    console.log("\nStopping …");
    void leave(130);
  },
  () => process.exit(130),
);

async function runParts(options: TestOptions): Promise<Tally> {
  const run = { folder: reportFolder(), filters: options.filters };
  const postgres = ownPostgres(closing);
  // Looked for first: on a fresh machine it is part of what has to be installed. Its absence fails its own part and no other.
  const browser = options.parts.includes("browser") ? await Promise.allSettled([prepareBrowser()]) : [];
  const runPart: Record<Part, () => Promise<Tally>> = {
    types: checkTypes,
    lint: checkLint,
    domain: () => runVitest("domain", run, null),
    database: async () => runVitest("database", run, await postgres()),
    browser: async () => runBrowserTests(found(browser[0]), await postgres(), run, closing),
  };
  const tallies: Tally[] = [];
  for (const part of options.parts) {
    tallies.push(
      await runPart[part]().catch((error: unknown) => {
        console.error(`\n${inWords(error)}\n`);
        return { passed: 0, failed: 1 };
      }),
    );
  }
  return sum(tallies);
}

function reportFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "lantern-tests-"));
  closing.add(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function found(browser: PromiseSettledResult<string> | undefined): string {
  if (browser?.status === "fulfilled") return browser.value;
  throw browser?.reason ?? new CannotStart("No browser was looked for.");
}

try {
  if (process.argv.includes("--help")) {
    console.log(testUsage);
    await leave(0);
  }
  const tally = await runParts(parseTestOptions(process.argv.slice(2)));
  await endPrograms();
  await closing.run();
  console.log(`\n${lastLine(tally)}`);
  process.exit(tally.failed === 0 ? 0 : 1);
} catch (error) {
  console.error(inWords(error));
  await leave(error instanceof CannotStart ? 2 : 1);
}
