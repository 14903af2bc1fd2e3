import { and, desc, eq, isNull, or, sql } from "drizzle-orm";
import type { IntakeTx } from "#db/client.ts";
import { calls, callVersions, intakeMessages, intakeSenders } from "#db/schema/calls.ts";
import type { CallFacts } from "#domain/call.ts";

/** The sender whose key has this hash and is not revoked. */
export async function findIntakeSender(tx: IntakeTx, keyHash: string): Promise<{ id: string; name: string } | null> {
  const [sender] = await tx
    .select({ id: intakeSenders.id, name: intakeSenders.name })
    .from(intakeSenders)
    .where(and(eq(intakeSenders.keyHash, keyHash), isNull(intakeSenders.revokedAt)));
  return sender ?? null;
}

export type HeldMessage = {
  callId: string;
  callReference: string;
  reason: "new" | "update";
  messageId: string;
  caseKey: string;
  contentHash: string;
  requestId: string | null;
  sentAt: Date;
  receivedAt: Date;
  patient: CallFacts["patient"];
};

/** What is held of a case already: messages of this sender with the same content, the same id or the same case, newest first. */
export async function listHeldMessages(
  tx: IntakeTx,
  asked: { senderId: string; contentHash: string; messageId: string; caseKey: string },
): Promise<HeldMessage[]> {
  const same = or(eq(intakeMessages.contentHash, asked.contentHash), eq(intakeMessages.bundleId, asked.messageId), eq(intakeMessages.caseKey, asked.caseKey));
  const rows = await tx
    .select({
      callId: intakeMessages.callId,
      callReference: calls.reference,
      reason: intakeMessages.reason,
      messageId: intakeMessages.bundleId,
      caseKey: intakeMessages.caseKey,
      contentHash: intakeMessages.contentHash,
      requestId: intakeMessages.requestId,
      sentAt: intakeMessages.sentAt,
      receivedAt: intakeMessages.receivedAt,
      facts: callVersions.facts,
    })
    .from(intakeMessages)
    .innerJoin(calls, eq(calls.id, intakeMessages.callId))
    .innerJoin(callVersions, eq(callVersions.messageId, intakeMessages.id))
    .where(and(eq(intakeMessages.senderId, asked.senderId), same))
    .orderBy(desc(intakeMessages.receivedAt))
    .limit(100);
  return rows.map(({ facts, ...row }) => ({ ...row, patient: facts.patient }));
}

export type NewestCallVersion = { callId: string; version: number; reference: string; episodeId: string };

/** The number of the newest version of a call. */
export async function findNewestCallVersion(tx: IntakeTx, callId: string): Promise<NewestCallVersion | null> {
  const [row] = await tx
    .select({ callId: calls.id, version: callVersions.version, reference: calls.reference, episodeId: calls.episodeId })
    .from(callVersions)
    .innerJoin(calls, eq(calls.id, callVersions.callId))
    .where(eq(callVersions.callId, callId))
    .orderBy(desc(callVersions.version))
    .limit(1);
  return row ?? null;
}

/** Whether a reference is in use, in capitals or not. */
export async function isCallReferenceTaken(tx: IntakeTx, reference: string): Promise<boolean> {
  const rows = await tx.select({ id: calls.id }).from(calls).where(eq(sql`upper(${calls.reference})`, sql`upper(${reference})`)).limit(1);
  return rows.length > 0;
}

/** Who would own a call that rings now; null in a service without clinicians. */
export async function findStandingLead(tx: IntakeTx): Promise<string | null> {
  const [row] = await tx.execute<{ id: string | null }>(sql`select standing_desk_lead() as id`);
  return row?.id ?? null;
}
