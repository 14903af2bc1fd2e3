import { and, eq, inArray, isNull, lt, sql } from "drizzle-orm";
import type { GateTx } from "#db/client.ts";
import { credentials, enrolments, pendingSignIns, signInFailures } from "#db/schema/users.ts";

/** Makes tries that are counted together wait for each other until the transaction ends: a hundred at once are counted one by one. */
export async function lockCounters(tx: GateTx, counters: readonly string[]): Promise<void> {
  for (const counter of [...counters].sort()) await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${counter}, 0))`);
}

/** Counts a try as failed, in each of its counters, under one mark. */
export async function insertFailures(tx: GateTx, counters: readonly string[], attempt: { nonce: string; now: Date }): Promise<void> {
  await tx.insert(signInFailures).values(counters.map((counter) => ({ counter, at: attempt.now, nonce: attempt.nonce })));
}

/** Takes back a try that turned out not to be a failure. */
export async function withdrawFailures(tx: GateTx, counters: readonly string[], nonce: string): Promise<void> {
  await tx.delete(signInFailures).where(and(inArray(signInFailures.counter, [...counters]), eq(signInFailures.nonce, nonce)));
}

/** Forgets what was counted: somebody has signed in. */
export async function endFailures(tx: GateTx, counters: readonly string[]): Promise<void> {
  await tx.delete(signInFailures).where(inArray(signInFailures.counter, [...counters]));
}

/** Forgets failures and waiting passwords from before an instant, whoever's they were. */
export async function endOldSignIns(tx: GateTx, before: Date): Promise<void> {
  await tx.delete(signInFailures).where(lt(signInFailures.at, before));
  await tx.delete(pendingSignIns).where(lt(pendingSignIns.expiresAt, before));
}

/** A password was right: remembers for a few minutes who is to be asked for a code. */
export async function insertPendingSignIn(tx: GateTx, pending: { id: string; userId: string; startedAt: Date; expiresAt: Date }): Promise<void> {
  await tx.insert(pendingSignIns).values(pending);
}

export async function insertCodeFailure(tx: GateTx, id: string): Promise<void> {
  await tx.update(pendingSignIns).set({ codeFailures: sql`${pendingSignIns.codeFailures} + 1` }).where(eq(pendingSignIns.id, id));
}

/** The code was right: this password asks for no second one. */
export async function endPendingSignIn(tx: GateTx, id: string, now: Date): Promise<void> {
  await tx.update(pendingSignIns).set({ usedAt: now }).where(and(eq(pendingSignIns.id, id), isNull(pendingSignIns.usedAt)));
}

/**
 * Uses up a code's 30-second step.
 * @returns false when it, or a later one, was used before: a code works once
 */
export async function useTotpStep(tx: GateTx, userId: string, step: number): Promise<boolean> {
  const used = await tx
    .update(credentials)
    .set({ lastTotpStep: step })
    .where(and(eq(credentials.userId, userId), lt(credentials.lastTotpStep, step)))
    .returning({ userId: credentials.userId });
  return used.length > 0;
}

/**
 * Uses up a link.
 * @returns false when somebody was faster
 */
export async function useEnrolment(tx: GateTx, id: string, now: Date): Promise<boolean> {
  const used = await tx.update(enrolments).set({ usedAt: now }).where(and(eq(enrolments.id, id), isNull(enrolments.usedAt))).returning({ id: enrolments.id });
  return used.length > 0;
}

export type NewCredentials = { userId: string; passwordHash: string; sealedTotpSecret: string; lastTotpStep: number; changedAt: Date };

/** Sets what somebody signs in with, in the place of whatever they had. */
export async function setCredentials(tx: GateTx, { userId, ...chosen }: NewCredentials): Promise<void> {
  await tx.insert(credentials).values({ userId, ...chosen }).onConflictDoUpdate({ target: credentials.userId, set: chosen });
}
