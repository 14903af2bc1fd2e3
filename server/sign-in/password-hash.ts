import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import { Turnstile } from "../turnstile.ts";
import { parsePhcString, phcString, type Argon2Cost } from "./phc-string.ts";

/** OWASP Password Storage Cheat Sheet: Argon2id with 19 MiB, two passes, one lane. */
const cost: Argon2Cost = { memory: 19_456, passes: 2, parallelism: 1 };
const saltBytes = 16;
const tagBytes = 32;

const run = promisify(argon2);
const key = Symbol.for("lantern.password-hashing");
/** Two at a time, so that signing in cannot take every core. On globalThis: each page is bundled with a copy of this file. */
const holder = globalThis as { [key]?: Turnstile };

type Work = { password: string; salt: Buffer; cost: Argon2Cost; length: number };

/** @throws DatabaseUnavailable when too many are waiting: the answer is "in a moment", as when the database is away. */
async function tagOf({ password, salt, cost: { memory, passes, parallelism }, length }: Work): Promise<Buffer> {
  const turnstile = (holder[key] ??= new Turnstile(2, 40, 5_000));
  await turnstile.enter();
  try {
    return await run("argon2id", { message: Buffer.from(password.normalize("NFKC")), nonce: salt, memory, passes, parallelism, tagLength: length });
  } finally {
    turnstile.leave();
  }
}

/** Argon2id with a fresh salt, as a PHC string. The password is folded with NFKC, so that every keyboard gives the same bytes. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(saltBytes);
  return phcString({ cost, salt, tag: await tagOf({ password, salt, cost, length: tagBytes }) });
}

const nobody = { cost, salt: Buffer.alloc(saltBytes), tag: Buffer.alloc(tagBytes) };

/**
 * Whether this password made this hash.
 * @param stored null for an unknown account: the same work is done, so that the time taken says nothing
 */
export async function isPasswordOf(password: string, stored: string | null): Promise<boolean> {
  const known = stored === null ? null : parsePhcString(stored);
  const { cost: asked, salt, tag } = known ?? nobody;
  const found = await tagOf({ password, salt, cost: asked, length: tag.length });
  return timingSafeEqual(found, tag) && known !== null;
}
