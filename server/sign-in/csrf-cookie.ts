import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** next-auth 4 verifies a posted token against a cookie `token|sha256(token + secret)`; see its `core/lib/csrf-token`. */
const hashOf = (token: string, secret: string): string => createHash("sha256").update(`${token}${secret}`).digest("hex");

/** A fresh value for the cookie. */
export function newCsrfCookie(secret: string): string {
  const token = randomBytes(32).toString("hex");
  return `${token}|${hashOf(token, secret)}`;
}

/** The token that a form must post with this cookie, or null when the cookie is missing or was not made with this secret. */
export function csrfTokenIn(cookie: string | undefined, secret: string): string | null {
  const [token, hash] = cookie?.split("|") ?? [];
  if (!token || !hash) return null;
  const [given, expected] = [Buffer.from(hash), Buffer.from(hashOf(token, secret))];
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : null;
}
