import { randomBytes } from "node:crypto";
import { credentials } from "#db/schema/users.ts";
import { derivedKey } from "#server/sign-in/derived-key.ts";
import { sealTotpSecret } from "#server/sign-in/sealed-secret.ts";
import { base32, codeAt, stepOfCode, stepSeconds } from "#server/sign-in/totp.ts";
import type { Given } from "#test/make.ts";
import { setting } from "./settings.ts";

export type Authenticator = {
  /** The code that it shows, a later one each time: a code works once. Two within half a minute. */
  code: () => string;
  /** Six digits that it shows neither now nor a minute either way. */
  wrongCode: () => string;
};

/** Pairs somebody with an authenticator, as setting up signing in would. */
export async function givenAuthenticator(given: Given, who: { id: string }): Promise<Authenticator> {
  const secret = base32(randomBytes(20));
  const sealedTotpSecret = sealTotpSecret(secret, derivedKey(setting("TEST_SESSION_SECRET"), "totp-secrets"), who.id);
  await given.db.insert(credentials).values({ userId: who.id, passwordHash: "-", sealedTotpSecret, changedAt: new Date() });
  let used = 0;
  const code = (): string => {
    used = Math.max(used + 1, Math.floor(Date.now() / 1000 / stepSeconds));
    return codeAt(secret, new Date(used * stepSeconds * 1000));
  };
  const wrongCode = (): string => ["111111", "222222", "333333", "444444"].find((digits) => [-60, 0, 60].every((seconds) => stepOfCode(secret, digits, new Date(Date.now() + seconds * 1000)) === null)) ?? "555555";
  return { code, wrongCode };
}
