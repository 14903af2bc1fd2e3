import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { derivedKey } from "./derived-key.ts";
import { base32 } from "./totp.ts";

/** How long a link may wait to be used. */
export const enrolmentHours = 72;

const macOf = (enrolmentId: string, secret: string): string =>
  createHmac("sha256", derivedKey(secret, "enrolment-links")).update(enrolmentId).digest("base64url");

/** What the link carries: the enrolment's id and a mark that only this service can make, so that no id can be guessed or altered. */
export function enrolmentToken(enrolmentId: string, secret: string): string {
  return `${enrolmentId}.${macOf(enrolmentId, secret)}`;
}

/** The enrolment that a link's token names, or null when this service did not make it. */
export function enrolmentIdIn(token: string, secret: string): string | null {
  const [id = "", mac = "", ...more] = token.split(".");
  if (more.length > 0 || !z.uuid().safeParse(id).success) return null;
  const [given, expected] = [Buffer.from(mac), Buffer.from(macOf(id, secret))];
  return given.length === expected.length && timingSafeEqual(given, expected) ? id : null;
}

/**
 * The authenticator's secret of an enrolment: 160 bits (RFC 4226), in base32. Made from the id and not stored, so that opening the page
 * again shows the same square code, and nothing secret waits in the database.
 */
export function enrolmentSecret(enrolmentId: string, secret: string): string {
  const bytes = createHmac("sha256", derivedKey(secret, "enrolment-secrets")).update(enrolmentId).digest();
  return base32(bytes.subarray(0, 20));
}
