import { drizzle } from "drizzle-orm/postgres-js";
import type { PgDatabase } from "drizzle-orm/pg-core";
import type { PostgresJsQueryResultHKT } from "drizzle-orm/postgres-js";
import postgres from "postgres";

type Connection = PgDatabase<PostgresJsQueryResultHKT, Record<string, never>>;

declare const openedAs: unique symbol;

/** A transaction opened as a signed-in person. Only the gatehouse makes one, so a query outside its doors does not compile. */
export type Tx = Connection & { readonly [openedAs]: "actor" };
/** A transaction for signing in, sessions and sealing: it reads no clinical table. */
export type GateTx = Connection & { readonly [openedAs]: "gate" };
/** A transaction for a dispatch system's message: calls and strips, no person. */
export type IntakeTx = Connection & { readonly [openedAs]: "intake" };
/** A transaction of the database's owner, for commands at the terminal and the demonstration's seed. */
export type OwnerTx = Connection & { readonly [openedAs]: "owner" };

/** Somebody else saved first: the version on screen is no longer the stored one. */
export class StaleRecord extends Error {
  override name = "StaleRecord";
}

export type PoolOptions = { most: number; prepare?: boolean; applicationName?: string };

/**
 * Opens a pool. Every statement is bounded by the server: 5 s to run, 2 s for a lock, 10 s idle inside a transaction.
 * The driver has no limit on waiting for a connection; the gatehouse adds it.
 */
export function openPool(url: string, { most, prepare = true, applicationName = "lantern" }: PoolOptions) {
  const sql = postgres(url, {
    max: most,
    prepare,
    connect_timeout: 2,
    idle_timeout: 60,
    max_lifetime: 30 * 60,
    backoff: (attempts: number) => Math.min(1, attempts / 10),
    onnotice: () => {},
    connection: {
      application_name: applicationName,
      statement_timeout: 5_000,
      lock_timeout: 2_000,
      idle_in_transaction_session_timeout: 10_000,
    },
  });
  return { db: drizzle(prepare ? preparing(sql) : sql, { casing: "snake_case" }), close: (seconds = 5) => sql.end({ timeout: seconds }) };
}

/**
 * Drizzle hands the driver strings, and the driver prepares strings only when told to: without this every statement is parsed and
 * planned anew, and asks for its parameters' types in a round trip of its own.
 */
export function preparing(client: postgres.Sql): postgres.Sql {
  return new Proxy(client, {
    get(target, name, receiver) {
      const held: unknown = Reflect.get(target, name, receiver);
      if (typeof held !== "function") return held;
      if (name === "unsafe") return (text: string, values: never[] = [], options = {}) => target.unsafe(text, values, { ...options, prepare: true });
      if (name !== "begin" && name !== "savepoint") return held;
      return (...given: unknown[]) => Reflect.apply(held, target, given.map((each) => (typeof each === "function" ? (inner: postgres.Sql) => Reflect.apply(each, null, [preparing(inner)]) as unknown : each)));
    },
  });
}

export type Pool = ReturnType<typeof openPool>;

/** Runs work as the database's owner, in one transaction, on a connection of its own. */
export async function asOwner<T>(ownerUrl: string, work: (tx: OwnerTx) => Promise<T>): Promise<T> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {}, connection: { application_name: "lantern owner" } });
  try {
    return await drizzle(sql, { casing: "snake_case" }).transaction((tx) => work(tx as unknown as OwnerTx));
  } finally {
    await sql.end({ timeout: 5 });
  }
}
