import { sql } from "drizzle-orm";
import { ownerConnection } from "./database.ts";
import { Given } from "./make.ts";

/** Ends the transaction of a test: nothing that it made stays. */
class RollBack extends Error {}

/**
 * Runs a test inside one transaction of a real database and rolls it back: `test("…", inside(async (given) => …))`.
 * For races, which need transactions of their own, use `apart` from ./apart.ts.
 */
export function inside(body: (given: Given) => Promise<void>): () => Promise<void> {
  return async () => {
    const { db } = ownerConnection();
    try {
      await db.transaction(async (tx) => {
        const [clock] = await tx.execute<{ now: string }>(sql`select now() as now`);
        await body(new Given(tx, new Date(clock?.now ?? Number.NaN)));
        throw new RollBack();
      });
    } catch (error) {
      if (!(error instanceof RollBack)) throw error;
    }
  };
}
