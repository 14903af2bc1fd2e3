import { and, eq, isNull, sql } from "drizzle-orm";
import { StaleRecord, type Tx } from "#db/client.ts";
import { newId } from "#db/ids.ts";
import { followUpAttempts, followUps } from "#db/schema/follow-ups.ts";
import type { Attempt, FollowUpEnding, FollowUpKind } from "#domain/follow-up.ts";

export type PlannedFollowUp = { id: string; episodeId: string; kind: FollowUpKind; purpose: string; dueAt: Date; ownerId: string; by: string; now: Date; reviewId?: string };

/** Plans a contact. The database refuses a closed episode (LN007) and an owner who is no active clinician (LN001). */
export async function insertFollowUp(tx: Tx, { by, now, ...planned }: PlannedFollowUp): Promise<void> {
  await tx.insert(followUps).values({ ...planned, createdAt: now, createdBy: by });
}

/**
 * Keeps that somebody tried, and when to try again.
 * @param tried `nextDue` null: the time that stands goes on to count
 * @throws StaleRecord when the follow-up was changed or ended in the meantime
 */
export async function insertAttempt(
  tx: Tx,
  tried: { followUp: { id: string; version: number }; attempt: Attempt & { words: string | null }; nextDue: Date | null; by: string; now: Date },
): Promise<void> {
  const { followUp, attempt, nextDue, by, now } = tried;
  await amendUndone(tx, followUp, nextDue === null ? {} : { dueAt: nextDue });
  await tx.insert(followUpAttempts).values({ id: newId(), followUpId: followUp.id, ...attempt, recordedAt: now, recordedBy: by });
}

/** Ends a follow-up. @throws StaleRecord when it was changed or ended in the meantime */
export async function endFollowUp(tx: Tx, ended: { id: string; version: number; how: FollowUpEnding; words: string; by: string; now: Date }): Promise<void> {
  const { how, words, by, now, ...followUp } = ended;
  await amendUndone(tx, followUp, { doneAt: now, doneBy: by, doneHow: how, doneWords: words });
}

async function amendUndone(tx: Tx, { id, version }: { id: string; version: number }, set: Partial<typeof followUps.$inferInsert>): Promise<void> {
  const amended = await tx
    .update(followUps)
    .set({ ...set, version: sql`${followUps.version} + 1` })
    .where(and(eq(followUps.id, id), eq(followUps.version, version), isNull(followUps.doneAt)))
    .returning({ id: followUps.id });
  if (amended.length === 0) throw new StaleRecord();
}
