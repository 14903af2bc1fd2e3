import { spawn } from "node:child_process";
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { CannotStart } from "./cannot-start.ts";
import type { Account } from "./postgres-account.ts";
import type { Binaries } from "./postgres-binaries.ts";
import { numberIsTaken, processCommand, processesIn } from "./process-identity.ts";
import { plainEnvironment } from "./root.ts";
import { secret } from "./secret.ts";

/**
 * Makes the data folder: UTF-8, the built-in C.UTF-8 locale (the same order on every machine), checksums on, passwords asked on
 * every connection. Made beside and renamed when whole, so that an interrupted start leaves no half database.
 */
export async function makeData(data: string, binaries: Binaries, account: Account, throwAway: boolean): Promise<void> {
  const home = path.dirname(data);
  const unfinished = `${data}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  secret(home, "superuser-password");
  const passwordFile = path.join(home, "superuser-password");
  if (account !== null) {
    chownSync(unfinished, account.uid, account.gid);
    chownSync(passwordFile, account.uid, account.gid);
  }
  const options = [
    `--pgdata=${unfinished}`, "--username=postgres", `--pwfile=${passwordFile}`, "--auth=scram-sha-256", "--data-checksums",
    "--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", ...(throwAway ? ["--no-sync"] : []),
  ];
  const trouble = await run(binaries.initdb, options, home, account);
  if (trouble !== null) throw new CannotStart(`PostgreSQL could not make its data folder ${data}: ${trouble}`);
  renameSync(unfinished, data);
}

/** In a session of its own: Ctrl-C is ours to hear, and a database half made helps nobody. */
function run(program: string, options: string[], cwd: string, account: Account): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, options, { cwd, env: plainEnvironment, stdio: ["ignore", "ignore", "pipe"], detached: true, ...account });
    let said = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
    child.on("error", reject);
    child.on("close", (code) => resolve(code === 0 ? null : said.trim()));
  });
}

/** Data written by another major version cannot be read: said in a sentence instead of PostgreSQL's. */
export function refuseOtherVersion(data: string, binaries: Binaries): void {
  const found = readFileSync(path.join(data, "PG_VERSION"), "utf8").trim();
  if (found === binaries.major) return;
  throw new CannotStart(
    `The data in ${data} was written by PostgreSQL ${found}; this is PostgreSQL ${binaries.major}. Start over with \`npm run demo -- --fresh\` (deletes the demo's data), or move that folder away.`,
  );
}

/**
 * A PostgreSQL that an earlier start left running on this data is stopped. A note whose process is gone is left to PostgreSQL, which
 * recovers by itself; but when that number now belongs to a stranger, or to a dead process that nobody has collected (containers), it
 * would refuse, so the note goes, once the last process that works in the data folder has gone.
 */
export async function clearLeftover(data: string, say: (line: string) => void): Promise<void> {
  const note = path.join(data, "postmaster.pid");
  if (!existsSync(note)) return;
  const pid = Number.parseInt(readFileSync(note, "utf8"), 10);
  if (processCommand(pid)?.includes(data) === true) {
    say(`A PostgreSQL of an earlier start is still running on this data (process ${pid}); stopping it first.`);
    process.kill(pid, "SIGINT");
    await until(() => !existsSync(note), `The PostgreSQL that still runs on ${data} (process ${pid}) does not stop. End that process, then try again.`);
    return;
  }
  await until(() => processesIn(data).length === 0, `Parts of a killed PostgreSQL still work on ${data} (processes ${processesIn(data).join(", ")}). End them, then try again.`);
  if (numberIsTaken(pid)) rmSync(note, { force: true });
}

async function until(done: () => boolean, otherwise: string): Promise<void> {
  for (let waited = 0; waited < 30_000; waited += 50) {
    if (done()) return;
    await pause(50);
  }
  throw new CannotStart(otherwise);
}
