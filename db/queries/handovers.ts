import { aliasedTable, and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { handovers } from "#db/schema/episodes.ts";
import { users } from "#db/schema/users.ts";
import type { HandoverAnswer, Sbar } from "#domain/handover.ts";

const offerers = aliasedTable(users, "offerers");
const receivers = aliasedTable(users, "receivers");

export type Handover = Sbar & {
  id: string;
  episodeId: string;
  offeredBy: string;
  offeredByName: string;
  offeredTo: string;
  offeredToName: string;
  offeredAt: Date;
  answeredAt: Date | null;
  accepted: HandoverAnswer | null;
  answerWords: string | null;
};

const select = (tx: Tx) =>
  tx
    .select({
      id: handovers.id,
      episodeId: handovers.episodeId,
      offeredBy: handovers.offeredBy,
      offeredByName: offerers.name,
      offeredTo: handovers.offeredTo,
      offeredToName: receivers.name,
      offeredAt: handovers.offeredAt,
      situation: handovers.situation,
      background: handovers.background,
      assessment: handovers.assessment,
      recommendation: handovers.recommendation,
      answeredAt: handovers.answeredAt,
      accepted: handovers.accepted,
      answerWords: handovers.answerWords,
    })
    .from(handovers)
    .innerJoin(offerers, eq(offerers.id, handovers.offeredBy))
    .innerJoin(receivers, eq(receivers.id, handovers.offeredTo))
    .$dynamic();

/** The offer of an episode that nobody has answered yet; there is at most one. */
export async function findOpenHandover(tx: Tx, episodeId: string): Promise<Handover | null> {
  const [open] = await select(tx).where(and(eq(handovers.episodeId, episodeId), isNull(handovers.answeredAt)));
  return open ?? null;
}

/** The last offer of an episode, answered or not: its owner must see a refusal and its words. */
export async function findLastHandover(tx: Tx, episodeId: string): Promise<Handover | null> {
  const [last] = await select(tx).where(eq(handovers.episodeId, episodeId)).orderBy(desc(handovers.offeredAt), desc(handovers.id)).limit(1);
  return last ?? null;
}

/** Was the call ever offered to the actor, or by them? Whoever refused an offer, or had it withdrawn, does not read it any more, and is told that it is gone. */
export async function wasOffered(tx: Tx, episodeId: string): Promise<boolean> {
  const [row] = await tx.execute<{ offered: boolean }>(sql`select was_offered(${episodeId}::uuid) as offered`);
  return row?.offered === true;
}

/** What waits for this clinician's answer, longest first. */
export async function listOffersTo(tx: Tx, userId: string): Promise<Handover[]> {
  return await select(tx).where(and(eq(handovers.offeredTo, userId), isNull(handovers.answeredAt))).orderBy(handovers.offeredAt, handovers.id);
}
