import { and, eq, sql } from "drizzle-orm";
import { StaleRecord, type Tx } from "#db/client.ts";
import { newId } from "#db/ids.ts";
import { referralEvents, referrals } from "#db/schema/services.ts";
import { standingAfter, type HeardKind, type ReferralStanding } from "#domain/referral.ts";

export type SentReferral = Omit<typeof referrals.$inferInsert, "standing" | "standingSince" | "version" | "createdAt" | "createdBy" | "contentSent"> & {
  contentSent: Record<string, string>;
  by: string;
  now: Date;
};

/**
 * Keeps a referral as sent, with what was shared frozen in it. The database lets one live referral to each service through
 * (`referrals_one_live_per_service`), and none of a closed episode (LN007).
 */
export async function insertReferral(tx: Tx, { by, now, ...referral }: SentReferral): Promise<void> {
  await tx.insert(referrals).values({ ...referral, standing: "sent", standingSince: now, createdAt: now, createdBy: by });
  await tx.insert(referralEvents).values({ id: newId(), referralId: referral.id, kind: "sent", happenedAt: now, recordedAt: now, recordedBy: by });
}

export type Heard = {
  kind: HeardKind;
  happenedAt: Date;
  toldBy: string | null;
  seenBy: string | null;
  declineCode: string | null;
  bookedFor: Date | null;
  words: string | null;
};

/**
 * Writes down what was heard of a referral and moves it on.
 * @param moved `dueBy` null: the time that stands goes on to count
 * @throws StaleRecord when somebody recorded something in the meantime
 */
export async function recordHeard(
  tx: Tx,
  moved: { referral: { id: string; version: number; standing: ReferralStanding }; heard: Heard; dueBy: Date | null; by: string; now: Date },
): Promise<void> {
  const { referral, heard, dueBy, by, now } = moved;
  const standing = standingAfter(heard.kind, referral.standing);
  const since = standing === referral.standing ? {} : { standingSince: heard.happenedAt };
  const amended = await tx
    .update(referrals)
    .set({ standing, version: sql`${referrals.version} + 1`, ...since, ...(dueBy === null ? {} : { dueBy }) })
    .where(and(eq(referrals.id, referral.id), eq(referrals.version, referral.version), eq(referrals.standing, referral.standing)))
    .returning({ id: referrals.id });
  if (amended.length === 0) throw new StaleRecord();
  await tx.insert(referralEvents).values({ id: newId(), referralId: referral.id, ...heard, recordedAt: now, recordedBy: by });
}
