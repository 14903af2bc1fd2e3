import { eq } from "drizzle-orm";
import { afterAll, expect, inject, test } from "vitest";
import { asOwner } from "#db/client.ts";
import { newId } from "#db/ids.ts";
import { credentials, enrolments, sessions, users } from "#db/schema/users.ts";
import { ownerConnection } from "#test/database.ts";
import { closeDatabase } from "../database.ts";
import { createAdministrator } from "./create-administrator.ts";
import { enrolmentSecret, enrolmentToken } from "./enrolment-link.ts";
import { isPasswordOf } from "./password-hash.ts";
import { openEnrolment, setUpSignIn } from "./set-up-sign-in.ts";
import { codeAt } from "./totp.ts";

const secret = "only for tests: forty characters of secret";
Object.assign(process.env, { DATABASE_URL: inject("serverUrl"), NEXTAUTH_SECRET: secret, NEXTAUTH_URL: "http://localhost:3000" });
afterAll(closeDatabase);

const { db } = ownerConnection();
const chosen = "kettle river orange";

async function link(made: { userId?: string; createdAt?: Date; expiresAt?: Date } = {}): Promise<{ id: string; userId: string; token: string; code: () => string }> {
  const [id, userId, now] = [newId(), made.userId ?? newId(), new Date()];
  if (!made.userId) await db.insert(users).values({ id: userId, email: `set-up-${userId}@lantern.example`, name: "Rosalind Okonkwo", role: "consultant-nurse", createdAt: now });
  await db.insert(enrolments).values({ id, userId, createdAt: made.createdAt ?? now, expiresAt: made.expiresAt ?? new Date(now.getTime() + 60_000) });
  return { id, userId, token: enrolmentToken(id, secret), code: () => codeAt(enrolmentSecret(id, secret), new Date()) };
}

const setUp = (token: string, password: string, code: string) => setUpSignIn(token, { password, code }, "test");

test("a link sets a password and an authenticator, once", async () => {
  const { token, userId, code } = await link();
  expect(await openEnrolment(token)).toMatchObject({ userId, name: "Rosalind Okonkwo" });
  expect(await setUp(token, chosen, code())).toEqual({ outcome: "set-up" });
  const [row] = await db.select().from(credentials).where(eq(credentials.userId, userId));
  expect(await isPasswordOf(chosen, row?.passwordHash ?? "")).toBe(true);
  expect(row?.lastTotpStep).toBeGreaterThan(0);
  expect(await openEnrolment(token)).toBeNull();
  expect(await setUp(token, chosen, code())).toEqual({ outcome: "gone" });
});

test("a link pressed twice at once is used once", async () => {
  const { token, code } = await link();
  const both = await Promise.all([setUp(token, chosen, code()), setUp(token, "another kettle river", code())]);
  expect(both.map(({ outcome }) => outcome).sort()).toEqual(["gone", "set-up"]);
});

test("nothing is stored for a weak password or a wrong code, and the link stays good", async () => {
  const { token, userId, code } = await link();
  expect(await setUp(token, "short", code())).toEqual({ outcome: "password-refused", because: "password.too-short" });
  expect(await setUp(token, "Rosalind-Okonkwo-1", code())).toEqual({ outcome: "password-refused", because: "password.easy-to-guess" });
  expect(await setUp(token, chosen, "12 34")).toEqual({ outcome: "code-wrong" });
  expect(await db.select().from(credentials).where(eq(credentials.userId, userId))).toEqual([]);
  expect(await openEnrolment(token)).not.toBeNull();
});

test("a link ends by time, by a newer link, and is never made up", async () => {
  const old = await link({ expiresAt: new Date(Date.now() - 1) });
  expect(await openEnrolment(old.token)).toBeNull();
  const first = await link({ createdAt: new Date(Date.now() - 1_000) });
  const second = await link({ userId: first.userId });
  expect(await openEnrolment(first.token)).toBeNull();
  expect(await openEnrolment(second.token)).not.toBeNull();
  expect(await openEnrolment(second.token.replace(second.id, first.id))).toBeNull();
  expect(await openEnrolment("rubbish")).toBeNull();
});

test("a new link ends every session of its person at once, and nobody else's", async () => {
  const [one, other] = [await link(), await link()];
  const started = new Date();
  const row = (userId: string) => ({ id: newId(), userId, startedAt: started, lastSeenAt: started, idleSeconds: 900, endsAt: new Date(started.getTime() + 60_000) });
  await db.insert(sessions).values([row(one.userId), row(other.userId)]);
  await link({ userId: one.userId });
  const because = async (userId: string) => (await db.select().from(sessions).where(eq(sessions.userId, userId))).map((session) => session.endedBecause);
  expect(await because(one.userId)).toEqual(["sign-in-reset"]);
  expect(await because(other.userId)).toEqual([null]);
});

test("the first administrator is made at the terminal, with a link; the same address again only with a new link", async () => {
  const email = `First-${newId()}@Lantern.example`;
  const make = (asked: { email?: string; name?: string; newLink?: boolean }) => asOwner(inject("ownerUrl"), (tx) => createAdministrator(tx, { email, name: "Ruth Osei", newLink: false, ...asked }));
  const made = await make({});
  if ("problem" in made) throw new Error(made.problem);
  expect(await openEnrolment(enrolmentToken(made.enrolmentId, secret))).toMatchObject({ email: email.toLowerCase(), name: "Ruth Osei" });
  expect(await make({})).toEqual({ problem: expect.stringContaining("--new-link") });
  const again = await make({ newLink: true });
  if ("problem" in again) throw new Error(again.problem);
  expect(await openEnrolment(enrolmentToken(made.enrolmentId, secret))).toBeNull();
  expect(await make({ email: `nobody-${newId()}@lantern.example`, newLink: true })).toEqual({ problem: expect.stringContaining("Nobody has an account") });
  const clinician = await link();
  const [user] = await db.select().from(users).where(eq(users.id, clinician.userId));
  expect(await make({ email: user?.email ?? "" })).toEqual({ problem: expect.stringContaining("not an administrator") });
});
