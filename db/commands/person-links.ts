import { and, eq, isNull, sql } from "drizzle-orm";
import { StaleRecord, type Tx } from "#db/client.ts";
import { newId } from "#db/ids.ts";
import { episodes, personLinks } from "#db/schema/episodes.ts";
import type { Identifier } from "#domain/identity.ts";

export type NewLink = { episodeId: string; version: number; personId: string; confirmed: readonly Identifier[]; by: string; now: Date };

/** From here on the episode, with everything written for it, is about this person. */
export async function insertPersonLink(tx: Tx, { episodeId, version, personId, confirmed, by, now }: NewLink): Promise<void> {
  await tx.insert(personLinks).values({ id: newId(), episodeId, personId, confirmed: [...confirmed], linkedAt: now, linkedBy: by });
  await setPerson(tx, episodeId, version, personId);
}

export type UndoneLink = { episodeId: string; version: number; reason: string; by: string; now: Date };

/** The episode is about somebody unknown again. The link stays on record, with the reason why it was taken back. */
export async function undoPersonLink(tx: Tx, { episodeId, version, reason, by, now }: UndoneLink): Promise<void> {
  await tx
    .update(personLinks)
    .set({ undoneAt: now, undoneBy: by, undoneReason: reason })
    .where(and(eq(personLinks.episodeId, episodeId), isNull(personLinks.undoneAt)));
  await setPerson(tx, episodeId, version, null);
}

async function setPerson(tx: Tx, episodeId: string, version: number, personId: string | null): Promise<void> {
  const changed = await tx
    .update(episodes)
    .set({ personId, version: sql`${episodes.version} + 1` })
    .where(and(eq(episodes.id, episodeId), eq(episodes.version, version)))
    .returning({ id: episodes.id });
  if (changed.length === 0) throw new StaleRecord();
}
