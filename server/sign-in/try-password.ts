import { randomUUID } from "node:crypto";
import { insertFailures, insertPendingSignIn, lockCounters, withdrawFailures } from "#db/commands/credentials.ts";
import { insertSystemEvent } from "#db/commands/system-events.ts";
import type { GateTx } from "#db/client.ts";
import { findCredentials, listFailures, type Credentials } from "#db/queries/credentials.ts";
import { foldEmail, longestEmail } from "#domain/account.ts";
import { longestPassword } from "#domain/password.ts";
import { asGate } from "../database.ts";
import { pendingSeconds } from "./cookies.ts";
import { isPasswordOf } from "./password-hash.ts";
import { countersOf, type Requester } from "./requester.ts";
import { failureMemory, nextTryAt, type Counter } from "./throttle.ts";

export type PasswordOutcome =
  | { outcome: "right"; pendingId: string }
  /** The address or the password: nobody is told which. */
  | { outcome: "wrong" }
  | { outcome: "wait"; until: Date };

type Tried = { waitUntil: Date } | { waitUntil: null; attempt: string; credentials: Credentials | null };

/**
 * The first half of signing in. Every try is counted as a failure before the password is looked at, and taken back when it was right: a
 * hundred tries at once get no further than one after the other. An unknown address costs the same work as a known one.
 */
export async function tryPassword(typed: { email: string; password: string }, requester: Requester): Promise<PasswordOutcome> {
  const email = foldEmail(typed.email).slice(0, longestEmail);
  const counters = countersOf(email, requester);
  const keys = counters.map(({ key }) => key);
  const tried = await asGate((tx, now) => countTry(tx, now, email, counters));
  if (tried.waitUntil !== null) return { outcome: "wait", until: tried.waitUntil };

  const { attempt, credentials } = tried;
  const fits = Array.from(typed.password).length <= longestPassword;
  const right = (await isPasswordOf(fits ? typed.password : "", credentials?.passwordHash ?? null)) && fits;
  if (!right || credentials === null) {
    const refused = { action: "account.sign-in-refused", outcome: "refused", userId: credentials?.userId ?? null, requestId: requester.requestId, detail: { because: "password" } } as const;
    await asGate((tx) => insertSystemEvent(tx, refused));
    return { outcome: "wrong" };
  }
  return await asGate(async (tx, now) => {
    await withdrawFailures(tx, keys, attempt);
    // Random through and through: whoever holds it has got past the password.
    const pendingId = randomUUID();
    await insertPendingSignIn(tx, { id: pendingId, userId: credentials.userId, startedAt: now, expiresAt: new Date(now.getTime() + pendingSeconds * 1000) });
    return { outcome: "right", pendingId };
  });
}

async function countTry(tx: GateTx, now: Date, email: string, counters: readonly Counter[]): Promise<Tried> {
  const keys = counters.map(({ key }) => key);
  await lockCounters(tx, keys);
  const failures = await listFailures(tx, keys, new Date(now.getTime() - failureMemory));
  const waits = counters.map(({ key, free }) => nextTryAt(failures.get(key) ?? { count: 0, lastAt: null }, free, now)).filter((wait) => wait !== null);
  if (waits.length > 0) return { waitUntil: new Date(Math.max(...waits.map((wait) => wait.getTime()))) };
  const attempt = randomUUID();
  await insertFailures(tx, keys, { nonce: attempt, now });
  return { waitUntil: null, attempt, credentials: await findCredentials(tx, { email }) };
}
