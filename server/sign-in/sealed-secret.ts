import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

const ivBytes = 12;
const tagBytes = 16;

/**
 * Seals an authenticator's secret for its row: AES-256-GCM, bound to the person, so that a row copied to another account does not open.
 * @param key 32 bytes, `derivedKey(secret, "totp-secrets")`
 * @returns `1.` and base64url of nonce, ciphertext and tag
 */
export function sealTotpSecret(secret: string, key: Buffer, userId: string): string {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv("aes-256-gcm", key, iv, { authTagLength: tagBytes }).setAAD(Buffer.from(userId));
  const sealed = Buffer.concat([iv, cipher.update(secret, "utf8"), cipher.final(), cipher.getAuthTag()]);
  return `1.${sealed.toString("base64url")}`;
}

/** The secret again, or null when it was sealed with another key, for somebody else, or has been changed. */
export function openTotpSecret(sealed: string, key: Buffer, userId: string): string | null {
  const bytes = Buffer.from(sealed.replace(/^1\./, ""), "base64url");
  if (!sealed.startsWith("1.") || bytes.length <= ivBytes + tagBytes) return null;
  try {
    const opener = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, ivBytes), { authTagLength: tagBytes })
      .setAAD(Buffer.from(userId)).setAuthTag(bytes.subarray(-tagBytes));
    return Buffer.concat([opener.update(bytes.subarray(ivBytes, -tagBytes)), opener.final()]).toString("utf8");
  } catch {
    return null;
  }
}
