import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { newId } from "#db/ids.ts";
import type { Tx } from "#db/client.ts";
import { credentials, enrolments, users } from "#db/schema/users.ts";
import { ownerConnection } from "#test/database.ts";
import { asApplication, closeDatabase } from "../database.ts";
import { confirmByCode, type Asked, type Confirmation } from "./confirm-by-code.ts";
import { derivedKey } from "./derived-key.ts";
import { sealTotpSecret } from "./sealed-secret.ts";
import { freeFailures } from "./throttle.ts";
import { codeAt, stepOfCode } from "./totp.ts";

const secret = "only for tests: forty characters of secret";
const [totpSecret, anotherSecret] = ["GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"];
const now = new Date();

beforeAll(() => {
  Object.assign(process.env, { DATABASE_URL: inject("serverUrl"), NEXTAUTH_SECRET: secret, NEXTAUTH_URL: "http://localhost:3000", DATABASE_POOL: "10" });
});
afterAll(closeDatabase);

const { db } = ownerConnection();

async function person(held: string | null = totpSecret): Promise<string> {
  const id = newId();
  await db.insert(users).values({ id, email: `confirm-${id}@lantern.example`, name: "Testperson", role: "paramedic", createdAt: now });
  if (held !== null) await db.insert(credentials).values({ userId: id, passwordHash: "-", sealedTotpSecret: sealTotpSecret(held, derivedKey(secret, "totp-secrets"), id), changedAt: now });
  return id;
}

/** The code of so many steps from now. */
const code = (steps = 0, of = totpSecret): string => codeAt(of, new Date(now.getTime() + steps * 30_000));
const wrongCode = ["000000", "111111", "222222", "333333"].find((digits) => stepOfCode(totpSecret, digits, now) === null) ?? "";

const asked = (userId: string, typed: string, more: Partial<Asked> = {}): Asked => ({ userId, session: userId, typed, demonstration: false, now, secret, ...more });
const confirm = (userId: string, typed: string, more: Partial<Asked> = {}): Promise<Confirmation> => asApplication((tx) => confirmByCode(tx, asked(userId, typed, more)));
const said = (confirmation: Confirmation): string => (confirmation.ok ? confirmation.by : confirmation.because);

test("the signed-in person's code of now confirms, once; an older one not after it", async () => {
  const who = await person();
  expect(await confirm(who, code())).toEqual({ ok: true, by: "code" });
  expect(said(await confirm(who, code()))).toBe("code.used");
  expect(said(await confirm(who, code(-1)))).toBe("code.used");
  expect(said(await confirm(who, code(1)))).toBe("code");
});

test("a code that somebody else's authenticator shows confirms nothing", async () => {
  const [who] = [await person(), await person(anotherSecret)];
  expect(said(await confirm(who, code(0, anotherSecret)))).toBe("code.wrong");
});

test.each([["", "code.incomplete"], ["12345", "code.incomplete"], ["\u0000", "code.incomplete"]])("“%s” is a slip, and not a try", async (typed, because) => {
  const who = await person();
  for (let n = 0; n <= freeFailures.account; n += 1) expect(said(await confirm(who, typed))).toBe(because);
  expect(said(await confirm(who, code()))).toBe("code");
});

test("of ten that send one code at the same moment exactly one is confirmed", async () => {
  const who = await person();
  const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => confirm(who, code(), { session: `${who}-${n % 2}` })));
  expect(answers.map(said).sort()).toEqual(["code", ...Array<string>(9).fill("code.used")]);
});

test("what was not stored has used up no code: it is used together with what it confirms", async () => {
  const who = await person();
  const change = asApplication(async (tx) => {
    expect(said(await confirmByCode(tx, asked(who, code())))).toBe("code");
    throw new Error("somebody saved first");
  });
  await expect(change).rejects.toThrow("somebody saved first");
  expect(said(await confirm(who, code()))).toBe("code");
});

test("guessing is slowed for the session that guesses, and nobody is locked out", async () => {
  const who = await person();
  for (let n = 0; n < freeFailures.account; n += 1) expect(said(await confirm(who, wrongCode))).toBe("code.wrong");
  const waits = await confirm(who, code());
  if (waits.ok || waits.because !== "code.wait") throw new Error(said(waits));
  expect(waits.until.getTime()).toBeGreaterThan(now.getTime());
  expect(said(await confirm(who, code(), { session: "another browser of theirs" }))).toBe("code");
  expect(said(await confirm(who, code(1)))).toBe("code.wait");
  const later = new Date(waits.until.getTime() + 60_000);
  expect(said(await confirm(who, codeAt(totpSecret, later), { now: later }))).toBe("code");
});

test("a hundred guesses at once get no further than one after the other", async () => {
  const who = await person();
  const answers = await Promise.all(Array.from({ length: 30 }, () => confirm(who, wrongCode)));
  expect(answers.filter((answer) => said(answer) === "code.wrong")).toHaveLength(freeFailures.account);
});

test("without an authenticator, or with one that a newer link has ended, nothing is confirmed", async () => {
  expect(said(await confirm(await person(null), code()))).toBe("code.no-authenticator");
  const who = await person();
  await db.insert(enrolments).values({ id: newId(), userId: who, createdAt: new Date(now.getTime() + 1000), expiresAt: new Date(now.getTime() + 3_600_000) });
  expect(said(await confirm(who, code()))).toBe("code.no-authenticator");
});

test("a demonstration's button uses the person's own codes, each of them once", async () => {
  const who = await person();
  const pressed = { demonstration: true };
  expect([said(await confirm(who, "", pressed)), said(await confirm(who, "", pressed)), said(await confirm(who, "", pressed))]).toEqual(["demonstration", "demonstration", "code.used"]);
  expect(said(await confirm(who, code()))).toBe("code.used");
});

test("whoever goes on in the transaction reads no credentials", async () => {
  const who = await person();
  const read = (tx: Tx) => tx.execute(sql`select * from credentials`);
  await expect(asApplication(async (tx) => { await confirmByCode(tx, asked(who, code())); await read(tx); })).rejects.toThrow();
  const [row] = await db.select({ step: credentials.lastTotpStep }).from(credentials).where(eq(credentials.userId, who));
  expect(row?.step).toBe(0);
});
