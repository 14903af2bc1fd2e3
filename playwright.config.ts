import { defineConfig, devices } from "@playwright/test";

/**
 * Run by `npm test`, which builds, starts the server on a database of its own and names both here.
 * The flags keep Chromium from calling out; as root it cannot use its sandbox.
 */
const quiet = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const executablePath = process.env.CHROMIUM_PATH;
const report = process.env.TEST_REPORT;

const desktop = {
  ...devices["Desktop Chrome"],
  baseURL: process.env.TEST_BASE_URL ?? "http://localhost:3000",
  locale: "en-GB",
  timezoneId: "Europe/London",
  screenshot: "only-on-failure",
  launchOptions: {
    args: process.getuid?.() === 0 ? ["--no-sandbox", ...quiet] : quiet,
    ...(executablePath === undefined || executablePath === "" ? {} : { executablePath }),
  },
} as const;

export default defineConfig({
  testDir: "e2e",
  workers: 2,
  retries: 0,
  // Generous: a busy machine must not fail a test.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  fullyParallel: true,
  forbidOnly: true,
  reporter: report === undefined ? [["line"]] : [["line"], ["json", { outputFile: report }]],
  projects: [
    { name: "with-javascript", use: desktop },
    // What breaks under the server has nothing to do with scripts in a browser; saving while typing and telling other tabs are all script.
    { name: "without-javascript", testIgnore: ["faults.spec.ts", "typing.spec.ts", "mid-sentence.spec.ts", "two-tabs.spec.ts"], use: { ...desktop, javaScriptEnabled: false } },
  ],
});
