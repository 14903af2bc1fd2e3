import { hkdfSync } from "node:crypto";

/** What a key is for. One secret, one key for each purpose: none can be used, or found out, in the place of another (RFC 5869). */
export type KeyPurpose = "totp-secrets" | "enrolment-links" | "enrolment-secrets" | "known-devices" | "failure-counters";

/** 32 bytes, the same every time for the same secret and purpose. */
export function derivedKey(secret: string, purpose: KeyPurpose): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "", `lantern ${purpose}`, 32));
}
