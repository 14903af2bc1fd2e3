import { and, eq, gt, inArray, isNull, ne, or } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { newId } from "#db/ids.ts";
import { relationships, type relationshipReasons } from "#db/schema/episodes.ts";

export type RelationshipReason = (typeof relationshipReasons)[number];

/**
 * Ties a clinician to an episode, and with it to its person: row security reads these rows. The same tie again is opened anew.
 * @param tie `until` left out: until further notice
 */
export async function tie(
  tx: Tx,
  { userId, episodeId, reason, now, until = null }: { userId: string; episodeId: string; reason: RelationshipReason; now: Date; until?: Date | null },
): Promise<void> {
  await tx
    .insert(relationships)
    .values({ id: newId(), userId, episodeId, reason, startedAt: now, until })
    .onConflictDoUpdate({ target: [relationships.userId, relationships.episodeId, relationships.reason], set: { until } });
}

/** Lets one clinician's ties to an episode end at an instant; those that end sooner stay as they are. */
export async function endTies(
  tx: Tx,
  { userId, episodeId, reasons, until }: { userId: string; episodeId: string; reasons: readonly RelationshipReason[]; until: Date },
): Promise<void> {
  await tx
    .update(relationships)
    .set({ until })
    .where(and(eq(relationships.userId, userId), eq(relationships.episodeId, episodeId), inArray(relationships.reason, [...reasons]), lastsBeyond(until)));
}

/** Lets everybody's ties to an episode end at an instant; those that end sooner stay, and so do those whose signature something waits for. */
export async function endAllTies(tx: Tx, { episodeId, until }: { episodeId: string; until: Date }): Promise<void> {
  await tx.update(relationships).set({ until }).where(and(eq(relationships.episodeId, episodeId), ne(relationships.reason, "signature"), lastsBeyond(until)));
}

const lastsBeyond = (until: Date) => or(isNull(relationships.until), gt(relationships.until, until));
