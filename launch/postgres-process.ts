import { readFileSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { CannotStart } from "./cannot-start.ts";
import { anyFreePort } from "./free-port.ts";
import { startKept, type KeptServer } from "./kept-server.ts";
import type { Account } from "./postgres-account.ts";
import type { Binaries } from "./postgres-binaries.ts";
import { plainEnvironment } from "./root.ts";

type Start = { data: string; binaries: Binaries; account: Account; settings: Record<string, string>; removeAfter: string | null };
type Running = { port: number; stop: () => Promise<void> };

const largestLog = 10_000_000;

/** Where PostgreSQL writes what it has to say: beside the data. */
export function logOf(data: string): string {
  return path.join(path.dirname(data), "postgres.log");
}

/** Starts PostgreSQL over its data under a keeper and waits until it takes connections, a recovery after a crash included. */
export async function runPostgres(start: Start): Promise<Running> {
  const log = logOf(start.data);
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > largestLog) rmSync(log);
  for (let attempt = 1; ; attempt += 1) {
    const written = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
    const port = await anyFreePort();
    const server = launch(start, port, log);
    if (await becomesReady(server, start.data, port)) {
      // Data that will be deleted need not be written out first.
      return { port, stop: () => (start.removeAfter === null ? server.stop(20_000) : server.stopAtOnce()) };
    }
    const reason = readFileSync(log, "utf8").slice(written);
    // Someone took the port in between, or children of a killed PostgreSQL need a moment to notice: both pass.
    const passing = /could not bind|is still in use|could not create any TCP/.test(reason);
    if (!passing || attempt === 20) throw new CannotStart(`PostgreSQL did not start. Its log ${log} ends with: ${lastTrouble(reason)}`);
    await pause(500);
  }
}

/** SIGINT is PostgreSQL's fast shutdown (sessions end, everything is written out), SIGQUIT the immediate one. */
function launch(start: Start, port: number, log: string): KeptServer {
  const settings = Object.entries({ ...start.settings, port: String(port) }).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  return startKept(
    {
      program: start.binaries.postgres,
      args: ["-D", start.data, ...settings],
      cwd: start.data,
      log,
      account: start.account,
      stopSignal: "SIGINT",
      atOnceSignal: "SIGQUIT",
      removeAfter: start.removeAfter,
    },
    plainEnvironment,
  );
}

async function becomesReady(server: KeptServer, data: string, port: number): Promise<boolean> {
  while (server.exitCode() === null) {
    if (isReadyAt(port, data)) return true;
    await pause(20);
  }
  return false;
}

/**
 * PostgreSQL writes its port into the fourth line of postmaster.pid and its state ("starting", "ready") into the eighth, for its own tools.
 * The port tells our line from one that a killed PostgreSQL left behind.
 */
function isReadyAt(port: number, data: string): boolean {
  try {
    const lines = readFileSync(path.join(data, "postmaster.pid"), "utf8").split("\n");
    return lines[3] === String(port) && lines[7]?.trim() === "ready";
  } catch {
    return false;
  }
}

function lastTrouble(text: string): string {
  const lines = text.trim().split("\n");
  return lines.findLast((line) => /FATAL|ERROR|PANIC/.test(line)) ?? lines.at(-1) ?? "";
}
