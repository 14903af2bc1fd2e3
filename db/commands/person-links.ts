import { and, eq, isNull, sql } from "drizzle-orm";
import { StaleRecord, type Tx } from "#db/client.ts";
import { newId } from "#db/ids.ts";
import { listTakenOver } from "#db/queries/taken-over.ts";
import { episodes, personLinks } from "#db/schema/episodes.ts";
import type { Identifier } from "#domain/identity.ts";
import { markForReview } from "./assessments.ts";

export type NewLink = { episodeId: string; version: number; personId: string; confirmed: readonly Identifier[]; by: string; now: Date };

/** From here on the episode, with everything written for it, is about this person. */
export async function insertPersonLink(tx: Tx, { episodeId, version, personId, confirmed, by, now }: NewLink): Promise<void> {
  await tx.insert(personLinks).values({ id: newId(), episodeId, personId, confirmed: [...confirmed], linkedAt: now, linkedBy: by });
  await setPerson(tx, episodeId, version, personId);
}

export type UndoneLink = { episodeId: string; version: number; reason: string; by: string; now: Date };

/**
 * The episode is about somebody unknown again. The link stays on record, with the reason why it was taken back. What was copied from that
 * person's record meanwhile waits for review again, so that nobody signs it for somebody else.
 * @throws StaleRecord when the episode, or a section that holds such text, was changed in the meantime
 */
export async function undoPersonLink(tx: Tx, { episodeId, version, reason, by, now }: UndoneLink): Promise<void> {
  await unreviewTakenOver(tx, episodeId);
  await tx
    .update(personLinks)
    .set({ undoneAt: now, undoneBy: by, undoneReason: reason })
    .where(and(eq(personLinks.episodeId, episodeId), isNull(personLinks.undoneAt)));
  await setPerson(tx, episodeId, version, null);
}

async function unreviewTakenOver(tx: Tx, episodeId: string): Promise<void> {
  for (const { assessmentId, section, version, toReview, unreviewed, isSigned } of await listTakenOver(tx, episodeId)) {
    if (isSigned || toReview.every((name) => unreviewed.includes(name))) continue;
    await markForReview(tx, { assessmentId, section, after: version, names: toReview });
  }
}

async function setPerson(tx: Tx, episodeId: string, version: number, personId: string | null): Promise<void> {
  const changed = await tx
    .update(episodes)
    .set({ personId, version: sql`${episodes.version} + 1` })
    .where(and(eq(episodes.id, episodeId), eq(episodes.version, version)))
    .returning({ id: episodes.id });
  if (changed.length === 0) throw new StaleRecord();
}
