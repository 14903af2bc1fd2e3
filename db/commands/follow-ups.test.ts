import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { endFollowUp, insertAttempt, insertFollowUp } from "#db/commands/follow-ups.ts";
import { StaleRecord } from "#db/client.ts";
import { newId } from "#db/ids.ts";
import { countDueFollowUps, findFollowUp, findFollowUpToChange, listDueFollowUps, listTiedClinicians } from "#db/queries/follow-ups.ts";
import { followUpAttempts, followUps } from "#db/schema/follow-ups.ts";
import type { Actor } from "#domain/actor.ts";
import type { FollowUpOutcome } from "#domain/follow-up.ts";
import { refusedByDatabase } from "#server/refused-by-database.ts";
import { apart } from "#test/apart.ts";
import { ownerConnection } from "#test/database.ts";
import { inside } from "#test/inside.ts";
import { Given } from "#test/make.ts";

const later = (from: Date, hours: number) => new Date(from.getTime() + hours * 3_600_000);
const refused = (work: Promise<unknown>) => work.then(() => "went through", (error: unknown) => (error instanceof StaleRecord ? "stale" : (refusedByDatabase(error) ?? error)));

async function planned(given: Given, dueIn = 4) {
  const owner = await given.user({ duty: "desk" });
  const episode = await given.episode({ owner, person: await given.person() });
  const id = newId();
  await given.as(owner, (tx) => insertFollowUp(tx, { id, episodeId: episode.id, kind: "person", purpose: "Ring to hear how the night went", dueAt: later(given.now, dueIn), ownerId: owner.id, by: owner.id, now: given.now }));
  return { id, owner, episode };
}

const attempt = (outcome: FollowUpOutcome, happenedAt: Date) => ({ way: "phone" as const, outcome, happenedAt, words: null });

describe("attempts", () => {
  test("are kept newest first with both their times, and set when to try again", inside(async (given) => {
    const { id, owner } = await planned(given);
    await given.as(owner, async (tx) => {
      await insertAttempt(tx, { followUp: { id, version: 1 }, attempt: attempt("no-answer", later(given.now, -2)), nextDue: null, by: owner.id, now: given.now });
      await insertAttempt(tx, { followUp: { id, version: 2 }, attempt: attempt("asked-to-ring-later", given.now), nextDue: later(given.now, 20), by: owner.id, now: given.now });
    });
    const found = await given.as(owner, (tx) => findFollowUp(tx, id));
    expect(found).toMatchObject({ version: 3, dueAt: later(given.now, 20), doneAt: null });
    expect(found?.attempts.map(({ outcome }) => outcome)).toEqual(["asked-to-ring-later", "no-answer"]);
    expect(found?.attempts[1]).toMatchObject({ happenedAt: later(given.now, -2), recordedAt: given.now, recordedByName: owner.name });
  }));

  test("a page opened before somebody else’s attempt is out of date", inside(async (given) => {
    const { id, owner } = await planned(given);
    const write = () => given.as(owner, (tx) => insertAttempt(tx, { followUp: { id, version: 1 }, attempt: attempt("no-answer", given.now), nextDue: null, by: owner.id, now: given.now }));
    expect([await refused(write()), await refused(write())]).toEqual(["went through", "stale"]);
  }));

  test("are never rewritten", inside(async (given) => {
    const { id, owner } = await planned(given);
    await given.as(owner, (tx) => insertAttempt(tx, { followUp: { id, version: 1 }, attempt: attempt("no-answer", given.now), nextDue: null, by: owner.id, now: given.now }));
    await expect(given.db.update(followUpAttempts).set({ outcome: "spoke" }).where(eq(followUpAttempts.followUpId, id))).rejects.toMatchObject({ cause: { code: "LN010" } });
  }));
});

describe("the end", () => {
  test("is kept with who, how and words; nothing follows it", inside(async (given) => {
    const { id, owner } = await planned(given);
    await given.as(owner, (tx) => insertAttempt(tx, { followUp: { id, version: 1 }, attempt: attempt("spoke", given.now), nextDue: null, by: owner.id, now: given.now }));
    await given.as(owner, (tx) => endFollowUp(tx, { id, version: 2, how: "reached", words: "Slept, and has eaten", by: owner.id, now: given.now }));
    expect(await given.as(owner, (tx) => findFollowUp(tx, id))).toMatchObject({ doneHow: "reached", doneByName: owner.name, doneWords: "Slept, and has eaten", doneAt: given.now });
    expect(await refused(given.as(owner, (tx) => insertAttempt(tx, { followUp: { id, version: 3 }, attempt: attempt("spoke", given.now), nextDue: null, by: owner.id, now: given.now })))).toBe("stale");
  }));

  test("how many others are undone decides what is next", inside(async (given) => {
    const { id, owner, episode } = await planned(given);
    await given.as(owner, (tx) => insertFollowUp(tx, { id: newId(), episodeId: episode.id, kind: "service", purpose: "Ask the GP", dueAt: later(given.now, 9), ownerId: owner.id, by: owner.id, now: given.now }));
    expect((await given.as(owner, (tx) => findFollowUpToChange(tx, id)))?.undoneOthers).toBe(1);
  }));
});

describe("who sees and who owns", () => {
  test("somebody without a tie neither sees nor writes", inside(async (given) => {
    const { id, episode } = await planned(given);
    const stranger = await given.user({ duty: "solo" });
    expect(await given.as(stranger, (tx) => findFollowUp(tx, id))).toBeNull();
    const plan = { id: newId(), episodeId: episode.id, kind: "person" as const, purpose: "Ring", dueAt: later(given.now, 1), ownerId: stranger.id, by: stranger.id, now: given.now };
    await expect(given.as(stranger, (tx) => insertFollowUp(tx, plan))).rejects.toMatchObject({ cause: { code: "42501" } });
  }));

  test("those who are part of the crisis can be asked, and nobody else", inside(async (given) => {
    const { owner, episode } = await planned(given);
    const [colleague, former] = [await given.user(), await given.user()];
    await given.tie(colleague, episode);
    await given.tie(former, episode, later(given.now, -1));
    const tied = await given.as(owner, (tx) => listTiedClinicians(tx, episode.id));
    expect(tied.map(({ id }) => id).sort()).toEqual([owner.id, colleague.id].sort());
  }));

  test("an administrator owns none", inside(async (given) => {
    const { owner, episode } = await planned(given);
    const administrator = await given.user({ role: "administrator" });
    const plan = { id: newId(), episodeId: episode.id, kind: "person" as const, purpose: "Ring", dueAt: later(given.now, 1), ownerId: administrator.id, by: owner.id, now: given.now };
    expect(await refused(given.as(owner, (tx) => insertFollowUp(tx, plan)))).toBe("strip.owner-not-active");
  }));
});

describe("the list", () => {
  test("what is due first stands first, with the last attempt; what is done is gone", inside(async (given) => {
    const { id, owner, episode } = await planned(given, 4);
    const [overdue, done] = [newId(), newId()];
    const plan = (planId: string, hours: number) => ({ id: planId, episodeId: episode.id, kind: "person" as const, purpose: "Ring", dueAt: later(given.now, hours), ownerId: owner.id, by: owner.id, now: given.now });
    await given.as(owner, async (tx) => {
      await insertFollowUp(tx, plan(overdue, -2));
      await insertFollowUp(tx, plan(done, 1));
      await insertAttempt(tx, { followUp: { id: done, version: 1 }, attempt: attempt("spoke", given.now), nextDue: null, by: owner.id, now: given.now });
      await endFollowUp(tx, { id: done, version: 2, how: "no-longer-needed", words: "Came in", by: owner.id, now: given.now });
      await insertAttempt(tx, { followUp: { id: overdue, version: 1 }, attempt: attempt("no-answer", later(given.now, -1)), nextDue: null, by: owner.id, now: given.now });
    });
    const list = (span: { from?: Date; until?: Date }) => given.as(owner, (tx) => listDueFollowUps(tx, { whose: { ownerId: owner.id }, span, after: undefined }));
    const all = await list({});
    expect(all.rows.map((row) => row.id)).toEqual([overdue, id]);
    expect(all.rows[0]?.last).toMatchObject({ outcome: "no-answer", attempts: 1, happenedAt: later(given.now, -1) });
    expect((await list({ until: given.now })).rows.map((row) => row.id)).toEqual([overdue]);
    const counts = await given.as(owner, (tx) => countDueFollowUps(tx, { whose: { ownerId: owner.id }, spans: [{}, { until: given.now }, { from: given.now }] }));
    expect(counts).toEqual([2, 1, 1]);
  }));
});

test("two clinicians end the same follow-up at once: one end is kept", async () => {
  const { id, owner, colleague } = await ownerConnection().db.transaction(async (tx) => {
    const given = new Given(tx);
    const made = await planned(given);
    const colleague = await given.user({ role: "consultant-nurse" });
    await given.db.insert(followUpAttempts).values({ id: newId(), followUpId: made.id, ...attempt("spoke", given.now), recordedAt: given.now, recordedBy: made.owner.id });
    return { ...made, colleague };
  });
  await apart(2, async ({ as }) => {
    const end = (who: Actor) => refused(as(who, (tx) => endFollowUp(tx, { id, version: 1, how: "reached", words: `Spoke: ${who.name}`, by: who.id, now: new Date() })));
    expect((await Promise.all([end(owner), end(colleague)])).sort()).toEqual(["stale", "went through"]);
  });
  const [kept] = await ownerConnection().db.select({ doneBy: followUps.doneBy }).from(followUps).where(eq(followUps.id, id));
  expect([owner.id, colleague.id]).toContain(kept?.doneBy);
});
