import { endFailures, endOldSignIns, endPendingSignIn, insertCodeFailure, insertFailures, useTotpStep } from "#db/commands/credentials.ts";
import { endSession, insertSession } from "#db/commands/sessions.ts";
import { insertSystemEvent } from "#db/commands/system-events.ts";
import type { GateTx } from "#db/client.ts";
import { newId } from "#db/ids.ts";
import { findCredentials, findPendingSignIn, type Credentials } from "#db/queries/credentials.ts";
import { longestSessionSeconds } from "./cookies.ts";
import type { Requester } from "./requester.ts";
import { openTotpSecret } from "./sealed-secret.ts";
import { failureMemory, type Counter } from "./throttle.ts";
import { codeDigits, stepOfCode } from "./totp.ts";

/** After so many wrong codes the password is asked for again, where tries are slowed. */
export const mostCodeTries = 5;

export type SignedInAs = { userId: string; email: string; sessionId: string };
export type CodeOutcome = { outcome: "signed-in"; as: SignedInAs } | { outcome: "code-incomplete" | "code-wrong" | "code-used" | "start-again" };

export type CodeTry = {
  pendingId: string | undefined;
  typed: string;
  requester: Requester;
  idleSeconds: number;
  /** Opens what `sealTotpSecret` sealed. */
  key: Buffer;
  countersOf: (email: string) => Counter[];
};

/**
 * The second half of signing in: a password that was right a moment ago, and the code that the authenticator shows now.
 * Wrong codes count as failed tries of the account too, so that whoever has stolen a password cannot guess codes for ever.
 */
export async function tryCode(tx: GateTx, now: Date, { pendingId, typed, requester, idleSeconds, key, countersOf }: CodeTry): Promise<CodeOutcome> {
  const pending = pendingId === undefined ? null : await findPendingSignIn(tx, pendingId, now);
  const credentials = pending && pending.codeFailures < mostCodeTries ? await findCredentials(tx, pending) : null;
  if (!pending || !credentials) return { outcome: "start-again" };
  const digits = codeDigits(typed);
  // Nothing that could be right was typed: that is a slip, and not a try.
  if (digits === null) return { outcome: "code-incomplete" };
  const keys = countersOf(credentials.email).map((counter) => counter.key);
  const found = await useCode(tx, credentials, { digits, now, key });
  if (found !== "right") {
    await insertCodeFailure(tx, pending.id);
    if (found === "code-wrong") await insertFailures(tx, keys, { nonce: newId(), now });
    await insertSystemEvent(tx, { action: "account.sign-in-refused", outcome: "refused", userId: pending.userId, requestId: requester.requestId, detail: { because: found } });
    return { outcome: pending.codeFailures + 1 >= mostCodeTries ? "start-again" : found };
  }
  await endPendingSignIn(tx, pending.id, now);
  await endFailures(tx, keys.filter((counter) => !counter.startsWith("source:")));
  return { outcome: "signed-in", as: await startSession(tx, now, credentials, { requester, idleSeconds, way: "password-and-code" }) };
}

async function useCode(tx: GateTx, { userId, sealedTotpSecret }: Credentials, { digits, now, key }: { digits: string; now: Date; key: Buffer }): Promise<"right" | "code-wrong" | "code-used"> {
  const secret = openTotpSecret(sealedTotpSecret, key, userId);
  const step = secret === null ? null : stepOfCode(secret, digits, now);
  if (step === null) return "code-wrong";
  return (await useTotpStep(tx, userId, step)) ? "right" : "code-used";
}

type Start = { requester: Requester; idleSeconds: number; way: "password-and-code" | "demonstration" };

/** A new session for every sign-in; the one that this browser had before is over. */
export async function startSession(tx: GateTx, now: Date, who: { userId: string; email: string }, { requester, idleSeconds, way }: Start): Promise<SignedInAs> {
  const sessionId = newId();
  if (requester.oldSession !== null) await endSession(tx, requester.oldSession, "signed-in-again", now);
  await insertSession(tx, {
    id: sessionId, userId: who.userId, startedAt: now, idleSeconds, endsAt: new Date(now.getTime() + longestSessionSeconds * 1000), browser: requester.browser,
  });
  await endOldSignIns(tx, new Date(now.getTime() - failureMemory));
  await insertSystemEvent(tx, { action: "account.signed-in", outcome: "done", userId: who.userId, subjectId: sessionId, requestId: requester.requestId, detail: { way } });
  return { userId: who.userId, email: who.email, sessionId };
}
