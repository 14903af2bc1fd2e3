import { sql } from "drizzle-orm";
import { asGate } from "./database.ts";
import { describeFault, log } from "./faults.ts";

/** How often committed audit rows are folded into the chain, and how often what has served its purpose is cleared away. */
const sealEvery = 1_000;
const tidyEvery = 3_600_000;

/**
 * Seals the audit once a second, and tidies once an hour, for as long as the process lives. Any number of processes may
 * run it: the database lets one sealer through at a time.
 * @returns a function that stops it after one last seal.
 */
export function startSealing(): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  let complained = false;
  let lostBefore: string | null = null;
  const seal = async () => {
    try {
      const [row] = await asGate(async (tx) => tx.execute<{ lost: string | null }>(sql`select seal_audit(), lost_audit_row() as lost`));
      const lost = row?.lost ?? null;
      if (lost !== null && lost !== lostBefore) log("error", "audit.row-lost", { row: lost });
      lostBefore = lost;
      complained = false;
    } catch (error) {
      if (!complained) log("warn", "audit.not-sealed", describeFault(error));
      complained = true;
    }
  };
  const tidy = async () => {
    await asGate(async (tx) => tx.execute(sql`select tidy_up()`)).catch((error: unknown) => log("warn", "tidying.failed", describeFault(error)));
  };
  const timers = [
    setInterval(() => { running = running.then(seal); }, sealEvery),
    setInterval(() => { running = running.then(tidy); }, tidyEvery),
  ];
  for (const timer of timers) timer.unref();
  return async () => {
    for (const timer of timers) clearInterval(timer);
    await running.then(seal);
  };
}
