import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { insertReferral, recordHeard, type Heard } from "#db/commands/referrals.ts";
import { StaleRecord, type Tx } from "#db/client.ts";
import { newId } from "#db/ids.ts";
import { findReferral, findReferralToChange, listLiveReferrals, listReferralEvents, listWaitingReferrals } from "#db/queries/referrals.ts";
import { referralEvents, referrals } from "#db/schema/services.ts";
import type { Actor } from "#domain/actor.ts";
import type { HeardKind, ReferralStanding } from "#domain/referral.ts";
import { refusedByDatabase } from "#server/refused-by-database.ts";
import { apart } from "#test/apart.ts";
import { ownerConnection } from "#test/database.ts";
import { inside } from "#test/inside.ts";
import { Given } from "#test/make.ts";

const later = (from: Date, hours: number) => new Date(from.getTime() + hours * 3_600_000);
const news = (kind: HeardKind, happenedAt: Date, more: Partial<Heard> = {}): Heard => ({ kind, happenedAt, toldBy: "Duty worker", seenBy: null, declineCode: null, bookedFor: null, words: null, ...more });

const toSend = (id: string, episodeId: string, serviceId: string, by: string, now: Date) => ({
  id, episodeId, serviceId, reasonCode: "18", words: "See her tonight", urgency: "urgent" as const, consentBasis: "consent" as const, consentWords: null,
  contentSent: { Person: "JONES, Sam", Situation: "Frightened and awake" }, channel: "phone" as const, dueBy: later(now, 4), by, now,
});

async function sent(given: Given) {
  const owner = await given.user({ duty: "desk" });
  const episode = await given.episode({ owner, person: await given.person() });
  const service = await given.service({ name: "North team" });
  const id = newId();
  await given.as(owner, (tx) => insertReferral(tx, toSend(id, episode.id, service.id, owner.id, given.now)));
  return { id, owner, episode, service };
}

/** What the door would say when the database refuses. */
const refused = (work: Promise<unknown>) => work.then(() => "went through", (error: unknown) => (error instanceof StaleRecord ? "stale" : (refusedByDatabase(error) ?? error)));

const record = (tx: Tx, referral: { id: string; version: number; standing: ReferralStanding }, heard: Heard, by: Actor, now: Date, dueBy: Date | null = null) =>
  recordHeard(tx, { referral, heard, dueBy, by: by.id, now });

describe("sending", () => {
  test("keeps what was shared as it was, and that it was sent", inside(async (given) => {
    const { id, owner } = await sent(given);
    const found = await given.as(owner, (tx) => findReferral(tx, id));
    expect(found).toMatchObject({ standing: "sent", version: 1, sentByName: owner.name, ownerId: owner.id, contentSent: { Person: "JONES, Sam", Situation: "Frightened and awake" }, dueBy: later(given.now, 4) });
    expect(await given.as(owner, (tx) => listReferralEvents(tx, id))).toMatchObject([{ kind: "sent", recordedByName: owner.name }]);
  }));

  test("one at a time to the same service; once it has ended, another may follow", inside(async (given) => {
    const { id, owner, episode, service } = await sent(given);
    const again = () => given.as(owner, (tx) => insertReferral(tx, toSend(newId(), episode.id, service.id, owner.id, given.now)));
    expect(await refused(again())).toBe("referral.already-live");
    await given.as(owner, (tx) => record(tx, { id, version: 1, standing: "sent" }, news("declined", given.now, { declineCode: "03", words: "Not enough known" }), owner, given.now));
    expect(await refused(again())).toBe("went through");
  }));

  test("an override is kept with its words, or not at all", inside(async (given) => {
    const { owner, episode } = await sent(given);
    const other = await given.service();
    const silent = { ...toSend(newId(), episode.id, other.id, owner.id, given.now), consentBasis: "vital-interests" as const };
    await expect(given.as(owner, (tx) => insertReferral(tx, silent))).rejects.toMatchObject({ cause: { constraint_name: "referrals_override_in_words" } });
    await given.as(owner, (tx) => insertReferral(tx, { ...silent, consentWords: "She is in danger tonight" }));
  }));

  test("somebody without a tie neither sees nor sends", inside(async (given) => {
    const { id, episode } = await sent(given);
    const stranger = await given.user({ duty: "solo" });
    expect(await given.as(stranger, (tx) => findReferral(tx, id))).toBeNull();
    const other = await given.service();
    await expect(given.as(stranger, (tx) => insertReferral(tx, toSend(newId(), episode.id, other.id, stranger.id, given.now)))).rejects.toMatchObject({ cause: { code: "42501" } });
  }));
});

describe("what is heard", () => {
  test("both times are kept, and the referral moves on", inside(async (given) => {
    const { id, owner } = await sent(given);
    const [happened, recorded] = [later(given.now, 1), later(given.now, 2)];
    await given.as(owner, (tx) => record(tx, { id, version: 1, standing: "sent" }, news("accepted", happened), owner, recorded, later(given.now, 25)));
    expect(await given.as(owner, (tx) => findReferral(tx, id))).toMatchObject({ standing: "accepted", standingSince: happened, version: 2, dueBy: later(given.now, 25) });
    expect((await given.as(owner, (tx) => listReferralEvents(tx, id))).at(-1)).toMatchObject({ kind: "accepted", happenedAt: happened, recordedAt: recorded, toldBy: "Duty worker" });
  }));

  test("seen needs by whom and who told us; a decline its coded reason and words", inside(async (given) => {
    const { id, owner } = await sent(given);
    const write = (heard: Heard) => given.as(owner, (tx) => record(tx, { id, version: 1, standing: "sent" }, heard, owner, given.now));
    await expect(write(news("seen", given.now))).rejects.toMatchObject({ cause: { constraint_name: "referral_events_seen_by_whom" } });
    await expect(write(news("declined", given.now, { words: "No" }))).rejects.toMatchObject({ cause: { constraint_name: "referral_events_declined_with_reason" } });
    await write(news("seen", given.now, { seenBy: "Team nurse" }));
  }));

  test("a page that was opened before somebody else’s news is out of date", inside(async (given) => {
    const { id, owner } = await sent(given);
    const write = (heard: Heard) => given.as(owner, (tx) => record(tx, { id, version: 1, standing: "sent" }, heard, owner, given.now));
    await write(news("received", given.now));
    expect(await refused(write(news("accepted", given.now)))).toBe("stale");
  }));

  test("what was heard is never rewritten", inside(async (given) => {
    const { id } = await sent(given);
    await expect(given.db.update(referralEvents).set({ words: "Something else" }).where(eq(referralEvents.referralId, id))).rejects.toMatchObject({ cause: { code: "LN010" } });
  }));

  test("the others of the same crisis come with it", inside(async (given) => {
    const { id, owner, episode } = await sent(given);
    const other = await given.service({ name: "South team" });
    await given.as(owner, (tx) => insertReferral(tx, toSend(newId(), episode.id, other.id, owner.id, given.now)));
    const found = await given.as(owner, (tx) => findReferralToChange(tx, id));
    expect(found?.otherLive.map(({ service }) => service.name)).toEqual(["South team"]);
    expect(await given.as(owner, (tx) => listLiveReferrals(tx, episode.id))).toHaveLength(2);
  }));
});

describe("the list", () => {
  test("shows the owner what waits, longest overdue first, and nothing that has ended", inside(async (given) => {
    const { id, owner, episode } = await sent(given);
    const [sooner, ended] = [await given.service(), await given.service()];
    const [first, last] = [newId(), newId()];
    await given.as(owner, async (tx) => {
      await insertReferral(tx, { ...toSend(first, episode.id, sooner.id, owner.id, given.now), dueBy: later(given.now, -3) });
      await insertReferral(tx, toSend(last, episode.id, ended.id, owner.id, given.now));
      await record(tx, { id: last, version: 1, standing: "sent" }, news("withdrawn", given.now, { words: "Not needed" }), owner, given.now);
    });
    const mine = await given.as(owner, (tx) => listWaitingReferrals(tx, { whose: { ownerId: owner.id }, after: undefined }));
    expect(mine.rows.map((row) => row.id)).toEqual([first, id]);
    const stranger = await given.user({ duty: "solo" });
    expect((await given.as(stranger, (tx) => listWaitingReferrals(tx, { whose: "tied", after: undefined }))).rows.filter((row) => row.id === id)).toEqual([]);
  }));

  test("goes on after its last line, and a made-up cursor starts again", inside(async (given) => {
    const { owner, episode } = await sent(given);
    for (let at = 0; at < 55; at += 1) {
      const service = await given.service();
      await given.as(owner, (tx) => insertReferral(tx, { ...toSend(newId(), episode.id, service.id, owner.id, given.now), dueBy: later(given.now, at % 5) }));
    }
    const page = (after: string | undefined) => given.as(owner, (tx) => listWaitingReferrals(tx, { whose: { ownerId: owner.id }, after }));
    const first = await page(undefined);
    const second = await page(first.next ?? undefined);
    expect([first.rows.length, second.rows.length, second.next]).toEqual([50, 6, null]);
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(56);
    expect((await page("nonsense")).rows).toEqual(first.rows);
  }));
});

async function committed() {
  return await ownerConnection().db.transaction(async (tx) => {
    const given = new Given(tx);
    const [owner, colleague] = [await given.user({ duty: "desk" }), await given.user({ duty: "desk" })];
    const episode = await given.episode({ owner });
    await given.tie(colleague, episode);
    return { owner, colleague, episode, service: await given.service() };
  });
}

test("two clinicians refer to the same service at once: one referral, and the other is told", async () => {
  const { owner, colleague, episode, service } = await committed();
  await apart(2, async ({ as }) => {
    const send = (who: Actor) => refused(as(who, (tx) => insertReferral(tx, toSend(newId(), episode.id, service.id, who.id, new Date()))));
    expect((await Promise.all([send(owner), send(colleague)])).sort()).toEqual(["referral.already-live", "went through"]);
  });
  expect(await ownerConnection().db.select({ id: referrals.id }).from(referrals).where(eq(referrals.episodeId, episode.id))).toHaveLength(1);
});

test("two clinicians record different news at once: one is kept, and the other sees it first", async () => {
  const { owner, colleague, episode, service } = await committed();
  const id = newId();
  await apart(2, async ({ as }) => {
    await as(owner, (tx) => insertReferral(tx, toSend(id, episode.id, service.id, owner.id, new Date())));
    const hear = (who: Actor, heard: Heard) => refused(as(who, async (tx) => {
      const found = await findReferralToChange(tx, id);
      if (found === null) throw new Error("The referral is gone");
      await record(tx, { id, version: 1, standing: found.standing }, heard, who, new Date());
    }));
    const outcomes = await Promise.all([hear(owner, news("accepted", new Date())), hear(colleague, news("declined", new Date(), { declineCode: "02", words: "Out of area" }))]);
    expect(outcomes.sort()).toEqual(["stale", "went through"]);
  });
  expect(await ownerConnection().db.select({ id: referralEvents.id }).from(referralEvents).where(eq(referralEvents.referralId, id))).toHaveLength(2);
});
