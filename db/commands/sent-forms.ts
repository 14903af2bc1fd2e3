import type { Tx } from "#db/client.ts";
import { sentForms } from "#db/schema/audit.ts";

/** Stores a form's key with its result. False: a twin of the same request stored it first, and this one must roll back. */
export async function insertSentForm(
  tx: Tx,
  sent: { actorId: string; key: string; action: string; contentHash: string; goTo: string; now: Date },
): Promise<boolean> {
  const { now, ...row } = sent;
  const stored = await tx.insert(sentForms).values({ ...row, sentAt: now }).onConflictDoNothing().returning({ key: sentForms.key });
  return stored.length > 0;
}
