import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

import type { EmbeddedPostgres } from "./embedded-postgres.ts";
import { runProgram } from "./program.ts";
import { step } from "./steps.ts";
import { countRun, countVitest, type Tally, type VitestReport } from "./test-results.ts";

/** What one run of the tests is about: a temporary folder for its reports, and which tests were asked for. */
export type RunOf = { folder: string; filters: string[] };

/** One check: the whole project compiles. Next's route types are made first, since pages are checked against them. */
export async function checkTypes(): Promise<Tally> {
  const env = { NEXT_TELEMETRY_DISABLED: "1" };
  return oneCheck("Checking types", [
    () => runProgram(["node_modules/next/dist/bin/next", "typegen"], { env }),
    () => runProgram(["node_modules/typescript/bin/tsc", "--noEmit", "--pretty", "-p", "."]),
  ]);
}

/** One check: the linter, with the walls between folders. */
export async function checkLint(): Promise<Tally> {
  return oneCheck("Checking lint and the import walls", [() => runProgram(["node_modules/eslint/bin/eslint.js", ".", "--max-warnings", "0"])]);
}

async function oneCheck(label: string, programs: (() => ReturnType<typeof runProgram>)[]): Promise<Tally> {
  const trouble = await step(label, async (say) => {
    for (const program of programs) {
      const { code, output } = await program();
      if (code === 0) continue;
      say("failed");
      return output;
    }
    return null;
  });
  if (trouble !== null) console.log(trouble);
  return trouble === null ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Runs one Vitest project; the database tests are given the database of this run. */
export async function runVitest(project: "domain" | "database", { folder, filters }: RunOf, postgres: EmbeddedPostgres | null): Promise<Tally> {
  console.log(`\n${project === "domain" ? "Domain, component and server tests" : "Database tests"}`);
  const file = path.join(folder, `${project}.json`);
  const args = ["node_modules/vitest/vitest.mjs", "run", "--project", project, "--reporter=default", "--reporter=json", `--outputFile.json=${file}`, "--passWithNoTests", ...filters];
  const env = { NODE_ENV: "test", ...(postgres === null ? {} : { TEST_OWNER_URL: postgres.ownerUrl }) };
  const { code } = await runProgram(args, { env, show: true });
  return countRun(code, readReport<VitestReport>(file), countVitest);
}

/** Null when the runner did not get as far as writing one. */
export function readReport<R>(file: string): R | null {
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as R) : null;
}
