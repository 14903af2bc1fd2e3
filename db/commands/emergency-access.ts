import type { Tx } from "#db/client.ts";
import { newId } from "#db/ids.ts";
import { emergencyAccesses, emergencyAccessReviews } from "#db/schema/people.ts";
import { emergencyAccessEnd, type EmergencyAccessFinding, type EmergencyAccessReason } from "#domain/emergency-access.ts";

export type NewEmergencyAccess = { userId: string; personId: string; reasons: readonly EmergencyAccessReason[]; words: string; now: Date };

/** Opens one record to one clinician for twelve hours. */
export async function insertEmergencyAccess(tx: Tx, { userId, personId, reasons, words, now }: NewEmergencyAccess): Promise<string> {
  const id = newId();
  await tx.insert(emergencyAccesses).values({ id, userId, personId, reasons: [...reasons], words, openedAt: now, expiresAt: emergencyAccessEnd(now) });
  return id;
}

export type NewEmergencyAccessReview = { accessId: string; finding: EmergencyAccessFinding; words: string; by: string; now: Date };

/** What the consultant nurse found; written once. */
export async function insertEmergencyAccessReview(tx: Tx, { accessId, finding, words, by, now }: NewEmergencyAccessReview): Promise<void> {
  await tx.insert(emergencyAccessReviews).values({ accessId, reviewedBy: by, reviewedAt: now, finding, words });
}
