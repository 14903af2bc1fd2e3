import { and, eq, gt, inArray, isNull, sql } from "drizzle-orm";
import type { GateTx } from "#db/client.ts";
import { accountDisablings, credentials, enrolments, pendingSignIns, signInFailures, users } from "#db/schema/users.ts";

export type Credentials = { userId: string; name: string; email: string; passwordHash: string; sealedTotpSecret: string };

const enabled = sql`not exists (select 1 from ${accountDisablings} d where d.user_id = ${users.id})`;
/** A newer link ends what was set up before it: a lost phone or a known password opens nothing from that moment on. */
const notReset = sql`not exists (select 1 from ${enrolments} e where e.user_id = ${users.id} and e.created_at > ${credentials.changedAt})`;

/**
 * What somebody signs in with.
 * @param who the folded e-mail address, or the person's id
 * @returns null for an unknown address, a disabled account, and one whose sign-in has yet to be set up (again)
 */
export async function findCredentials(tx: GateTx, who: { email: string } | { userId: string }): Promise<Credentials | null> {
  const [row] = await tx
    .select({ userId: users.id, name: users.name, email: users.email, passwordHash: credentials.passwordHash, sealedTotpSecret: credentials.sealedTotpSecret })
    .from(users)
    .innerJoin(credentials, eq(credentials.userId, users.id))
    .where(and("email" in who ? eq(users.email, who.email) : eq(users.id, who.userId), enabled, notReset));
  return row ?? null;
}

export type PendingSignIn = { id: string; userId: string; codeFailures: number };

/** A password that was right and still waits for its code; locked until the transaction ends, so that tries are counted one by one. */
export async function findPendingSignIn(tx: GateTx, id: string, now: Date): Promise<PendingSignIn | null> {
  const [row] = await tx
    .select({ id: pendingSignIns.id, userId: pendingSignIns.userId, codeFailures: pendingSignIns.codeFailures })
    .from(pendingSignIns)
    .where(and(eq(pendingSignIns.id, id), isNull(pendingSignIns.usedAt), gt(pendingSignIns.expiresAt, now)))
    .for("update");
  return row ?? null;
}

/** Failed tries of each counter since an instant; counters without any are missing. */
export async function listFailures(tx: GateTx, counters: readonly string[], since: Date): Promise<Map<string, { count: number; lastAt: Date | null }>> {
  const rows = await tx
    .select({ counter: signInFailures.counter, count: sql<number>`count(*)::int`, lastAt: sql<Date>`max(${signInFailures.at})`.mapWith(signInFailures.at) })
    .from(signInFailures)
    .where(and(inArray(signInFailures.counter, [...counters]), gt(signInFailures.at, since)))
    .groupBy(signInFailures.counter);
  return new Map(rows.map(({ counter, ...failures }) => [counter, failures]));
}

export type Enrolment = { id: string; userId: string; name: string; email: string };

/** A link that may still be used: the newest of its person, neither used nor expired, of an account that is not disabled. */
export async function findEnrolment(tx: GateTx, id: string, now: Date): Promise<Enrolment | null> {
  const newer = sql`exists (select 1 from ${enrolments} n where n.user_id = ${enrolments.userId} and (n.created_at, n.id) > (${enrolments.createdAt}, ${enrolments.id}))`;
  const [row] = await tx
    .select({ id: enrolments.id, userId: enrolments.userId, name: users.name, email: users.email })
    .from(enrolments)
    .innerJoin(users, eq(users.id, enrolments.userId))
    .where(and(eq(enrolments.id, id), isNull(enrolments.usedAt), gt(enrolments.expiresAt, now), enabled, sql`not ${newer}`));
  return row ?? null;
}
