import { randomBytes } from "node:crypto";
import path from "node:path";

import { migrate } from "#db/migrate.ts";
import { seed } from "#db/seed/seed.ts";

import { findBrowser } from "./browser.ts";
import type { Closing } from "./closing.ts";
import type { EmbeddedPostgres } from "./embedded-postgres.ts";
import { anyFreePort } from "./free-port.ts";
import { ensureServerLogin } from "./postgres-roles.ts";
import { buildIfChanged } from "./production-build.ts";
import { startProductionServer } from "./production-server.ts";
import { runProgram } from "./program.ts";
import type { Settings } from "./root.ts";
import { step } from "./steps.ts";
import { readReport, type RunOf } from "./test-checks.ts";
import { countPlaywright, countRun, type PlaywrightReport, type Tally } from "./test-results.ts";

/** Enough past for every list to have something on it, and small enough to be made in seconds. */
const episodes = 120;

/** @returns the path of a browser, installed first if need be. */
export async function prepareBrowser(): Promise<string> {
  return step("Finding a browser", async (say) => {
    const found = await findBrowser(say);
    say(found);
    return found;
  });
}

/** Builds for production, starts it on a fresh small database of its own, and walks it in a real browser. */
export async function runBrowserTests(browser: string, postgres: EmbeddedPostgres, { folder, filters }: RunOf, closing: Closing): Promise<Tally> {
  console.log("\nBrowser tests");
  await step("Building for production", async (say) => {
    if (!(await buildIfChanged())) say("nothing has changed");
  });
  const ownerUrl = await postgres.addDatabase("lantern_browser");
  await step("Making a small service to walk", async (say) => {
    await migrate(ownerUrl);
    await seed(ownerUrl, { episodes, now: new Date(), say });
  });
  const serverUrl = await ensureServerLogin(ownerUrl, randomBytes(24).toString("base64url"));
  const sessionSecret = randomBytes(32).toString("base64url");
  const server = await step("Starting the server", async () =>
    startProductionServer({
      port: await anyFreePort(),
      host: "127.0.0.1",
      databaseUrl: serverUrl,
      sessionSecret,
      log: path.join(folder, "server.log"),
    }),
  );
  closing.add(server.stop);
  return runPlaywright(path.join(folder, "playwright.json"), filters, {
    TEST_OWNER_URL: ownerUrl,
    TEST_SERVER_URL: serverUrl,
    TEST_BASE_URL: server.address,
    TEST_SESSION_SECRET: sessionSecret,
    TEST_SERVER_LOG: path.join(folder, "server.log"),
    CHROMIUM_PATH: browser,
  });
}

async function runPlaywright(report: string, filters: string[], env: Settings): Promise<Tally> {
  const { code } = await runProgram(["node_modules/@playwright/test/cli.js", "test", ...filters], {
    env: { ...env, TEST_REPORT: report, PLAYWRIGHT_SKIP_BROWSER_GC: "1" },
    show: true,
  });
  return countRun(code, readReport<PlaywrightReport>(report), countPlaywright);
}
