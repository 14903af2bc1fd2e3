import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Tx } from "#db/client.ts";
import { newId } from "#db/ids.ts";
import { listClosed, listLeftOpen } from "#db/queries/closures.ts";
import { findEpisode, findEpisodeToChange } from "#db/queries/episodes.ts";
import { relationships, strips } from "#db/schema/episodes.ts";
import { followUps } from "#db/schema/follow-ups.ts";
import { persons } from "#db/schema/people.ts";
import { responses } from "#db/schema/responding.ts";
import { referrals } from "#db/schema/services.ts";
import type { Actor } from "#domain/actor.ts";
import { whyNotClose, type ClosureObstacle } from "#domain/closure.ts";
import { apart } from "#test/apart.ts";
import { ownerConnection } from "#test/database.ts";
import { inside } from "#test/inside.ts";
import { Given } from "#test/make.ts";
import { insertClosure } from "./closures.ts";
import { insertHandover } from "./handovers.ts";

const sbar = { situation: "s", background: "b", assessment: "a", recommendation: "r" };
const inAWeek = (now: Date) => new Date(now.getTime() + 7 * 24 * 3_600_000);

async function close(tx: Tx, actor: Actor, episodeId: string, now: Date): Promise<void> {
  const found = await findEpisode(tx, episodeId);
  if (!found?.strip) throw new Error("Nothing to close");
  await insertClosure(tx, { episodeId, personId: found.personId, ownerId: found.strip.ownerId, outcome: "resolved-with-advice", words: "Her sister is with her", closedBy: actor.id, now });
}

const followUp = (given: Given, owner: Actor, episodeId: string) =>
  given.db.insert(followUps).values({ id: newId(), episodeId, kind: "person", purpose: "Ring", dueAt: given.now, ownerId: owner.id, createdAt: given.now, createdBy: owner.id });

const leaving: Record<ClosureObstacle, (given: Given, owner: Actor, id: string) => Promise<unknown>> = {
  "closure.follow-up-undone": followUp,
  "closure.referral-open": async (given, owner, episodeId) => {
    const service = await given.service();
    await given.db.insert(referrals).values({
      id: newId(), episodeId, serviceId: service.id, reasonCode: "10", words: "Please see her", urgency: "urgent", consentBasis: "consent", channel: "phone", standing: "sent",
      standingSince: given.now, dueBy: given.now, createdAt: given.now, createdBy: owner.id,
    });
  },
  "closure.crew-committed": async (given, owner, episodeId) => {
    const { crewId } = await given.jointCar();
    await given.db.insert(responses).values({ id: newId(), episodeId, crewId, allocatedAt: given.now, allocatedBy: owner.id });
  },
  "closure.handover-unanswered": async (given, owner, episodeId) => {
    const colleague = await given.user({ duty: "desk" });
    await given.as(owner, (tx) => insertHandover(tx, { episodeId, offeredBy: owner.id, offeredTo: colleague.id, now: given.now, ...sbar }));
  },
};

const databaseSays: Record<ClosureObstacle, string> = {
  "closure.referral-open": "LN003", "closure.follow-up-undone": "LN004", "closure.crew-committed": "LN005", "closure.handover-unanswered": "LN006",
};

test.each(Object.keys(leaving) as ClosureObstacle[])("%s: the rule and the database say the same no", (obstacle) =>
  inside(async (given) => {
    const owner = await given.user({ duty: "desk" });
    const { id } = await given.episode({ owner });
    const before = await given.as(owner, async (tx) => whyNotClose((await findEpisode(tx, id))?.strip ?? null, (await listLeftOpen(tx, id)).left, owner));
    expect(before).toBeNull();
    await leaving[obstacle](given, owner, id);
    const rule = await given.as(owner, async (tx) => whyNotClose((await findEpisode(tx, id))?.strip ?? null, (await listLeftOpen(tx, id)).left, owner));
    expect(rule).toBe(obstacle);
    await expect(given.as(owner, (tx) => close(tx, owner, id, given.now))).rejects.toMatchObject({ cause: { code: databaseSays[obstacle] } });
  })());

test("closing takes the strip away, moves the last contact and leaves a week's sight", inside(async (given) => {
  const owner = await given.user({ duty: "desk" });
  const person = await given.person();
  const { id } = await given.episode({ owner, person });
  await given.as(owner, (tx) => close(tx, owner, id, given.now));
  expect(await given.as(owner, (tx) => findEpisode(tx, id))).toMatchObject({ strip: null, closure: { outcome: "resolved-with-advice", words: "Her sister is with her" } });
  expect(await given.db.select().from(strips).where(eq(strips.episodeId, id))).toEqual([]);
  expect(await given.db.select({ until: relationships.until }).from(relationships).where(eq(relationships.episodeId, id))).toEqual([{ until: inAWeek(given.now) }]);
  expect(await given.db.select({ at: persons.lastContactAt }).from(persons).where(eq(persons.id, person.id))).toEqual([{ at: given.now }]);
  const closed = await given.as(owner, (tx) => listClosed(tx, { actorId: owner.id, since: new Date(given.now.getTime() - 1000), after: undefined }));
  expect(closed.rows).toMatchObject([{ episodeId: id, closedByName: owner.name }]);
}));

test("a consultant nurse who closes for the owner still sees what was closed", inside(async (given) => {
  const [owner, consultant] = [await given.user({ duty: "desk" }), await given.user({ role: "consultant-nurse" })];
  const { id } = await given.episode({ owner });
  await given.as(consultant, (tx) => close(tx, consultant, id, given.now));
  expect(await given.as(consultant, (tx) => findEpisode(tx, id))).toMatchObject({ closure: { closedBy: consultant.id } });
}));

test("the desk sees a call and cannot close what it has not opened", inside(async (given) => {
  const [owner, desk] = [await given.user({ duty: "solo" }), await given.user({ duty: "desk" })];
  const { id } = await given.episode({ owner });
  await expect(given.as(desk, (tx) => close(tx, desk, id, given.now))).rejects.toMatchObject({ cause: { code: "42501" } });
}));

test("a follow-up planned while somebody closes: one of the two goes through, never both", async () => {
  const { db } = ownerConnection();
  const { owner, id } = await db.transaction(async (tx) => {
    const given = new Given(tx);
    const clinician = await given.user({ duty: "desk" });
    return { owner: clinician, ...(await given.episode({ owner: clinician })) };
  });
  const now = new Date();
  const plan = (tx: Tx) => tx.insert(followUps).values({ id: newId(), episodeId: id, kind: "person", purpose: "Ring", dueAt: now, ownerId: owner.id, createdAt: now, createdBy: owner.id });
  await apart(2, async ({ as }) => {
    const [closing, planning] = await Promise.allSettled([as(owner, async (tx) => { await findEpisodeToChange(tx, id); await close(tx, owner, id, now); }), as(owner, plan)]);
    expect([closing.status, planning.status].sort()).toEqual(["fulfilled", "rejected"]);
  });
});
