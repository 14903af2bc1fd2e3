import { and, eq, isNull, type SQL } from "drizzle-orm";
import { StaleRecord, type Tx } from "#db/client.ts";
import { responses } from "#db/schema/responding.ts";
import { responseTimeCorrections } from "#db/schema/time-corrections.ts";
import type { CorrectableStage } from "#domain/response-correction.ts";
import type { ClearOutcome, ReportedStage } from "#domain/response.ts";

const columnOf = {
  mobile: "mobileAt", "on-scene": "onSceneAt", "left-scene": "leftSceneAt", "at-destination": "atDestinationAt", clear: "clearAt", "stood-down": "stoodDownAt",
} as const satisfies Record<CorrectableStage, string>;

/**
 * Commits a crew to an episode. The database lets one live response through for each crew: the second of two dispatchers meets the
 * unique index `responses_one_live_per_crew`, an incomplete joint car LN008, a closed episode LN007.
 */
export async function insertResponse(tx: Tx, sent: { id: string; episodeId: string; crewId: string; allocatedBy: string; briefing: string | null; now: Date }): Promise<void> {
  const { id, episodeId, crewId, allocatedBy, briefing, now } = sent;
  await tx.insert(responses).values({ id, episodeId, crewId, allocatedAt: now, allocatedBy, briefing });
}

/** Keeps when the crew reached a stage. @throws StaleRecord when that time was recorded, or the job ended, in the meantime */
export async function amendResponseTime(tx: Tx, { id, stage, at }: { id: string; stage: ReportedStage; at: Date }): Promise<void> {
  await amendLive(tx, id, { [columnOf[stage]]: at }, isNull(responses[columnOf[stage]]));
}

/** The crew is clear and free. @throws StaleRecord when the job ended in the meantime */
export async function endResponse(tx: Tx, { id, at, outcome, destination }: { id: string; at: Date; outcome: ClearOutcome; destination: string | null }): Promise<void> {
  await amendLive(tx, id, { clearAt: at, outcome, destination });
}

/** The crew is called back before it arrived, and free. @throws StaleRecord when the job ended in the meantime */
export async function standResponseDown(tx: Tx, { id, at, reason }: { id: string; at: Date; reason: string }): Promise<void> {
  await amendLive(tx, id, { stoodDownAt: at, stoodDownReason: reason, outcome: "stood-down" }, isNull(responses.onSceneAt));
}

export type TimeCorrection = { id: string; responseId: string; stage: CorrectableStage; before: Date; after: Date; reason: string; by: string; now: Date };

/**
 * Puts a recorded time right and keeps what it was. The database lets no recorded time change without (LN014), and none out of order.
 * @throws StaleRecord when the time is no longer the one that was corrected
 */
export async function correctResponseTime(tx: Tx, { id, responseId, stage, before, after, reason, by, now }: TimeCorrection): Promise<void> {
  await tx.insert(responseTimeCorrections).values({ id, responseId, stage, before, after, reason, correctedAt: now, correctedBy: by });
  const corrected = await tx
    .update(responses)
    .set({ [columnOf[stage]]: after })
    .where(and(eq(responses.id, responseId), eq(responses[columnOf[stage]], before)))
    .returning({ id: responses.id });
  if (corrected.length === 0) throw new StaleRecord();
}

async function amendLive(tx: Tx, id: string, set: Partial<typeof responses.$inferInsert>, also?: SQL): Promise<void> {
  const amended = await tx
    .update(responses)
    .set(set)
    .where(and(eq(responses.id, id), isNull(responses.clearAt), isNull(responses.stoodDownAt), also))
    .returning({ id: responses.id });
  if (amended.length === 0) throw new StaleRecord();
}
