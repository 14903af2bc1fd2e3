import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import type { Tx } from "#db/client.ts";
import { testOwnerUrl } from "./database.ts";

export type Apart = {
  /** One committed transaction with somebody's eyes, on a connection of its own. */
  as: <T>(who: { id: string }, work: (tx: Tx) => Promise<T>) => Promise<T>;
};

/**
 * For races: many real transactions at once, committed. What such a test makes stays until the run's database goes,
 * so it makes its own people and asserts about them alone.
 */
export async function apart(connections: number, body: (apart: Apart) => Promise<void>): Promise<void> {
  const pool = postgres(testOwnerUrl(), { max: connections, onnotice: () => {} });
  const db = drizzle(pool, { casing: "snake_case" });
  const as: Apart["as"] = (who, work) =>
    db.transaction(async (tx) => {
      await tx.execute(sql`select act_as(${who.id}::uuid), set_config('role', 'lantern_app', true)`);
      return await work(tx as unknown as Tx);
    });
  try {
    await body({ as });
  } finally {
    await pool.end({ timeout: 5 });
  }
}
