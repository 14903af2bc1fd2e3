import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { keepDraft } from "#db/commands/drafts.ts";
import { insertSentForm } from "#db/commands/sent-forms.ts";
import type { Tx } from "#db/client.ts";
import { newId } from "#db/ids.ts";
import { draftBase, findDraft } from "#db/queries/drafts.ts";
import { findSentForm } from "#db/queries/sent-forms.ts";
import { accountDisablings, sessions, users } from "#db/schema/users.ts";
import type { Actor } from "#domain/actor.ts";
import { apart } from "#test/apart.ts";
import { ownerConnection } from "#test/database.ts";
import { inside } from "#test/inside.ts";
import { Given } from "#test/make.ts";
import { beginAs } from "./session.ts";

type Made = { startedMinutesAgo?: number; seenMinutesAgo?: number; endedBecause?: string };

async function signedIn(given: Given, who: { id: string }, { startedMinutesAgo = 60, seenMinutesAgo = 1, endedBecause }: Made = {}): Promise<string> {
  const at = (minutes: number) => new Date(given.now.getTime() - minutes * 60_000);
  const id = newId();
  await given.db.insert(sessions).values({
    id, userId: who.id, startedAt: at(startedMinutesAgo), lastSeenAt: at(seenMinutesAgo), idleSeconds: 15 * 60, endsAt: at(startedMinutesAgo - 12 * 60),
    ...(endedBecause ? { endedAt: at(0), endedBecause } : {}),
  });
  return id;
}

/** A transaction as the doors open one: in the application's role, with nobody as the actor yet. */
async function atTheDoor<T>(given: Given, work: (tx: Tx) => Promise<T>): Promise<T> {
  return await given.db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('role', 'lantern_app', true), set_config('app.actor_id', '', true)`);
    const result = await work(tx as unknown as Tx);
    await tx.execute(sql`select set_config('role', 'none', true), set_config('app.actor_id', '', true)`);
    return result;
  });
}
const begun = (given: Given, session: string | null, acting = true) => atTheDoor(given, (tx) => beginAs(tx, session, acting));

test("a live session is its person, with role and duty as they are in the database now", inside(async (given) => {
  const who = await given.user({ role: "paramedic", duty: "desk" });
  const session = await signedIn(given, who);
  expect(await begun(given, session)).toMatchObject({ standing: "live", actor: { id: who.id, role: "paramedic", duty: { kind: "desk" } } });
  await given.db.update(users).set({ role: "consultant-nurse" }).where(eq(users.id, who.id));
  expect(await begun(given, session)).toMatchObject({ standing: "live", actor: { role: "consultant-nurse" } });
}));

test.each([
  ["fifteen minutes without a sign of life", { seenMinutesAgo: 15 }, "idle"],
  ["fourteen minutes are not too long", { seenMinutesAgo: 14 }, "live"],
  ["twelve hours, however busy", { startedMinutesAgo: 12 * 60, seenMinutesAgo: 0 }, "ended"],
  ["signed out", { endedBecause: "signed-out" }, "ended"],
] as const)("a session ends by itself: %s", (_when, made, standing) => inside(async (given) => {
  const session = await signedIn(given, await given.user(), made);
  const who = await begun(given, session);
  expect(who.standing).toBe(standing);
  expect(who.actor === null).toBe(standing !== "live");
})());

test("nobody is somebody without a session, or with one that was made up", inside(async (given) => {
  expect(await begun(given, null)).toEqual({ standing: "unknown", actor: null });
  expect(await begun(given, newId())).toEqual({ standing: "unknown", actor: null });
}));

test("an account that is disabled is nobody in its next transaction", inside(async (given) => {
  const [administrator, who] = [await given.user({ role: "administrator" }), await given.user()];
  const session = await signedIn(given, who);
  expect((await begun(given, session)).standing).toBe("live");
  await given.db.insert(accountDisablings).values({ userId: who.id, disabledBy: administrator.id, disabledAt: given.now, reason: "Left the service" });
  expect(await begun(given, session)).toEqual({ standing: "ended", actor: null });
}));

test("only a person who does something prolongs a session: background traffic never does", inside(async (given) => {
  const session = await signedIn(given, await given.user(), { seenMinutesAgo: 10 });
  const lastSeen = async () => (await given.db.select({ at: sessions.lastSeenAt }).from(sessions).where(eq(sessions.id, session)))[0]?.at.getTime() ?? 0;
  const before = await lastSeen();
  await begun(given, session, false);
  expect(await lastSeen()).toBe(before);
  await begun(given, session, true);
  expect(await lastSeen()).toBeGreaterThan(before);
}));

test("a slow page of a session never holds up the session's other pages", async () => {
  const given = new Given(ownerConnection().db);
  const who = await given.user();
  const session = await signedIn(given, who, { seenMinutesAgo: 10 });
  await apart(2, async ({ as }) => {
    await as(who, async (slow) => {
      expect((await beginAs(slow, session, true)).standing).toBe("live");
      await as(who, async (tx) => {
        await tx.execute(sql`set local lock_timeout = '500ms'`);
        expect((await beginAs(tx, session, true)).standing).toBe("live");
      });
    });
  });
});

test("an idle session is not woken by the click that came too late", inside(async (given) => {
  const session = await signedIn(given, await given.user(), { seenMinutesAgo: 16 });
  expect((await begun(given, session)).standing).toBe("idle");
  expect((await begun(given, session)).standing).toBe("idle");
}));

const keepTyped = (given: Given, session: string, key: string, values: object, { base = null, leftBy = null }: { base?: string | null; leftBy?: string | null } = {}) =>
  given.db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('role', 'lantern_gate', true)`);
    const [row] = await tx.execute<{ kept: boolean }>(sql`select keep_draft_of_ended_session(${session}::uuid, ${key}, ${newId()}::uuid, null, ${JSON.stringify(values)}::jsonb, null, ${base}, ${leftBy}::uuid) is not null as kept`);
    await tx.execute(sql`select set_config('role', 'none', true)`);
    return row?.kept ?? false;
  });

test("what was typed when the session had run out is there for its author after signing in again, and for nobody else", inside(async (given) => {
  const [author, colleague] = [await given.user(), await given.user()];
  const session = await signedIn(given, author, { seenMinutesAgo: 20 });
  expect(await keepTyped(given, session, "triage:1", { reason: "He said goodbye to his dog 🐕" })).toBe(true);
  expect(await given.as(author, (tx) => findDraft(tx, "triage:1"))).toMatchObject({ values: { reason: "He said goodbye to his dog 🐕" } });
  expect(await given.as(colleague, (tx) => findDraft(tx, "triage:1"))).toBeNull();
}));

test("a draft whose first save comes after the session has run out knows the version that it was typed over", inside(async (given) => {
  const author = await given.user();
  const session = await signedIn(given, author, { seenMinutesAgo: 20 });
  await keepTyped(given, session, "person:1", { crewNote: "Ring first" }, { base: "3" });
  await keepTyped(given, session, "person:2", { crewNote: "Ring first", version: "4" });
  const [typed, sentWhole] = await given.as(author, async (tx) => [await findDraft(tx, "person:1"), await findDraft(tx, "person:2")]);
  expect([draftBase(typed ?? null, 7), draftBase(sentWhole ?? null, 7)], "and not the one that is on the page by now").toEqual([3, 4]);
}));

test("what was on a page when it was taken away is kept for whoever's page it was, and not for whoever signed in since", inside(async (given) => {
  const [author, colleague] = [await given.user(), await given.user()];
  const session = await signedIn(given, colleague, { seenMinutesAgo: 20 });
  expect(await keepTyped(given, session, "page:/x", { reason: "x" }, { leftBy: author.id })).toBe(false);
  expect(await keepTyped(given, session, "page:/x", { reason: "x" }, { leftBy: colleague.id })).toBe(true);
}));

test.each(["signed-out", "account-disabled"])("nothing is put aside for a session that was %s", (endedBecause) => inside(async (given) => {
  const session = await signedIn(given, await given.user(), { endedBecause });
  expect(await keepTyped(given, session, "triage:1", { reason: "x" })).toBe(false);
})());

test("a draft is its author's: nobody writes one for somebody else", inside(async (given) => {
  const [author, colleague] = [await given.user(), await given.user()];
  const draft = { userId: author.id, formKey: "triage:1", pageId: newId(), sequence: 1, path: null, values: { reason: "x" }, baseVersion: null, now: given.now };
  await expect(given.as(colleague, (tx) => keepDraft(tx, draft))).rejects.toThrow();
  await given.as(author, (tx) => keepDraft(tx, draft));
  expect(await given.as(author, (tx) => findDraft(tx, "triage:1"))).toMatchObject({ values: { reason: "x" } });
}));

test("of ten that send one form at the same moment one is stored, and the others find what it led to", async () => {
  const given = new Given(ownerConnection().db);
  const who: Actor = await given.user();
  const sent = { actorId: who.id, key: newId(), action: "triage.record", contentHash: "same", goTo: "/episodes/1", now: given.now };
  await apart(10, async ({ as }) => {
    const stored = await Promise.all(Array.from({ length: 10 }, () => as(who, (tx) => insertSentForm(tx, sent))));
    expect(stored.filter(Boolean)).toHaveLength(1);
    expect(await as(who, (tx) => findSentForm(tx, sent.key))).toEqual({ contentHash: "same", goTo: "/episodes/1" });
  });
});

test("a form's key is looked for as the person for whom the transaction is just being opened", inside(async (given) => {
  const who = await given.user();
  const [session, key] = [await signedIn(given, who), newId()];
  await given.as(who, (tx) => insertSentForm(tx, { actorId: who.id, key, action: "triage.record", contentHash: "h", goTo: "/a", now: given.now, waiting: { page: "/a", form: null } }));
  const [begun, sent] = await atTheDoor(given, (tx) => Promise.all([beginAs(tx, session, true), findSentForm(tx, key)]));
  expect([begun.standing, sent]).toEqual(["live", { contentHash: "h", goTo: "/a" }]);
}));

test("the key of a form belongs to who sent it: with somebody else's key nothing is found and nothing is in the way", inside(async (given) => {
  const [one, other] = [await given.user(), await given.user()];
  const key = newId();
  const sent = { key, action: "triage.record", contentHash: "h", goTo: "/a", now: given.now };
  await given.as(one, (tx) => insertSentForm(tx, { ...sent, actorId: one.id }));
  expect(await given.as(other, (tx) => findSentForm(tx, key))).toBeNull();
  expect(await given.as(other, (tx) => insertSentForm(tx, { ...sent, actorId: other.id }))).toBe(true);
}));
