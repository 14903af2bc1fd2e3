import { sql } from "drizzle-orm";
import { StaleRecord, type Tx } from "#db/client.ts";
import { newId } from "#db/ids.ts";
import { personDistinctions } from "#db/schema/merges.ts";

export type NewMerge = {
  keptId: string;
  otherId: string;
  keptVersion: number;
  otherVersion: number;
  /** Field → from the other record, or both texts below each other. */
  taken: Partial<Record<string, "other" | "both">>;
  reason: string;
};

const columnOf = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/**
 * Two records become one. The database moves every row that points at the other person, remembers each, and keeps both originals.
 * @returns the merge's id
 * @throws StaleRecord when one of the two was changed, or closed to the actor, since they were compared
 */
export async function mergePeople(tx: Tx, { keptId, otherId, keptVersion, otherVersion, taken, reason }: NewMerge): Promise<string> {
  const id = newId();
  const columns = Object.fromEntries(Object.entries(taken).map(([field, from]) => [columnOf(field), from]));
  const [row] = await tx.execute<{ outcome: string | null }>(sql`
    select merge_people(${id}, ${keptId}, ${otherId}, ${keptVersion}::integer, ${otherVersion}::integer, ${JSON.stringify(columns)}::jsonb, ${reason}) as outcome`);
  if (row?.outcome !== "merged") throw new StaleRecord();
  return id;
}

/**
 * Everything that the merge moved goes back. What was written since stays where it was written.
 * @throws StaleRecord when somebody undid it first
 */
export async function undoMerge(tx: Tx, { mergeId, reason }: { mergeId: string; reason: string }): Promise<void> {
  const [row] = await tx.execute<{ outcome: string | null }>(sql`select undo_merge(${mergeId}, ${reason}) as outcome`);
  if (row?.outcome !== "undone") throw new StaleRecord();
}

/** Somebody new who looks like others and is none of them: kept with the reason, so that nobody has to wonder again. */
export async function insertDistinctions(tx: Tx, { personId, otherIds, reason, by, now }: { personId: string; otherIds: readonly string[]; reason: string; by: string; now: Date }): Promise<void> {
  if (otherIds.length === 0) return;
  await tx.insert(personDistinctions).values(otherIds.map((otherId) => ({ id: newId(), personId, otherId, reason, decidedAt: now, decidedBy: by })));
}
