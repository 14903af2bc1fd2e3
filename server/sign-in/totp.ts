import { Secret, TOTP } from "otpauth";

/** RFC 6238 as every authenticator app does it: SHA-1, six digits, thirty seconds. */
const form = { algorithm: "SHA1", digits: 6, period: 30 } as const;
/** How long one code is shown. */
export const stepSeconds = form.period;
/** One step either way: a phone's clock may be half a minute off, and typing takes time. */
const stepsAside = 1;

/** The six digits of what was typed (`123 456` too), or null. */
export function codeDigits(typed: string): string | null {
  const digits = typed.normalize("NFKC").replace(/[\s-]/g, "");
  return /^[0-9]{6}$/.test(digits) ? digits : null;
}

/**
 * The 30-second step at which this secret showed this code, within one step of now; null when it did not.
 * The caller keeps the step: a code works once (RFC 6238, 5.2).
 * @param secret base32
 */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  const timestamp = now.getTime();
  const aside = TOTP.validate({ ...form, token: code, secret: Secret.fromBase32(secret), timestamp, window: stepsAside });
  return aside === null ? null : TOTP.counter({ period: form.period, timestamp }) + aside;
}

/** The `otpauth:` address that an authenticator app reads from the square code. */
export function authenticatorAddress(secret: string, email: string): string {
  return new TOTP({ ...form, issuer: "Lantern", label: email, secret: Secret.fromBase32(secret) }).toString();
}

/** Base32, as people type it into an app. */
export const base32 = (bytes: Buffer): string => new Secret({ buffer: new Uint8Array(bytes).buffer }).base32;

/** The code that this secret shows now: for tests and for the demonstration's accounts. */
export function codeAt(secret: string, now: Date): string {
  return TOTP.generate({ ...form, secret: Secret.fromBase32(secret), timestamp: now.getTime() });
}
