import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { bannerFor } from "#db/queries/banner.ts";
import { findEmergencyAccess, listDeedsUnder, listEmergencyAccesses } from "#db/queries/emergency-accesses.ts";
import { findPersonRecord } from "#db/queries/person-record.ts";
import { listLooks } from "#db/queries/access-log.ts";
import type { Tx } from "#db/client.ts";
import { inside } from "#test/inside.ts";
import { insertEmergencyAccess, insertEmergencyAccessReview } from "./emergency-access.ts";

const words = { reasons: ["life-at-risk"], words: "On the bridge, will not say who he is" } as const;
const event = (tx: Tx, action: string, outcome: string, personId: string, screen = "person") =>
  tx.execute(sql`select record_event(${action}, ${outcome}, ${personId}::uuid, null, null, 'test', ${JSON.stringify({ screen })}::jsonb)`);

describe("emergency access", () => {
  test.each([["paramedic"], ["mental-health-practitioner"], ["consultant-nurse"]] as const)("opens a restricted record to a %s on duty, and to nobody else", (role) => inside(async (given) => {
    const [medic, colleague, person] = [await given.user({ role, duty: "desk" }), await given.user({ duty: "desk" }), await given.person()];
    await given.restriction(person, colleague);
    await given.as(medic, (tx) => insertEmergencyAccess(tx, { userId: medic.id, personId: person.id, ...words, now: given.now }));
    expect(await given.as(medic, (tx) => findPersonRecord(tx, person.id))).not.toBeNull();
    expect(await given.as(colleague, (tx) => findPersonRecord(tx, person.id))).toBeNull();
    const banner = await given.as(medic, (tx) => bannerFor(tx, { personId: person.id }));
    expect(banner?.patient.alerts.map(({ kind }) => kind).slice(0, 2)).toEqual(["emergency-access", "restricted"]);
  })());

  test.each([
    ["a paramedic off duty", { role: "paramedic" }],
    ["an administrator", { role: "administrator" }],
  ] as const)("is not for %s", (_name, who) => inside(async (given) => {
    const [user, person] = [await given.user(who), await given.person()];
    await expect(given.as(user, (tx) => insertEmergencyAccess(tx, { userId: user.id, personId: person.id, ...words, now: given.now }))).rejects.toThrow();
  })());

  test("is taken for oneself only, and never for longer than twelve hours", inside(async (given) => {
    const [medic, colleague, person] = [await given.user({ duty: "desk" }), await given.user({ duty: "desk" }), await given.person()];
    await expect(given.as(medic, (tx) => insertEmergencyAccess(tx, { userId: colleague.id, personId: person.id, ...words, now: given.now }))).rejects.toThrow();
    const [row] = await given.as(medic, (tx) => tx.execute<{ twelve: boolean }>(sql`insert into emergency_accesses (id, user_id, person_id, reasons, words, opened_at, expires_at)
      values (gen_random_uuid(), ${medic.id}, ${person.id}, '{life-at-risk}', 'x', now(), now() + interval '13 hours') returning expires_at = opened_at + interval '12 hours' as twelve`));
    expect(row).toEqual({ twelve: true });
  }));
});

describe("looking at it afterwards", () => {
  test("lists what was done under it, once reviewed by somebody else", inside(async (given) => {
    const [medic, nurse, person] = [await given.user({ duty: "desk" }), await given.user({ role: "consultant-nurse" }), await given.person()];
    const id = await given.as(medic, (tx) => insertEmergencyAccess(tx, { userId: medic.id, personId: person.id, ...words, now: given.now }));
    await given.as(medic, (tx) => event(tx, "record.viewed", "done", person.id));

    const waiting = await given.as(nurse, (tx) => listEmergencyAccesses(tx, "waiting", undefined));
    expect(waiting.rows.map((access) => access.id)).toContain(id);
    const access = await given.as(nurse, (tx) => findEmergencyAccess(tx, id));
    expect(access).toMatchObject({ reasons: ["life-at-risk"], userName: medic.name, review: null });
    const deeds = access && (await given.as(nurse, (tx) => listDeedsUnder(tx, access)));
    expect(deeds).toMatchObject([{ action: "record.viewed", screen: "person" }]);

    await given.as(nurse, (tx) => insertEmergencyAccessReview(tx, { accessId: id, finding: "justified", words: "On scene", by: nurse.id, now: given.now }));
    expect((await given.as(nurse, (tx) => listEmergencyAccesses(tx, "waiting", undefined))).rows.map((each) => each.id)).not.toContain(id);
    expect(await given.as(nurse, (tx) => findEmergencyAccess(tx, id))).toMatchObject({ review: { finding: "justified", by: nurse.name } });
  }));

  test("nobody reviews their own, and only a consultant nurse reviews", inside(async (given) => {
    const [nurse, medic, person] = [await given.user({ role: "consultant-nurse" }), await given.user({ duty: "desk" }), await given.person()];
    const own = await given.as(nurse, (tx) => insertEmergencyAccess(tx, { userId: nurse.id, personId: person.id, ...words, now: given.now }));
    const review = (by: { id: string }) => given.as(by, (tx) => insertEmergencyAccessReview(tx, { accessId: own, finding: "justified", words: "Fine", by: by.id, now: given.now }));
    await expect(review(nurse)).rejects.toThrow();
    await expect(review(medic)).rejects.toThrow();
    expect(await given.as(medic, (tx) => findEmergencyAccess(tx, own))).toBeNull();
  }));
});

test("who has looked: newest first, with why they could, refusals too", inside(async (given) => {
  const [medic, stranger, person] = [await given.user({ duty: "desk" }), await given.user({ role: "paramedic", duty: "solo" }), await given.person()];
  const episode = await given.episode({ owner: medic });
  // Something done before anybody knew whom the call was about.
  await given.as(medic, (tx) => tx.execute(sql`select record_event('triage.recorded', 'done', null, ${episode.id}::uuid, null, 'test', null)`));
  await given.db.execute(sql`update episodes set person_id = ${person.id} where id = ${episode.id}`);
  await given.as(medic, (tx) => event(tx, "record.viewed", "done", person.id));
  await given.as(stranger, (tx) => event(tx, "record.refused", "refused", person.id));
  await given.emergencyAccess(stranger, person);
  await given.as(stranger, (tx) => event(tx, "record.viewed", "done", person.id));

  const { rows, next } = await given.as(medic, (tx) => listLooks(tx, person.id, undefined));
  expect(next).toBeNull();
  expect(rows.map(({ who, action, outcome, because }) => [who, action, outcome, because])).toEqual([
    [stranger.name, "record.viewed", "done", "emergency-access"],
    [stranger.name, "record.refused", "refused", "role"],
    [medic.name, "record.viewed", "done", "relationship:owner"],
    [medic.name, "triage.recorded", "done", "relationship:owner"],
  ]);
}));

test("who has looked goes on by keyset", inside(async (given) => {
  const [medic, person] = [await given.user({ duty: "desk" }), await given.person()];
  await given.episode({ owner: medic, person });
  await given.as(medic, async (tx) => { for (let look = 0; look < 60; look += 1) await event(tx, "record.viewed", "done", person.id); });
  const first = await given.as(medic, (tx) => listLooks(tx, person.id, undefined));
  expect(first.rows).toHaveLength(50);
  const second = await given.as(medic, (tx) => listLooks(tx, person.id, first.next ?? undefined));
  expect(second.rows).toHaveLength(10);
  expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(60);
}));
