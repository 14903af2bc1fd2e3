import { eq, inArray } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Tx } from "#db/client.ts";
import { newId } from "#db/ids.ts";
import { calls } from "#db/schema/calls.ts";
import { episodes } from "#db/schema/episodes.ts";
import { followUps } from "#db/schema/follow-ups.ts";
import { observationSets } from "#db/schema/responding.ts";
import { referrals } from "#db/schema/services.ts";
import { insertClosure } from "#db/commands/closures.ts";
import { inside } from "#test/inside.ts";
import type { Given } from "#test/make.ts";
import { findPersonRecord } from "./person-record.ts";

const hour = 3_600_000;

async function busyPerson(given: Given) {
  const medic = await given.user({ duty: "desk" });
  const person = await given.person({ crewNote: "Knock three times" });
  const [older, newer] = [await given.episode({ owner: medic, person }), await given.episode({ owner: medic, person })];
  const service = await given.service({ name: "Crisis team" });
  const made = { createdAt: given.now, createdBy: medic.id };
  await given.db.insert(referrals).values({
    id: newId(), episodeId: newer.id, serviceId: service.id, reasonCode: "01", words: "Please see today", urgency: "urgent", consentBasis: "consent", channel: "phone",
    standing: "sent", standingSince: given.now, dueBy: new Date(given.now.getTime() + 4 * hour), ...made,
  });
  await given.db.insert(followUps).values({ id: newId(), episodeId: newer.id, kind: "person", purpose: "Ring back", dueAt: given.now, ownerId: medic.id, ...made });
  for (const [total, ago] of [[3, 2], [1, 1]] as const) {
    await given.db.insert(observationSets).values({
      id: newId(), episodeId: newer.id, takenAt: new Date(given.now.getTime() - ago * hour), recordedAt: given.now, recordedBy: medic.id, parts: {},
      respirations: 18, spo2: 98, oxygen: false, systolic: 120, pulse: 80, acvpu: "A", temperature: 36.8, total,
    });
  }
  return { medic, person, older, newer };
}

/** The same rows, one by one, through the row policies. */
async function throughPolicies(tx: Tx, personId: string) {
  const own = await tx.select({ id: episodes.id }).from(episodes).where(eq(episodes.personId, personId));
  const ids = own.map(({ id }) => id);
  const count = async (rows: Promise<unknown[]>) => (await rows).length;
  if (ids.length === 0) return { episodes: 0, referrals: 0, followUps: 0, calls: 0 };
  return {
    episodes: ids.length,
    referrals: await count(tx.select().from(referrals).where(inArray(referrals.episodeId, ids)).execute()),
    followUps: await count(tx.select().from(followUps).where(inArray(followUps.episodeId, ids)).execute()),
    calls: await count(tx.select().from(calls).where(inArray(calls.episodeId, ids)).execute()),
  };
}

test("one answer holds what is agreed, what is open and what happened", inside(async (given) => {
  const { medic, person, newer } = await busyPerson(given);
  const record = await given.as(medic, (tx) => findPersonRecord(tx, person.id));
  expect(record).toMatchObject({
    personId: person.id, details: { crewNote: "Knock three times" }, alerts: [], plans: [], problems: [], people: [], preferences: null, detentions: [], restriction: null, episodeCount: 2,
    observations: { total: 1, previousTotal: 3, episodeId: newer.id },
    referrals: [{ service: "Crisis team", standing: "sent", isOpen: true }],
    followUps: [{ purpose: "Ring back", owner: medic.name }],
  });
  // Both calls rang at one instant: one mark, counted twice.
  expect(record?.lifelines).toMatchObject({ contactCount: 2, byWeek: false, contacts: [{ what: "call", times: 2 }], taken: [] });
}));

test("open calls come first, closed ones say how they ended", inside(async (given) => {
  const { medic, person, older, newer } = await busyPerson(given);
  await given.as(medic, (tx) => insertClosure(tx, { episodeId: older.id, personId: person.id, ownerId: medic.id, outcome: "resolved-with-advice", words: "Settled", closedBy: medic.id, now: given.now }));
  const record = await given.as(medic, (tx) => findPersonRecord(tx, person.id));
  expect(record?.episodes.map(({ id, strip, closure }) => [id, strip?.owner ?? null, closure?.outcome ?? null])).toEqual([
    [newer.id, medic.name, null], [older.id, null, "resolved-with-advice"],
  ]);
}));

test("it shows no more, and no less, than the row policies do", inside(async (given) => {
  const { medic, person } = await busyPerson(given);
  const nurse = await given.user({ role: "consultant-nurse" });
  const stranger = await given.user({ duty: "solo" });
  const breaking = await given.user({ duty: "solo" });
  await given.emergencyAccess(breaking, person);
  for (const who of [medic, nurse, stranger, breaking]) {
    const [record, rows] = await given.as(who, async (tx) => [await findPersonRecord(tx, person.id), await throughPolicies(tx, person.id)] as const);
    const counted = record && { episodes: record.episodes.length, referrals: record.referrals.length, followUps: record.followUps.length, calls: record.lifelines.contactCount };
    if (who === stranger) expect(record).toBeNull();
    expect(counted ?? { episodes: 0, referrals: 0, followUps: 0, calls: 0 }).toEqual(rows);
  }
}));
