import { sql } from "drizzle-orm";
import { openPool, type GateTx, type IntakeTx, type Pool, type Tx } from "#db/client.ts";
import { env } from "./env.ts";
import { DatabaseUnavailable, isRetryable, isUnavailable } from "./faults.ts";
import { requestFacts } from "./request.ts";
import { Turnstile } from "./turnstile.ts";

/** How long a request waits for the database before it says so: people are told within two seconds. */
const longestWaitMilliseconds = 1_800;
const mostAttempts = 3;

type Opened = { pool: Pool; turnstile: Turnstile };
const key = Symbol.for("lantern.database");
const holder = globalThis as { [key]?: Opened };

function opened(): Opened {
  holder[key] ??= {
    pool: openPool(env().DATABASE_URL, { most: env().DATABASE_POOL, prepare: env().DATABASE_PREPARE === "on" }),
    turnstile: new Turnstile(env().DATABASE_POOL, 200, longestWaitMilliseconds),
  };
  return holder[key];
}

type Role = "lantern_app" | "lantern_gate" | "lantern_intake";

/**
 * One transaction in one of the three roles that own nothing; each statement sees what is committed by then (docs/decisions/029). Runs again after a lost race; a write is safe to run
 * again because its form's key is stored with it.
 * @throws DatabaseUnavailable within two seconds when the database cannot be reached; also when every try lost its race.
 */
async function transaction<T>(role: Role, work: (tx: Tx & GateTx & IntakeTx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(role, work);
    } catch (error) {
      if (isRetryable(error) && attempt < mostAttempts) continue;
      if (!isUnavailable(error) && !isRetryable(error)) throw error;
      const facts = requestFacts.getStore();
      if (facts) facts.databaseDown = true;
      throw new DatabaseUnavailable("the database cannot be reached", { cause: error });
    }
  }
}

async function once<T>(role: Role, work: (tx: Tx & GateTx & IntakeTx) => Promise<T>): Promise<T> {
  const { pool, turnstile } = opened();
  await turnstile.enter();
  const begun = Promise.withResolvers<never>();
  const late = new DatabaseUnavailable("the database did not answer in time");
  let tooLate = false;
  const deadline = setTimeout(() => {
    tooLate = true;
    begun.reject(late);
  }, longestWaitMilliseconds);
  const running = pool.db
    .transaction(async (tx) => {
      // Whoever asked has been told "not now": nothing may happen behind their back.
      if (tooLate) throw late;
      clearTimeout(deadline);
      return await inRole(tx, role, () => work(tx as unknown as Tx & GateTx & IntakeTx));
    })
    .finally(() => {
      clearTimeout(deadline);
      turnstile.leave();
    });
  running.catch(() => {});
  return await Promise.race([running, begun.promise]);
}

/**
 * Works in a role for the rest of the transaction. The work's first statement travels together with the one that takes the role: it runs
 * after it, and should taking the role fail, the transaction is over before the work's statement runs.
 */
async function inRole<T>(tx: Pick<Tx, "execute">, role: Role, work: () => Promise<T>): Promise<T> {
  const taken = Promise.resolve(tx.execute(sql`select set_config('role', ${role}, true)`));
  const [isTaken, worked] = await Promise.allSettled([taken, work()]);
  if (isTaken.status === "rejected") throw isTaken.reason;
  if (worked.status === "rejected") throw worked.reason;
  return worked.value;
}

/** A transaction in which nobody is the actor yet: the doors set one from a live session, and nothing else does. */
export const asApplication = <T>(work: (tx: Tx) => Promise<T>) => transaction("lantern_app", work);

/** A transaction for signing in, sessions and sealing the audit. `now` is the database's clock. */
export const asGate = <T>(work: (tx: GateTx, now: Date) => Promise<T>) =>
  transaction("lantern_gate", async (tx) => work(tx, await databaseClock(tx)));

/**
 * Works as the gate inside a signed-in person's transaction, and goes back: what the gate uses up then is stored together with what it was
 * used for. The clinical role itself goes on reading no credentials.
 */
export async function asGateWithin<T>(tx: Tx, work: (gate: GateTx) => Promise<T>): Promise<T> {
  await tx.execute(sql`select set_config('role', 'lantern_gate', true)`);
  const result = await work(tx as unknown as GateTx);
  await tx.execute(sql`select set_config('role', 'lantern_app', true)`);
  return result;
}

/** A transaction for a dispatch system's message. `now` is the database's clock. */
export const asIntake = <T>(work: (tx: IntakeTx, now: Date) => Promise<T>) =>
  transaction("lantern_intake", async (tx) => work(tx, await databaseClock(tx)));

async function databaseClock(tx: GateTx | IntakeTx): Promise<Date> {
  const [row] = await tx.execute<{ now: string }>(sql`select now() as now`);
  return new Date(row?.now ?? Number.NaN);
}

/** Closes the pool: the last step of a clean stop. */
export async function closeDatabase(): Promise<void> {
  await holder[key]?.pool.close();
  delete holder[key];
}
