import { and, eq, isNull, sql } from "drizzle-orm";
import type { IntakeTx, OwnerTx } from "#db/client.ts";
import { newId } from "#db/ids.ts";
import { calls, intakeMessages, intakeSenders } from "#db/schema/calls.ts";
import { strips } from "#db/schema/episodes.ts";
import { firstContactDueBy, priorityRank, type AmbulanceCategory } from "#domain/ambulance-category.ts";

/** One message of a sender at a time: two updates of a case, or the same message twice at once, wait for each other. */
export async function lockSender(tx: IntakeTx, senderId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${senderId}, 0))`);
}

/** Writes down a ring of the phone that a dispatch system passed on. @returns the call's id */
export async function insertReceivedCall(tx: IntakeTx, call: { reference: string; episodeId: string; senderId: string; receivedAt: Date }): Promise<string> {
  const id = newId();
  await tx.insert(calls).values({ id, ...call, takenDownBy: null });
  return id;
}

/** Keeps a message whole, as received. */
export async function insertIntakeMessage(tx: IntakeTx, message: typeof intakeMessages.$inferInsert): Promise<void> {
  await tx.insert(intakeMessages).values(message);
}

/** A new category moves a call that nobody has taken yet; once taken, its owner decides. */
export async function amendWaitingPriority(
  tx: IntakeTx,
  { episodeId, category }: { episodeId: string; category: AmbulanceCategory },
): Promise<void> {
  const [strip] = await tx.select({ since: strips.waitingSince }).from(strips).where(and(eq(strips.episodeId, episodeId), isNull(strips.takenAt)));
  if (!strip) return;
  await tx
    .update(strips)
    .set({ priority: priorityRank(category), nextActionDue: firstContactDueBy(category, strip.since), version: sql`${strips.version} + 1` })
    .where(and(eq(strips.episodeId, episodeId), isNull(strips.takenAt)));
}

/** Lets a system send calls. Its key is known to it alone: only the hash is kept. */
export async function insertIntakeSender(tx: OwnerTx, { name, keyHash }: { name: string; keyHash: string }): Promise<void> {
  await tx.insert(intakeSenders).values({ id: newId(), name, keyHash, createdAt: sql`now()` });
}

/** Ends a sender's key at once. @returns whether it had one */
export async function revokeIntakeSender(tx: OwnerTx, name: string): Promise<boolean> {
  const ended = await tx
    .update(intakeSenders)
    .set({ revokedAt: sql`now()` })
    .where(and(eq(intakeSenders.name, name), isNull(intakeSenders.revokedAt)))
    .returning({ id: intakeSenders.id });
  return ended.length > 0;
}
