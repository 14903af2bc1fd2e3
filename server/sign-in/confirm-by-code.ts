import { createHmac, randomUUID } from "node:crypto";
import { endFailures, insertFailures, lockCounters, useTotpStep } from "#db/commands/credentials.ts";
import type { GateTx, Tx } from "#db/client.ts";
import { findCredentials, listFailures } from "#db/queries/credentials.ts";
import { asGateWithin } from "../database.ts";
import { derivedKey } from "./derived-key.ts";
import { openTotpSecret } from "./sealed-secret.ts";
import { failureMemory, freeFailures, nextTryAt } from "./throttle.ts";
import { codeDigits, codeAt, stepOfCode, stepSeconds } from "./totp.ts";

export type Confirmation =
  | { ok: true; by: "code" | "demonstration" }
  | { ok: false; because: "code.incomplete" | "code.wrong" | "code.used" | "code.no-authenticator" }
  | { ok: false; because: "code.wait"; until: Date };

export type Asked = {
  /** Whose code it must be: the signed-in person's. */
  userId: string;
  /** Wrong codes are counted for the session: whoever has got hold of one slows down nobody but themselves, and nobody is locked out. */
  session: string;
  typed: string;
  /** A demonstration's button was pressed, and this is a demonstration. */
  demonstration: boolean;
  now: Date;
  /** NEXTAUTH_SECRET. */
  secret: string;
};

/**
 * Asks the signed-in person for the code of their authenticator once more (OWASP ASVS 5.0, 7.5.3), inside the transaction that it confirms:
 * a code is used up together with the change, or not at all, and never twice (RFC 6238, 5.2). Slowed down like signing in.
 */
export async function confirmByCode(tx: Tx, asked: Asked): Promise<Confirmation> {
  const counter = `confirmation:${createHmac("sha256", derivedKey(asked.secret, "failure-counters")).update(asked.session).digest("base64url")}`;
  return await asGateWithin(tx, async (gate) => {
    await lockCounters(gate, [counter]);
    const failures = await listFailures(gate, [counter], new Date(asked.now.getTime() - failureMemory));
    const until = nextTryAt(failures.get(counter) ?? { count: 0, lastAt: null }, freeFailures.account, asked.now);
    if (until !== null) return { ok: false, because: "code.wait", until };
    const answer = await tryCodeOf(gate, asked);
    if (answer.ok) await endFailures(gate, [counter]);
    else if (answer.because === "code.wrong") await insertFailures(gate, [counter], { nonce: randomUUID(), now: asked.now });
    return answer;
  });
}

async function tryCodeOf(gate: GateTx, { userId, typed, demonstration, now, secret }: Asked): Promise<Confirmation> {
  const credentials = await findCredentials(gate, { userId });
  const totpSecret = credentials && openTotpSecret(credentials.sealedTotpSecret, derivedKey(secret, "totp-secrets"), userId);
  if (totpSecret === null) return { ok: false, because: "code.no-authenticator" };
  if (demonstration) return await useDemonstrationCode(gate, { userId, totpSecret, now });
  const digits = codeDigits(typed);
  // Nothing that could be right was typed: that is a slip, and not a try.
  if (digits === null) return { ok: false, because: "code.incomplete" };
  const step = stepOfCode(totpSecret, digits, now);
  if (step === null) return { ok: false, because: "code.wrong" };
  return (await useTotpStep(gate, userId, step)) ? { ok: true, by: "code" } : { ok: false, because: "code.used" };
}

/** The code of now, or where that one was used the next: two signatures within half a minute are two codes. */
async function useDemonstrationCode(gate: GateTx, { userId, totpSecret, now }: { userId: string; totpSecret: string; now: Date }): Promise<Confirmation> {
  for (const ahead of [0, stepSeconds]) {
    const step = stepOfCode(totpSecret, codeAt(totpSecret, new Date(now.getTime() + ahead * 1000)), now);
    if (step !== null && (await useTotpStep(gate, userId, step))) return { ok: true, by: "demonstration" };
  }
  return { ok: false, because: "code.used" };
}
