import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Tx } from "#db/client.ts";
import { findDeskLead, findLiveCrew, isCommitted, isCommittedForGood, listColleagues, listOnDuty } from "#db/queries/duties.ts";
import { listOwned } from "#db/queries/strips.ts";
import { newId } from "#db/ids.ts";
import { crews, duties } from "#db/schema/duties.ts";
import { responses } from "#db/schema/responding.ts";
import type { Actor } from "#domain/actor.ts";
import { missingFromCrew } from "#domain/duty.ts";
import { apart } from "#test/apart.ts";
import { ownerConnection } from "#test/database.ts";
import { inside } from "#test/inside.ts";
import { Given } from "#test/make.ts";
import { endDuty, insertDeskLead, insertDuty } from "./duties.ts";

const shift = (now: Date, callSign: string, kind: "desk" | "solo" | "joint-car" = "joint-car") =>
  ({ kind, callSign, sector: "NC", until: new Date(now.getTime() + 12 * 3_600_000) }) as const;

async function start(tx: Tx, actor: Actor, now: Date, callSign: string, kind: "desk" | "solo" | "joint-car" = "joint-car") {
  const crew = kind === "desk" ? null : await findLiveCrew(tx, callSign);
  return await insertDuty(tx, { actor, duty: shift(now, callSign, kind), crewId: crew?.id ?? null, now });
}

test("a joint car waits for its second member and is complete with them", inside(async (given) => {
  const [paramedic, practitioner] = [await given.user(), await given.user({ role: "mental-health-practitioner" })];
  await given.as(paramedic, (tx) => start(tx, paramedic, given.now, "MH21"));
  const waiting = await given.as(paramedic, (tx) => findLiveCrew(tx, "MH21"));
  expect(waiting && missingFromCrew(waiting)).toBe("mental-health-practitioner");
  await given.as(practitioner, (tx) => start(tx, practitioner, given.now, "MH21"));
  const complete = await given.as(paramedic, (tx) => findLiveCrew(tx, "MH21"));
  expect(complete?.aboard.map((each) => each.name)).toEqual([paramedic.name, practitioner.name]);
  expect(complete && missingFromCrew(complete)).toBeNull();
}));

test("two of one role in one car: the database says no", inside(async (given) => {
  const [first, second] = [await given.user(), await given.user()];
  await given.as(first, (tx) => start(tx, first, given.now, "MH22"));
  await expect(given.as(second, (tx) => start(tx, second, given.now, "MH22"))).rejects.toMatchObject({ cause: { constraint_name: "duties_one_role_per_crew" } });
}));

test("the last one out ends the crew; the call sign is free again", inside(async (given) => {
  const solo = await given.user();
  const id = await given.as(solo, (tx) => start(tx, solo, given.now, "S7", "solo"));
  const crew = await given.as(solo, (tx) => findLiveCrew(tx, "S7"));
  await given.as(solo, (tx) => endDuty(tx, { id, crewId: crew?.id ?? null, now: given.now }));
  expect(await given.db.select({ endedAt: crews.endedAt }).from(crews).where(eq(crews.callSign, "S7"))).toEqual([{ endedAt: given.now }]);
  await given.as(solo, (tx) => start(tx, solo, given.now, "S7", "solo"));
}));

test("a duty that was forgotten and ran out does not stop the next one, nor does its crew hold the call sign", inside(async (given) => {
  const [forgetful, next] = [await given.user({ duty: "solo", callSign: "S8" }), await given.user()];
  const longAgo = new Date(given.now.getTime() - 20 * 3_600_000);
  await given.db.update(duties).set({ from: longAgo, until: new Date(longAgo.getTime() + 3_600_000) }).where(eq(duties.userId, forgetful.id));
  await given.as(next, (tx) => start(tx, next, given.now, "S8", "solo"));
  await given.as(forgetful, (tx) => start(tx, forgetful, given.now, "S9", "solo"));
  const held = await given.db.select({ endedAt: duties.endedAt }).from(duties).where(eq(duties.userId, forgetful.id)).orderBy(duties.from);
  expect(held).toEqual([{ endedAt: new Date(longAgo.getTime() + 3_600_000) }, { endedAt: null }]);
}));

test("a duty is one's own: nobody starts or ends another's", inside(async (given) => {
  const [mine, theirs] = [await given.user(), await given.user({ duty: "solo" })];
  await expect(given.as(mine, (tx) => insertDuty(tx, { actor: theirs, duty: shift(given.now, "S1", "solo"), crewId: null, now: given.now }))).rejects.toThrow();
  await given.as(mine, (tx) => endDuty(tx, { id: theirs.duty?.id ?? "", crewId: null, now: given.now }));
  expect(await given.db.select({ endedAt: duties.endedAt }).from(duties).where(eq(duties.userId, theirs.id))).toEqual([{ endedAt: null }]);
}));

test("an administrator has no duty", inside(async (given) => {
  const administrator = await given.user({ role: "administrator" });
  await expect(given.as(administrator, (tx) => start(tx, administrator, given.now, "D1", "desk"))).rejects.toThrow();
}));

test("a new lead owns every call that waits; the one before owns none of them", inside(async (given) => {
  const [before, after] = [await given.user({ duty: "desk" }), await given.user({ duty: "desk", role: "mental-health-practitioner" })];
  await given.deskLead(before);
  const waiting = await given.episode({ owner: before, taken: false });
  const taken = await given.episode({ owner: before });
  await given.as(after, (tx) => insertDeskLead(tx, { userId: after.id, by: after.id, now: given.now }));
  expect(await given.as(after, (tx) => findDeskLead(tx))).toMatchObject({ id: after.id, isOnDesk: true });
  expect((await given.as(after, (tx) => listOwned(tx, after.id))).map((strip) => strip.episodeId)).toContain(waiting.id);
  expect((await given.as(before, (tx) => listOwned(tx, before.id))).map((strip) => strip.episodeId)).toEqual([taken.id]);
}));

test("two leads named at once: one stands", async () => {
  const { db } = ownerConnection();
  const [first, second] = await db.transaction(async (tx) => {
    const given = new Given(tx);
    return [await given.user({ duty: "desk" }), await given.user({ duty: "desk" })] as const;
  });
  await apart(2, async ({ as }) => {
    const named = await Promise.allSettled([first, second].map((who) => as(who, (tx) => insertDeskLead(tx, { userId: who.id, by: who.id, now: new Date() }))));
    expect(named.filter((each) => each.status === "fulfilled").length).toBeGreaterThanOrEqual(1);
    const standing = await as(first, (tx) => findDeskLead(tx));
    expect([first.id, second.id]).toContain(standing?.id);
  });
});

test("colleagues: active clinicians, those on duty first; the desk opens the list of who is on", inside(async (given) => {
  const desk = await given.user({ duty: "desk", name: "Zed Desk" });
  const off = await given.user({ name: "Aaron Off" });
  await given.user({ role: "administrator", name: "Admin" });
  const names = (await given.as(desk, (tx) => listColleagues(tx))).map((each) => each.name);
  expect(names.indexOf("Zed Desk")).toBeLessThan(names.indexOf("Aaron Off"));
  expect(names).not.toContain("Admin");
  expect((await given.as(off, (tx) => listOnDuty(tx))).map((each) => each.name)).toContain("Zed Desk");
}));

test("a crew with a job is committed", inside(async (given) => {
  const { crewId, paramedic } = await given.jointCar();
  expect(await given.as(paramedic, (tx) => isCommitted(tx, crewId))).toBe(false);
  expect(await given.as(paramedic, (tx) => isCommitted(tx, null))).toBe(false);
  const { id } = await given.episode({ owner: paramedic });
  await given.db.insert(responses).values({ id: newId(), episodeId: id, crewId, allocatedAt: given.now, allocatedBy: paramedic.id });
  expect(await given.as(paramedic, (tx) => isCommitted(tx, crewId))).toBe(true);
}));

test("a restricted job commits its crew too, although they do not see it", inside(async (given) => {
  const { crewId, paramedic } = await given.jointCar();
  const desk = await given.user({ duty: "desk" });
  const person = await given.person();
  const { id } = await given.episode({ owner: desk, person });
  await given.db.insert(responses).values({ id: newId(), episodeId: id, crewId, allocatedAt: given.now, allocatedBy: desk.id });
  await given.restriction(person, desk);
  expect(await given.as(paramedic, (tx) => isCommitted(tx, crewId))).toBe(true);
}));

test("a crew is sent while its duty ends: it has a job and a duty, or neither", async () => {
  const { db } = ownerConnection();
  const { solo, desk, id } = await db.transaction(async (tx) => {
    const given = new Given(tx);
    const owner = await given.user({ duty: "desk" });
    return { solo: await given.user({ duty: "solo" }), desk: owner, ...(await given.episode({ owner })) };
  });
  const now = new Date();
  const crewId = solo.duty?.crewId ?? "";
  const ending = async (tx: Tx) => {
    if (await isCommittedForGood(tx, crewId)) throw new Error("committed");
    await endDuty(tx, { id: solo.duty?.id ?? "", crewId, now });
  };
  await apart(2, async ({ as }) => {
    const sending = as(desk, (tx) => tx.insert(responses).values({ id: newId(), episodeId: id, crewId, allocatedAt: now, allocatedBy: desk.id }));
    const [sent, ended] = await Promise.allSettled([sending, as(solo, ending)]);
    expect([sent.status, ended.status].sort()).toEqual(["fulfilled", "rejected"]);
  });
});
