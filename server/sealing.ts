import { sql } from "drizzle-orm";
import { asGate } from "./database.ts";
import { describeFault, log } from "./faults.ts";

/** How often committed audit rows are folded into the chain. */
const interval = 1_000;

/**
 * Seals the audit once a second for as long as the process lives. Any number of processes may run it: the database
 * lets one through at a time.
 * @returns a function that stops it after one last seal.
 */
export function startSealing(): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  let complained = false;
  const seal = async () => {
    try {
      await asGate(async (tx) => tx.execute(sql`select seal_audit()`));
      complained = false;
    } catch (error) {
      if (!complained) log("warn", "audit.not-sealed", describeFault(error));
      complained = true;
    }
  };
  const timer = setInterval(() => {
    running = running.then(seal);
  }, interval);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running.then(seal);
  };
}
