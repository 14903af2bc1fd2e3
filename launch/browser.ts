import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";

import { chromium } from "@playwright/test";

import { CannotStart } from "./cannot-start.ts";
import { runProgram } from "./program.ts";
import type { Say } from "./steps.ts";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "msedge", "microsoft-edge"];
const applications = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];

/**
 * Finds a browser for the tests, and installs one when there is none: an installed Chromium or Chrome, else Playwright's own, else
 * the system's package where we may install it.
 * @returns the path of the program.
 * @throws CannotStart saying what to do.
 */
export async function findBrowser(say: Say): Promise<string> {
  return installedBrowser() ?? playwrightsOwn() ?? (await downloadPlaywrights(say)) ?? installPackage(say) ?? giveUp();
}

function installedBrowser(): string | null {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== "") {
    if (isProgram(named)) return named;
    throw new CannotStart(`CHROMIUM_PATH names ${named}, and no program is there. Point it at a Chromium or Chrome, or unset it.`);
  }
  const folders = (process.env.PATH ?? "").split(delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...applications].find(isProgram) ?? null;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function playwrightsOwn(): string | null {
  const file = chromium.executablePath();
  return existsSync(file) && runs(file) ? file : null;
}

/** A downloaded browser may still lack libraries of the system. */
function runs(file: string): boolean {
  return spawnSync(file, ["--version"], { stdio: "ignore", timeout: 20_000 }).status === 0;
}

async function downloadPlaywrights(say: Say): Promise<string | null> {
  say("no Chromium or Chrome found, downloading Playwright's own");
  const { code } = await runProgram(["node_modules/@playwright/test/cli.js", "install", "chromium"]);
  return code === 0 ? playwrightsOwn() : null;
}

function installPackage(say: Say): string | null {
  if (process.getuid?.() !== 0 || spawnSync("apt-get", ["--version"], { stdio: "ignore" }).status !== 0) return null;
  say("installing the system's package chromium");
  const apt = (args: string[]) => spawnSync("apt-get", args, { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } }).status === 0;
  apt(["update"]);
  return apt(["install", "-y", "--no-install-recommends", "chromium", "fonts-liberation"]) ? installedBrowser() : null;
}

function giveUp(): never {
  throw new CannotStart(
    "The browser tests need a Chromium or Chrome, and none was found or could be installed. Install one (on Debian: `apt-get install chromium`), " +
      "or set CHROMIUM_PATH to its program, then run `npm test` again. `npm run check` runs everything but the browser tests.",
  );
}
