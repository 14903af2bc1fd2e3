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

/**
 * Whether a crisis is open; it then stays so until the transaction ends, and an update and a closing wait for each other.
 * Whichever comes second sees what the first one did.
 */
export async function holdOpenCrisis(tx: IntakeTx, episodeId: string): Promise<boolean> {
  const [row] = await tx.execute<{ isOpen: boolean }>(sql`select hold_open_crisis(${episodeId}) as "isOpen"`);
  return row?.isOpen ?? false;
}

/** One ring under a reference at a time: of two systems that give the same one, the second finds it taken. Capitals tell no references apart. */
export async function lockReference(tx: IntakeTx, reference: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('call ' || upper(${reference}), 0))`);
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

/**
 * Counts one more message of a sender, unless it has sent more than its pace: a minute's worth may come at once, and one more each time
 * that much of a minute has passed. Kept in its row, so that all processes count together.
 * @returns seconds until it may come again; 0 when this one may go on
 */
export async function admitMessage(tx: IntakeTx, { senderId, perMinute }: { senderId: string; perMinute: number }): Promise<number> {
  // Cut to what the column holds: rounded up, the last message of a minute's worth would be one too many.
  const until = sql`(greatest(s.paced_until, date_trunc('milliseconds', now())) + make_interval(secs => 60.0 / ${perMinute}::int))`;
  const [row] = await tx.execute<{ wait: number }>(sql`
    with admitted as (
      update intake_senders s set paced_until = ${until} where s.id = ${senderId} and ${until} <= now() + interval '1 minute' returning 0 as wait)
    select coalesce((select wait from admitted), (
      select greatest(1, ceil(extract(epoch from ${until} - now()) - 60)::int) from intake_senders s where s.id = ${senderId})) as wait`);
  return row?.wait ?? 1;
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
