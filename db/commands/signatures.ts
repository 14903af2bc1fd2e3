import type { Tx } from "#db/client.ts";
import { assessmentReturns, assessmentSignatures } from "#db/schema/signatures.ts";
import type { LaterSignature } from "#domain/signing.ts";

/**
 * Puts another signature under a version that was signed. The database refuses it where another version stands by now (LN014), where it is
 * there already (LN016, LN018), and from somebody who has no part in it (LN017).
 */
export async function insertSignature(tx: Tx, signature: { assessmentId: string; version: number; as: LaterSignature; signedBy: string; now: Date }): Promise<void> {
  const { now, ...rest } = signature;
  await tx.insert(assessmentSignatures).values({ ...rest, signedAt: now });
}

/** Returns what a learner signed: that version stays as it was, and the sections can be written in again. Refused as a countersignature is. */
export async function insertReturn(tx: Tx, sentBack: { assessmentId: string; version: number; words: string; returnedBy: string; now: Date }): Promise<void> {
  const { now, ...rest } = sentBack;
  await tx.insert(assessmentReturns).values({ ...rest, returnedAt: now });
}
