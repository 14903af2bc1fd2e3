import { and, eq, isNull } from "drizzle-orm";
import { StaleRecord, type Tx } from "#db/client.ts";
import { observationSets } from "#db/schema/responding.ts";

/** Keeps a set as it was measured, with the score of that day. */
export async function insertObservations(tx: Tx, set: typeof observationSets.$inferInsert): Promise<void> {
  await tx.insert(observationSets).values(set);
}

/** Marks a set as entered in error; it stays, struck through. @throws StaleRecord when it was marked in the meantime */
export async function amendObservationsInError(tx: Tx, { id, by, reason, now }: { id: string; by: string; reason: string; now: Date }): Promise<void> {
  const marked = await tx
    .update(observationSets)
    .set({ enteredInErrorAt: now, enteredInErrorBy: by, enteredInErrorReason: reason })
    .where(and(eq(observationSets.id, id), isNull(observationSets.enteredInErrorAt)))
    .returning({ id: observationSets.id });
  if (marked.length === 0) throw new StaleRecord();
}
