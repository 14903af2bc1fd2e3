import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { newId } from "#db/ids.ts";
import { auditEvents } from "#db/schema/audit.ts";
import { accountDisablings, credentials, enrolments, sessions, users } from "#db/schema/users.ts";
import { ownerConnection } from "#test/database.ts";
import { asGate, closeDatabase } from "../database.ts";
import { pendingSeconds } from "./cookies.ts";
import { derivedKey } from "./derived-key.ts";
import { hashPassword } from "./password-hash.ts";
import { countersOf, rememberedDevice, type Requester } from "./requester.ts";
import { sealTotpSecret } from "./sealed-secret.ts";
import { codeAt, stepOfCode } from "./totp.ts";
import { mostCodeTries, tryCode, type CodeOutcome } from "./try-code.ts";
import { tryDemoPerson } from "./try-demo-person.ts";
import { tryPassword } from "./try-password.ts";

const secret = "only for tests: forty characters of secret";
const totpSecret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const password = "kettle river orange";
let passwordHash = "";
let place = 0;

type Person = { id: string; email: string };

beforeAll(async () => {
  Object.assign(process.env, { DATABASE_URL: inject("serverUrl"), NEXTAUTH_SECRET: secret, NEXTAUTH_URL: "http://localhost:3000", DATABASE_POOL: "8" });
  passwordHash = await hashPassword(password);
});
afterAll(closeDatabase);

const { db } = ownerConnection();

async function person(): Promise<Person> {
  const [id, now] = [newId(), new Date()];
  const email = `sign-in-${id}@lantern.example`;
  await db.insert(users).values({ id, email, name: "Testperson", role: "paramedic", createdAt: now });
  await db.insert(credentials).values({ userId: id, passwordHash, sealedTotpSecret: sealTotpSecret(totpSecret, derivedKey(secret, "totp-secrets"), id), changedAt: now });
  return { id, email };
}

/** A browser at a place of its own, unless one is named. */
const browser = (made: Partial<Requester> = {}): Requester =>
  ({ requestId: "test", source: `place-${(place += 1)}`, browser: "Firefox on Linux", deviceCookie: undefined, oldSession: null, ...made });

const tryTimes = async (times: number, typed: { email: string; password: string }, from: Requester): Promise<string[]> => {
  const outcomes: string[] = [];
  for (let n = 0; n < times; n += 1) outcomes.push((await tryPassword(typed, from)).outcome);
  return outcomes;
};

async function pendingFor({ email }: Person, from: Requester): Promise<string> {
  const tried = await tryPassword({ email, password }, from);
  if (tried.outcome !== "right") throw new Error(tried.outcome);
  return tried.pendingId;
}

/** The code of so many steps from now. */
const code = (steps = 0): string => codeAt(totpSecret, new Date(Date.now() + steps * 30_000));
const wrongCode = (): string => ["000000", "111111", "222222"].find((digits) => stepOfCode(totpSecret, digits, new Date()) === null) ?? "";

const enter = (pendingId: string | undefined, typed: string, from: Requester): Promise<CodeOutcome> =>
  asGate((tx, now) => tryCode(tx, now, { pendingId, typed, requester: from, idleSeconds: 900, key: derivedKey(secret, "totp-secrets"), countersOf: (email) => countersOf(email, from) }));

async function signIn(who: Person, from: Requester, steps = 0): Promise<CodeOutcome> {
  return await enter(await pendingFor(who, from), code(steps), from);
}

test("a password and a code make a session of at most twelve hours, written into the audit", async () => {
  const who = await person();
  const answer = await signIn(who, browser());
  if (answer.outcome !== "signed-in") throw new Error(answer.outcome);
  const [session] = await db.select().from(sessions).where(eq(sessions.id, answer.as.sessionId));
  expect(session).toMatchObject({ userId: who.id, idleSeconds: 900, endedAt: null, browser: "Firefox on Linux" });
  expect((session?.endsAt.getTime() ?? 0) - (session?.startedAt.getTime() ?? 0)).toBe(12 * 3_600_000);
  const events = await db.select({ action: auditEvents.action, subjectId: auditEvents.subjectId }).from(auditEvents).where(eq(auditEvents.actorId, who.id));
  expect(events).toEqual([{ action: "account.signed-in", subjectId: answer.as.sessionId }]);
});

test("an address in capitals and full width is the same account", async () => {
  const who = await person();
  expect(await tryPassword({ email: ` ${who.email.toUpperCase().replace("@", "＠")} `, password }, browser())).toMatchObject({ outcome: "right" });
});

test("signing in again in the same browser ends the session that it had", async () => {
  const who = await person();
  const first = await signIn(who, browser(), -1);
  if (first.outcome !== "signed-in") throw new Error(first.outcome);
  const second = await signIn(who, browser({ oldSession: first.as.sessionId }));
  expect(second.outcome).toBe("signed-in");
  const [ended] = await db.select().from(sessions).where(eq(sessions.id, first.as.sessionId));
  expect(ended?.endedBecause).toBe("signed-in-again");
});

test("a code works once, an older one not after it, and typed twice at once it works once", async () => {
  const who = await person();
  const from = browser();
  expect((await signIn(who, from)).outcome).toBe("signed-in");
  const pending = await pendingFor(who, from);
  expect((await enter(pending, code(), from)).outcome).toBe("code-used");
  expect((await enter(pending, code(-1), from)).outcome).toBe("code-used");
  const other = await person();
  const twice = await Promise.all([signIn(other, browser()), signIn(other, browser())]);
  expect(twice.map((answer) => answer.outcome).sort()).toEqual(["code-used", "signed-in"]);
});

test("a password that was right asks for one code, in this browser, for a few minutes", async () => {
  const who = await person();
  const from = browser();
  const pending = await pendingFor(who, from);
  expect((await enter(undefined, code(), from)).outcome).toBe("start-again");
  expect((await enter(newId(), code(), from)).outcome).toBe("start-again");
  expect((await enter(pending, code(), from)).outcome).toBe("signed-in");
  expect((await enter(pending, code(1), from)).outcome).toBe("start-again");
  const late = await pendingFor(who, from);
  const answer = await asGate((tx, now) => tryCode(tx, new Date(now.getTime() + pendingSeconds * 1000 + 1), { pendingId: late, typed: code(1), requester: from, idleSeconds: 900, key: derivedKey(secret, "totp-secrets"), countersOf: () => [] }));
  expect(answer.outcome).toBe("start-again");
});

test("five wrong codes end the sign-in, and the next password waits: a stolen password does not let codes be guessed", async () => {
  const who = await person();
  const from = browser();
  const pending = await pendingFor(who, from);
  const outcomes: string[] = [];
  for (let n = 0; n < mostCodeTries; n += 1) outcomes.push((await enter(pending, wrongCode(), from)).outcome);
  expect(outcomes).toEqual([...Array<string>(mostCodeTries - 1).fill("code-wrong"), "start-again"]);
  expect((await enter(pending, code(), from)).outcome).toBe("start-again");
  expect((await tryPassword({ email: who.email, password }, from)).outcome).toBe("wait");
});

test("a code of which a digit is missing is a slip, and not a try", async () => {
  const who = await person();
  const from = browser();
  const pending = await pendingFor(who, from);
  for (const typed of ["", "12345", "not a code", "12 34 5", "1234567", "", ""]) expect((await enter(pending, typed, from)).outcome).toBe("code-incomplete");
  expect((await enter(pending, code(), from)).outcome).toBe("signed-in");
});

test("after five failures the right password waits too, from there only", async () => {
  const who = await person();
  const from = browser();
  expect(await tryTimes(6, { email: who.email, password: "not this one" }, from)).toEqual([...Array<string>(5).fill("wrong"), "wait"]);
  expect((await tryPassword({ email: who.email, password }, from)).outcome).toBe("wait");
  expect((await tryPassword({ email: who.email, password }, browser())).outcome).toBe("right");
});

test("a device that is known is not held up by strangers in the same place", async () => {
  const who = await person();
  const stranger = browser();
  await tryTimes(6, { email: who.email, password: "not this one" }, stranger);
  const known = browser({ source: stranger.source, deviceCookie: rememberedDevice(who.email, undefined) });
  expect((await tryPassword({ email: who.email, password }, known)).outcome).toBe("right");
  expect(await tryTimes(6, { email: who.email, password: "not this one" }, known)).toEqual([...Array<string>(5).fill("wrong"), "wait"]);
});

test("thirty guesses at once get no further than five", async () => {
  const who = await person();
  const from = browser();
  const outcomes = await Promise.all(Array.from({ length: 30 }, () => tryPassword({ email: who.email, password: "not this one" }, from)));
  expect(outcomes.filter(({ outcome }) => outcome === "wrong")).toHaveLength(5);
});

test("signing in forgives the failures before it", async () => {
  const who = await person();
  const from = browser();
  await tryTimes(4, { email: who.email, password: "not this one" }, from);
  expect((await signIn(who, from)).outcome).toBe("signed-in");
  expect(await tryTimes(5, { email: who.email, password: "not this one" }, from)).toEqual(Array<string>(5).fill("wrong"));
});

test("an unknown address, a disabled account and one that was reset answer like a wrong password, and wait like one", async () => {
  const [disabled, reset] = [await person(), await person()];
  await db.insert(accountDisablings).values({ userId: disabled.id, disabledBy: reset.id, disabledAt: new Date(), reason: "Left" });
  await db.insert(enrolments).values({ id: newId(), userId: reset.id, createdAt: new Date(Date.now() + 1_000), expiresAt: new Date(Date.now() + 60_000) });
  for (const email of [`nobody-${newId()}@lantern.example`, disabled.email, reset.email]) {
    expect(await tryTimes(6, { email, password }, browser())).toEqual([...Array<string>(5).fill("wrong"), "wait"]);
  }
});

test("an account that is disabled or reset between password and code does not get in", async () => {
  const [disabled, reset, other] = [await person(), await person(), await person()];
  const from = browser();
  const [first, second] = [await pendingFor(disabled, from), await pendingFor(reset, from)];
  await db.insert(accountDisablings).values({ userId: disabled.id, disabledBy: other.id, disabledAt: new Date(), reason: "Left" });
  await db.insert(enrolments).values({ id: newId(), userId: reset.id, createdAt: new Date(Date.now() + 1_000), expiresAt: new Date(Date.now() + 60_000) });
  expect((await enter(first, code(), from)).outcome).toBe("start-again");
  expect((await enter(second, code(), from)).outcome).toBe("start-again");
});

test("nobody is signed in without a password outside a demonstration", async () => {
  const who = await person();
  expect(await tryDemoPerson(who.id, browser(), 900)).toEqual({ outcome: "not-a-demonstration" });
  expect(await db.select().from(sessions).where(eq(sessions.userId, who.id))).toEqual([]);
});
