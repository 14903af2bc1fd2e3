import { setCredentials, useEnrolment } from "#db/commands/credentials.ts";
import { insertSystemEvent } from "#db/commands/system-events.ts";
import { findEnrolment, type Enrolment } from "#db/queries/credentials.ts";
import { whyNotPassword } from "#domain/password.ts";
import type { Refusal } from "#domain/refusals.ts";
import { asGate } from "../database.ts";
import { env } from "../env.ts";
import { derivedKey } from "./derived-key.ts";
import { enrolmentIdIn, enrolmentSecret } from "./enrolment-link.ts";
import { hashPassword } from "./password-hash.ts";
import { sealTotpSecret } from "./sealed-secret.ts";
import { codeDigits, stepOfCode } from "./totp.ts";

export type OpenEnrolment = Enrolment & { /** The authenticator's secret, base32. */ totpSecret: string };

/** What a link leads to, or null when it was used, has expired, was replaced by a newer one, or is none of ours. */
export async function openEnrolment(token: string): Promise<OpenEnrolment | null> {
  const secret = env().NEXTAUTH_SECRET;
  const id = enrolmentIdIn(token, secret);
  const enrolment = id === null ? null : await asGate((tx, now) => findEnrolment(tx, id, now));
  return enrolment && { ...enrolment, totpSecret: enrolmentSecret(enrolment.id, secret) };
}

export type SetUpOutcome = { outcome: "set-up" | "gone" | "code-wrong" } | { outcome: "password-refused"; because: Refusal };

/** Uses a link up: from now on its person signs in with this password and this authenticator. All of it, or none. */
export async function setUpSignIn(token: string, chosen: { password: string; code: string }, requestId: string): Promise<SetUpOutcome> {
  const enrolment = await openEnrolment(token);
  if (enrolment === null) return { outcome: "gone" };
  const { id, userId, totpSecret } = enrolment;
  const because = whyNotPassword(chosen.password, enrolment);
  if (because !== null) return { outcome: "password-refused", because };
  const digits = codeDigits(chosen.code);
  const step = digits === null ? null : await asGate((_tx, now) => Promise.resolve(stepOfCode(totpSecret, digits, now)));
  if (step === null) return { outcome: "code-wrong" };
  const passwordHash = await hashPassword(chosen.password);
  const sealedTotpSecret = sealTotpSecret(totpSecret, derivedKey(env().NEXTAUTH_SECRET, "totp-secrets"), userId);
  return await asGate(async (tx, now) => {
    if ((await findEnrolment(tx, id, now)) === null || !(await useEnrolment(tx, id, now))) return { outcome: "gone" };
    await setCredentials(tx, { userId, passwordHash, sealedTotpSecret, lastTotpStep: step, changedAt: now });
    await insertSystemEvent(tx, { action: "enrolment.used", outcome: "done", userId, subjectId: id, requestId });
    return { outcome: "set-up" };
  });
}
