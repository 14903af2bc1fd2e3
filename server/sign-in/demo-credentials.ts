import { randomBytes } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import type { OwnerTx } from "#db/client.ts";
import { newId } from "#db/ids.ts";
import { duties } from "#db/schema/duties.ts";
import { credentials, sessions, users } from "#db/schema/users.ts";
import { longestSessionSeconds } from "./cookies.ts";
import { derivedKey } from "./derived-key.ts";
import { hashPassword } from "./password-hash.ts";
import { sealTotpSecret } from "./sealed-secret.ts";
import { base32 } from "./totp.ts";

/**
 * Makes the people of a demonstration look as if they had set up signing in: with a password that nobody knows, and a sign-in at the beginning
 * of the duty they are on. People who have credentials already keep them.
 * @param secret NEXTAUTH_SECRET
 */
export async function giveDemoCredentials(tx: OwnerTx, secret: string, now: Date): Promise<void> {
  const passwordHash = await hashPassword(randomBytes(24).toString("base64url"));
  const key = derivedKey(secret, "totp-secrets");
  const people = await tx.select({ id: users.id, dutyFrom: duties.from }).from(users)
    .leftJoin(credentials, eq(credentials.userId, users.id))
    .leftJoin(duties, and(eq(duties.userId, users.id), isNull(duties.endedAt)))
    .where(isNull(credentials.userId));
  if (people.length === 0) return;
  await tx.insert(credentials).values(people.map(({ id }) => ({ userId: id, passwordHash, sealedTotpSecret: sealTotpSecret(base32(randomBytes(20)), key, id), changedAt: now })));
  const began = people.flatMap(({ id, dutyFrom }) => (dutyFrom !== null && dutyFrom < now ? [{ id, dutyFrom }] : []));
  if (began.length === 0) return;
  await tx.insert(sessions).values(began.map(({ id, dutyFrom: at }) => ({
    id: newId(), userId: id, startedAt: at, lastSeenAt: at, idleSeconds: 900, endsAt: new Date(at.getTime() + longestSessionSeconds * 1000), endedAt: now, endedBecause: "signed-in-again", browser: "Edge on Windows",
  })));
}
