import { eq, inArray, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { amendAccount, endDisabling, insertAccount, insertDisabling, insertEnrolment } from "#db/commands/accounts.ts";
import { StaleRecord, type OwnerTx, type Tx } from "#db/client.ts";
import { newId } from "#db/ids.ts";
import { duties } from "#db/schema/duties.ts";
import { strips } from "#db/schema/episodes.ts";
import { followUps } from "#db/schema/follow-ups.ts";
import { accountDisablings, credentials, sessions, users } from "#db/schema/users.ts";
import type { Actor } from "#domain/actor.ts";
import { apart } from "#test/apart.ts";
import { ownerConnection } from "#test/database.ts";
import { inside } from "#test/inside.ts";
import { Given } from "#test/make.ts";

/** The code of a database error, wherever it is wrapped. */
async function codeOf(work: Promise<unknown>): Promise<string | null> {
  try {
    await work;
    return null;
  } catch (error) {
    for (let step: unknown = error; step instanceof Error; step = step.cause) if ("code" in step) return String(step.code);
    throw error;
  }
}

const disable = (who: { id: string }, by: Actor, now: Date) => (tx: Tx) => insertDisabling(tx, { userId: who.id, disabledBy: by.id, disabledAt: now, reason: "Left the service" });

/** Committed, for races: a call that nobody has taken, a clinician on the desk, and an administrator. */
const waitingCall = () => ownerConnection().db.transaction(async (tx) => {
  const given = new Given(tx);
  const [admin, lead, taker] = [await given.user({ role: "administrator" }), await given.user({ duty: "desk" }), await given.user({ duty: "desk" })];
  return { admin, taker, episode: await given.episode({ owner: lead, taken: false, tie: false }), now: given.now };
});

const take = (taker: Actor, episode: { id: string }, now: Date) => (tx: Tx) =>
  tx.update(strips).set({ ownerId: taker.id, takenAt: now }).where(eq(strips.episodeId, episode.id)).returning();

describe("disabling", () => {
  test("ends sessions and duty at once, and can be lifted", inside(async (given) => {
    const admin = await given.user({ role: "administrator" });
    const user = await given.user({ duty: "desk" });
    await given.db.insert(sessions).values({ id: newId(), userId: user.id, startedAt: given.now, lastSeenAt: given.now, idleSeconds: 900, endsAt: new Date(given.now.getTime() + 60_000) });
    await given.as(admin, disable(user, admin, given.now));
    expect(await given.db.select({ because: sessions.endedBecause }).from(sessions).where(eq(sessions.userId, user.id))).toEqual([{ because: "account-disabled" }]);
    expect((await given.db.select().from(duties).where(eq(duties.userId, user.id)))[0]?.endedAt).not.toBeNull();
    expect(await given.as(user, async (tx) => (await tx.select().from(users)).length)).toBeGreaterThan(0);
    await given.as(admin, (tx) => endDisabling(tx, user.id));
    await expect(given.as(admin, (tx) => endDisabling(tx, user.id))).rejects.toThrow(StaleRecord);
  }));

  test("is refused while an episode is owned, and while a follow-up is not done", inside(async (given) => {
    const admin = await given.user({ role: "administrator" });
    const [owner, colleague] = [await given.user({ duty: "desk" }), await given.user({ duty: "desk" })];
    const episode = await given.episode({ owner });
    expect(await codeOf(given.as(admin, disable(owner, admin, given.now)))).toBe("LN009");
    await given.db.update(strips).set({ ownerId: colleague.id }).where(eq(strips.episodeId, episode.id));
    const task = { id: newId(), episodeId: episode.id, kind: "person", purpose: "Ring back", dueAt: given.now, ownerId: owner.id, createdAt: given.now, createdBy: owner.id } as const;
    await given.db.insert(followUps).values(task);
    expect(await codeOf(given.as(admin, disable(owner, admin, given.now)))).toBe("LN009");
    await given.db.update(followUps).set({ doneAt: given.now, doneHow: "done" }).where(eq(followUps.id, task.id));
    expect(await codeOf(given.as(admin, disable(owner, admin, given.now)))).toBeNull();
    expect(await codeOf(given.db.transaction((tx) => tx.insert(followUps).values({ ...task, id: newId() })))).toBe("LN001");
  }));

  test("is for administrators, and never of oneself, whatever the page says", inside(async (given) => {
    const [admin, nurse, user] = [await given.user({ role: "administrator" }), await given.user({ role: "consultant-nurse" }), await given.user()];
    expect(await codeOf(given.as(nurse, disable(user, nurse, given.now)))).toBe("42501");
    expect(await codeOf(given.as(admin, disable(admin, admin, given.now)))).toBe("42501");
    expect(await codeOf(given.as(admin, disable(user, nurse, given.now)))).toBe("42501");
  }));

  test("and taking a call race each other without leaving anybody unowned", async () => {
    const { db } = ownerConnection();
    for (let round = 0; round < 12; round += 1) {
      const { admin, taker, episode, now } = await waitingCall();
      await apart(2, async ({ as }) => {
        const [taken, disabled] = await Promise.all([codeOf(as(taker, take(taker, episode, now))), codeOf(as(admin, disable(taker, admin, now)))]);
        const [{ owned = 0 } = {}] = await db.select({ owned: sql<number>`count(*)::int` }).from(strips).where(eq(strips.ownerId, taker.id));
        const ended = await db.select().from(accountDisablings).where(eq(accountDisablings.userId, taker.id));
        expect([owned, ended.length]).toEqual(disabled === null ? [0, 1] : [1, 0]);
        expect([null, "LN009"]).toContain(disabled);
        if (disabled !== null) expect(taken).toBeNull();
      });
    }
  });

  test("waits for a call that is being taken, and is then refused", async () => {
    const { admin, taker, episode, now } = await waitingCall();
    await apart(2, async ({ as }) => {
      let disabling: Promise<string | null> = Promise.resolve(null);
      await as(taker, async (tx) => {
        await take(taker, episode, now)(tx);
        disabling = codeOf(as(admin, disable(taker, admin, now)));
      });
      expect(await disabling).toBe("LN009");
    });
  });
});

describe("a change of role", () => {
  const details = (who: Actor, email: string) => ({ name: who.name, email, role: "administrator", isLearner: false, registration: null, phone: null }) as const;
  const emailOf = async (given: Given, who: Actor) => (await given.db.select().from(users).where(eq(users.id, who.id)))[0]?.email ?? "";

  test("out of the clinical roles is refused while anything is owned", inside(async (given) => {
    const admin = await given.user({ role: "administrator" });
    const owner = await given.user({ duty: "desk" });
    await given.episode({ owner });
    const email = await emailOf(given, owner);
    expect(await codeOf(given.as(admin, (tx) => amendAccount(tx, owner.id, 1, details(owner, email))))).toBe("LN009");
    expect(await codeOf(given.as(admin, (tx) => amendAccount(tx, owner.id, 1, { ...details(owner, email), role: "consultant-nurse" })))).toBeNull();
  }));

  test("counts from the next transaction, and ends the duty", inside(async (given) => {
    const admin = await given.user({ role: "administrator" });
    const user = await given.user({ duty: "desk" });
    const email = await emailOf(given, user);
    const clinician = () => given.as(user, async (tx) => (await tx.execute<{ is: boolean }>(sql`select is_clinician() as is`))[0]?.is);
    expect(await clinician()).toBe(true);
    await given.as(admin, (tx) => amendAccount(tx, user.id, 1, details(user, email)));
    expect(await clinician()).toBe(false);
    expect((await given.db.select().from(duties).where(eq(duties.userId, user.id)))[0]?.endedAt).not.toBeNull();
    await expect(given.as(admin, (tx) => amendAccount(tx, user.id, 1, details(user, email)))).rejects.toThrow(StaleRecord);
  }));
});

test("nobody but an administrator makes accounts or links", inside(async (given) => {
  const [admin, nurse, user] = [await given.user({ role: "administrator" }), await given.user({ role: "consultant-nurse" }), await given.user()];
  const account = { id: newId(), name: "Somebody", email: `somebody-${newId()}@lantern.example`, role: "administrator", isLearner: false, registration: null, phone: null, now: given.now } as const;
  const link = { id: newId(), userId: user.id, createdAt: given.now, expiresAt: given.now };
  expect(await codeOf(given.as(nurse, (tx) => insertAccount(tx, { ...account, by: nurse.id })))).toBe("42501");
  expect(await codeOf(given.as(nurse, (tx) => insertEnrolment(tx, { ...link, createdBy: nurse.id })))).toBe("42501");
  expect(await codeOf(given.as(admin, (tx) => insertAccount(tx, { ...account, by: nurse.id })))).toBe("42501");
  expect(await codeOf(given.as(admin, (tx) => insertAccount(tx, { ...account, by: admin.id })))).toBeNull();
}));

describe("the last administrator who can sign in", () => {
  const setUp = async (given: Given, ...who: { id: string }[]) => {
    const changedAt = new Date(given.now.getTime() - 60_000);
    await given.db.insert(credentials).values(who.map(({ id }) => ({ userId: id, passwordHash: "argon2id", sealedTotpSecret: "sealed", changedAt })));
  };
  const demote = (who: Actor) => (tx: Tx) => tx.update(users).set({ role: "paramedic" }).where(eq(users.id, who.id));
  const newLink = (who: Actor, by: Actor | null, now: Date) => (tx: Tx | OwnerTx) => insertEnrolment(tx, { id: newId(), userId: who.id, createdAt: now, createdBy: by?.id ?? null, expiresAt: now });
  const ways: [string, (who: Actor, by: Actor, now: Date) => (tx: Tx) => Promise<unknown>][] = [["disable", disable], ["change the role of", demote], ["send a new link to", newLink]];

  test.each(ways)("cannot be gone: %s", (_way, end) => inside(async (given) => {
    const [waiting, last, second] = [await given.user({ role: "administrator" }), await given.user({ role: "administrator" }), await given.user({ role: "administrator" })];
    await setUp(given, last, second);
    expect(await codeOf(given.as(waiting, end(second, waiting, given.now)))).toBeNull();
    expect(await codeOf(given.as(waiting, end(last, waiting, given.now)))).toBe("LN013");
    expect(await codeOf(given.as(last, end(waiting, last, given.now)))).toBeNull();
    // The terminal is the way back in for one who has lost their phone.
    expect(await codeOf(given.db.transaction((tx) => newLink(last, null, given.now)(tx as unknown as OwnerTx)))).toBeNull();
  })());

  test.each(ways)("stays when two %s each other at the same instant", async (_way, end) => {
    const { db } = ownerConnection();
    const given = new Given(db);
    for (let round = 0; round < 8; round += 1) {
      const [one, other] = [await given.user({ role: "administrator" }), await given.user({ role: "administrator" })];
      const both = inArray(credentials.userId, [one.id, other.id]);
      await setUp(given, one, other);
      await apart(2, async ({ as }) => {
        const codes = await Promise.all([codeOf(as(one, end(other, one, given.now))), codeOf(as(other, end(one, other, given.now)))]);
        const standing = await db.select({ is: sql<boolean>`is_standing_administrator(${credentials.userId})` }).from(credentials).where(both);
        expect(standing.filter(({ is }) => is)).toHaveLength(1);
        for (const code of codes) expect([null, "LN013"]).toContain(code);
      });
      await db.delete(credentials).where(both);
    }
  });
});
