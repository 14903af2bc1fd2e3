import { createHash, randomBytes } from "node:crypto";

const keyPattern = /^lantern_[A-Za-z0-9_-]{43}$/;

/** A new key for one sending system: 32 random bytes. Shown once; only its hash is kept. */
export function mintIntakeKey(): string {
  return `lantern_${randomBytes(32).toString("base64url")}`;
}

/**
 * SHA-256 as 64 hex digits. Fast on purpose: a key has 256 bits of chance in it, so there is nothing to guess, and every call waits for it.
 */
export function hashIntakeKey(key: string): string {
  return createHash("sha256").update(key, "utf8").digest("hex");
}

/** Whether a text could be a key at all, which spares the database the question. */
export function looksLikeIntakeKey(text: string): boolean {
  return keyPattern.test(text);
}
