import { and, eq, isNull } from "drizzle-orm";
import { StaleRecord, type Tx } from "#db/client.ts";
import { newId } from "#db/ids.ts";
import { handovers } from "#db/schema/episodes.ts";
import { sightAfterHandoverHours, type HandoverAnswer, type Sbar } from "#domain/handover.ts";
import { endTies, tie, type RelationshipReason } from "./relationships.ts";
import { moveStrip } from "./strips.ts";

/** The ties that come from having had a call. */
const tiesOfAnOwner: readonly RelationshipReason[] = ["took-call", "owner", "handover", "call-taker"];

/** Offers a call. The colleague sees the record from now on, to decide; the strip stays where it is. */
export async function insertHandover(
  tx: Tx,
  { episodeId, offeredBy, offeredTo, now, ...sbar }: Sbar & { episodeId: string; offeredBy: string; offeredTo: string; now: Date },
): Promise<void> {
  await tx.insert(handovers).values({ id: newId(), episodeId, offeredBy, offeredTo, offeredAt: now, ...sbar });
  await tie(tx, { userId: offeredTo, episodeId, reason: "handover", now });
}

type Answered = { id: string; episodeId: string; offeredTo: string };

/**
 * Accepts: ownership moves now, and the one who had the call sees it for another 24 hours.
 * @throws StaleRecord when it was answered, withdrawn or moved in the meantime
 */
export async function acceptHandover(tx: Tx, { handover, ownerId, words, now }: { handover: Answered; ownerId: string; words: string | null; now: Date }): Promise<void> {
  const { id, episodeId, offeredTo } = handover;
  await answer(tx, id, "accepted", words, now);
  await tie(tx, { userId: offeredTo, episodeId, reason: "owner", now });
  // Left with the lead meanwhile, who is the very one that was asked: nothing is left to move.
  if (ownerId === offeredTo) return;
  await moveStrip(tx, { episodeId, fromId: ownerId, toId: offeredTo });
  await endTies(tx, { userId: ownerId, episodeId, reasons: tiesOfAnOwner, until: hoursAfter(now, sightAfterHandoverHours) });
}

/** Refuses, or takes the offer back: the strip stays, and the colleague who was asked no longer sees the record by it. */
export async function endHandover(
  tx: Tx,
  { handover, how, words, now }: { handover: Answered; how: "refused" | "withdrawn"; words: string | null; now: Date },
): Promise<void> {
  await answer(tx, handover.id, how, words, now);
  await endTies(tx, { userId: handover.offeredTo, episodeId: handover.episodeId, reasons: ["handover"], until: now });
}

/**
 * Leaves a strip with the desk's lead, who has agreed to that by leading the desk. Where a restriction hides the record from both,
 * the strip moves all the same, and the lead opens it with emergency access.
 */
export async function leaveWithLead(
  tx: Tx,
  { episodeId, seesRecord, fromId, leadId, now }: { episodeId: string; seesRecord: boolean; fromId: string; leadId: string; now: Date },
): Promise<void> {
  if (seesRecord) await tie(tx, { userId: leadId, episodeId, reason: "owner", now });
  await moveStrip(tx, { episodeId, fromId, toId: leadId });
  await endTies(tx, { userId: fromId, episodeId, reasons: tiesOfAnOwner, until: hoursAfter(now, sightAfterHandoverHours) });
}

async function answer(tx: Tx, id: string, accepted: HandoverAnswer, answerWords: string | null, now: Date): Promise<void> {
  const answered = await tx
    .update(handovers)
    .set({ answeredAt: now, accepted, answerWords })
    .where(and(eq(handovers.id, id), isNull(handovers.answeredAt)))
    .returning({ id: handovers.id });
  if (answered.length === 0) throw new StaleRecord();
}

const hoursAfter = (from: Date, hours: number) => new Date(from.getTime() + hours * 3_600_000);
