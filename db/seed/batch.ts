import type { PgTable } from "drizzle-orm/pg-core";
import type { OwnerTx } from "#db/client.ts";

/** Rows gathered for one go, table by table, in the order in which the tables were first named. */
export class Batch {
  readonly #rows = new Map<PgTable, Record<string, unknown>[]>();

  add<T extends PgTable>(table: T, ...rows: T["$inferInsert"][]): void {
    const held = this.#rows.get(table) ?? [];
    held.push(...(rows as Record<string, unknown>[]));
    this.#rows.set(table, held);
  }

  /** What a table has so far. */
  rowsOf<T extends PgTable>(table: T): readonly T["$inferInsert"][] {
    return (this.#rows.get(table) ?? []) as T["$inferInsert"][];
  }

  /** Puts the rows of a table in the order of their time: where the database counts them as they come, a later one must not come before. */
  sortByTime<T extends PgTable>(table: T, timeOf: (row: T["$inferInsert"]) => Date): void {
    const sorted = this.rowsOf(table).toSorted((one, other) => timeOf(one).getTime() - timeOf(other).getTime());
    this.#rows.set(table, sorted as Record<string, unknown>[]);
  }

  /** Stores everything; a table that another one refers to must be named in `order` before it. */
  async store(tx: OwnerTx, order: readonly PgTable[]): Promise<number> {
    let stored = 0;
    for (const table of order) {
      const rows = this.#rows.get(table) ?? [];
      for (let start = 0; start < rows.length; start += 400) {
        await tx.insert(table).values(rows.slice(start, start + 400));
      }
      stored += rows.length;
      this.#rows.delete(table);
    }
    if (this.#rows.size > 0) throw new Error("Rows of a table are left that the order does not name");
    return stored;
  }
}
