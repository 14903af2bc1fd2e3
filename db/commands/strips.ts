import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { StaleRecord, type Tx } from "#db/client.ts";
import { strips } from "#db/schema/episodes.ts";
import { tie } from "./relationships.ts";

const next = sql`${strips.version} + 1`;

export type NextAction = { what: string; due: Date };

/**
 * Gives a waiting call its owner. Together with `taken_at is null` the version lets exactly one of any number of takers through.
 * @throws StaleRecord when somebody was faster
 */
export async function takeStrip(
  tx: Tx,
  { episodeId, version, ownerId, what, due, now }: NextAction & { episodeId: string; version: number; ownerId: string; now: Date },
): Promise<void> {
  const taken = await tx
    .update(strips)
    .set({ ownerId, takenAt: now, nextAction: what, nextActionDue: due, version: next })
    .where(and(eq(strips.episodeId, episodeId), eq(strips.version, version), isNull(strips.takenAt)))
    .returning({ episodeId: strips.episodeId });
  if (taken.length === 0) throw new StaleRecord();
}

/** Takes a call that waits: its owner, what they do next, and their tie to the record. @throws StaleRecord when somebody was faster */
export async function takeCall(tx: Tx, taking: Parameters<typeof takeStrip>[1]): Promise<void> {
  const { episodeId, ownerId, now } = taking;
  await takeStrip(tx, taking);
  await tie(tx, { userId: ownerId, episodeId, reason: "took-call", now });
}

/**
 * A second call about an open crisis can make it more urgent, never less. While nobody has taken it, it is then due sooner as well;
 * once taken, what is next and when is its owner's.
 */
export async function raisePriority(tx: Tx, { episodeId, priority, due }: { episodeId: string; priority: number; due: Date }): Promise<void> {
  const sooner = sql`case when taken_at is null then least(next_action_due, ${due.toISOString()}::timestamptz) else next_action_due end`;
  await tx
    .update(strips)
    .set({ priority, nextActionDue: sooner, version: next })
    .where(and(eq(strips.episodeId, episodeId), gt(strips.priority, priority)));
}

/** Changes what happens next. @throws StaleRecord when the strip is no longer the one on screen */
export async function amendNextAction(tx: Tx, { episodeId, version, what, due }: NextAction & { episodeId: string; version: number }): Promise<void> {
  const amended = await tx
    .update(strips)
    .set({ nextAction: what, nextActionDue: due, version: next })
    .where(and(eq(strips.episodeId, episodeId), eq(strips.version, version)))
    .returning({ episodeId: strips.episodeId });
  if (amended.length === 0) throw new StaleRecord();
}

/**
 * Sets what happens next as part of something else that was just recorded (a triage, a decline): no version, because nobody typed over anything.
 * The row is locked until the transaction ends. A call that nobody had taken is thereby taken, when an owner is named.
 * @throws StaleRecord when the episode was closed in the meantime
 */
export async function setNextAction(
  tx: Tx,
  { episodeId, ownerId, what, due, now }: NextAction & { episodeId: string; ownerId?: string; now: Date },
): Promise<void> {
  const owner = ownerId === undefined ? {} : { ownerId, takenAt: sql`coalesce(${strips.takenAt}, ${now.toISOString()}::timestamptz)` };
  const set = await tx
    .update(strips)
    .set({ nextAction: what, nextActionDue: due, version: next, ...owner })
    .where(eq(strips.episodeId, episodeId))
    .returning({ episodeId: strips.episodeId });
  if (set.length === 0) throw new StaleRecord();
}

/** Moves a strip to another owner, next action and due time as they are. @throws StaleRecord when it moved or was closed in the meantime */
export async function moveStrip(tx: Tx, { episodeId, fromId, toId }: { episodeId: string; fromId: string; toId: string }): Promise<void> {
  const [moved] = await tx.execute<{ handed: boolean }>(sql`select hand_on_strip(${episodeId}::uuid, ${fromId}::uuid, ${toId}::uuid) as handed`);
  if (moved?.handed !== true) throw new StaleRecord();
}
