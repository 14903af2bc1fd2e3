import { and, eq, isNull } from "drizzle-orm";
import { StaleRecord, type Tx } from "#db/client.ts";
import { newId } from "#db/ids.ts";
import { problemChanges, problems } from "#db/schema/problems.ts";
import type { ProblemMove } from "#domain/problem.ts";

export type NewProblem = { personId: string; words: string; since: string | null; plan: string | null; source: string; statedOn: string | null; by: string; now: Date };

/** Something that somebody lives with, with where it comes from. */
export async function insertProblem(tx: Tx, { by, now, ...problem }: NewProblem): Promise<string> {
  const id = newId();
  await tx.insert(problems).values({ id, ...problem, recordedAt: now, recordedBy: by });
  return id;
}

export type ProblemChange = { problemId: string; number: number; move: ProblemMove; words: string; by: string; now: Date };

/**
 * Resolved, or active again. `number` is the one after the newest change on screen.
 * @throws StaleRecord when somebody else changed it since
 */
export async function insertProblemChange(tx: Tx, { by, now, ...change }: ProblemChange): Promise<void> {
  const added = await tx.insert(problemChanges).values({ ...change, changedAt: now, changedBy: by }).onConflictDoNothing().returning({ number: problemChanges.number });
  if (added.length === 0) throw new StaleRecord();
}

/** Struck through with a reason; the row and its words stay. */
export async function markProblemInError(tx: Tx, { problemId, reason, by, now }: { problemId: string; reason: string; by: string; now: Date }): Promise<void> {
  const marked = await tx
    .update(problems)
    .set({ enteredInErrorAt: now, enteredInErrorBy: by, enteredInErrorReason: reason })
    .where(and(eq(problems.id, problemId), isNull(problems.enteredInErrorAt)))
    .returning({ id: problems.id });
  if (marked.length === 0) throw new StaleRecord();
}
