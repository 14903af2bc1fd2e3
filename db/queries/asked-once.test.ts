import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Tx } from "#db/client.ts";
import { newId } from "#db/ids.ts";
import { handovers } from "#db/schema/episodes.ts";
import { followUps } from "#db/schema/follow-ups.ts";
import { alertFacts, personPhones } from "#db/schema/people.ts";
import { contactPersons } from "#db/schema/problems.ts";
import { observationSets, responses, triages } from "#db/schema/responding.ts";
import { referrals } from "#db/schema/services.ts";
import type { Actor } from "#domain/actor.ts";
import { inside } from "#test/inside.ts";
import type { Given } from "#test/make.ts";
import { listLooks } from "./access-log.ts";
import { findEpisodeOverview } from "./episode-overview.ts";

/** Who asks, and how they stand to the crisis and its person. */
const standings: Record<string, (given: Given, made: { episode: { id: string }; person: { id: string }; owner: Actor }) => Promise<Actor>> = {
  "the owner": async (_given, { owner }) => owner,
  "the desk, without a tie": (given) => given.user({ duty: "desk" }),
  "a crew, without a tie": (given) => given.user({ duty: "solo" }),
  "somebody off duty, without a tie": (given) => given.user(),
  "somebody with a tie that has ended": async (given, { episode }) => {
    const who = await given.user({ duty: "solo" });
    await given.tie(who, episode, new Date(given.now.getTime() - 1));
    return who;
  },
  "whom it was offered to": async (given, { episode, owner }) => {
    const who = await given.user({ duty: "solo" });
    await given.db.insert(handovers).values({ id: newId(), episodeId: episode.id, offeredBy: owner.id, offeredTo: who.id, offeredAt: given.now, situation: "s", background: "b", assessment: "a", recommendation: "r" });
    return who;
  },
  "a consultant nurse": (given) => given.user({ role: "consultant-nurse" }),
  "an administrator": (given) => given.user({ role: "administrator" }),
  "the desk under emergency access": async (given, { person }) => {
    const who = await given.user({ duty: "desk" });
    await given.emergencyAccess(who, person);
    return who;
  },
};

async function made(given: Given) {
  const [owner, person, { crewId }, service] = [await given.user({ duty: "solo" }), await given.person(), await given.jointCar(), await given.service()];
  const [{ id: episodeId }, { now }] = [await given.episode({ owner, person }), given];
  await given.db.insert(triages).values({ id: newId(), episodeId, answers: [], redFlags: [], urgency: "urgent", decision: "send-crew", reason: "Alone", agreedWithPatient: "yes", decidedAt: now, decidedBy: owner.id });
  await given.db.insert(responses).values({ id: newId(), episodeId, crewId, allocatedAt: now, allocatedBy: owner.id });
  await given.db.insert(observationSets).values({ id: newId(), episodeId, takenAt: now, recordedAt: now, recordedBy: owner.id, scale: 1, parts: {} });
  await given.db.insert(referrals).values({ id: newId(), episodeId, serviceId: service.id, reasonCode: "10", words: "w", urgency: "urgent", consentBasis: "consent", channel: "phone", standing: "accepted", standingSince: now, dueBy: now, createdAt: now, createdBy: owner.id });
  await given.db.insert(followUps).values({ id: newId(), episodeId, kind: "person", purpose: "Ring", dueAt: now, ownerId: owner.id, createdAt: now, createdBy: owner.id });
  await given.db.insert(personPhones).values({ id: newId(), personId: person.id, kind: "mobile", number: "07700 900457", numberKey: "07700900457", recordedAt: now });
  await given.db.insert(alertFacts).values({ id: newId(), personId: person.id, kind: "allergy", words: "Latex", source: "The person", recordedAt: now, recordedBy: owner.id });
  await given.db.insert(contactPersons).values({ id: newId(), personId: person.id, kind: "person", name: "Kim", relationship: "Sister", sharing: "must-not-be-told", source: "The person", recordedAt: now, recordedBy: owner.id });
  await given.db.execute(sql`
    insert into audit_events (at, actor_id, actor_role, action, outcome, because, person_id, episode_id, request_id)
    select now(), ${(await given.user()).id}, 'paramedic', 'record.viewed', 'done', 'desk', p.id, ${episodeId}, gen_random_uuid() from (values (${person.id}::uuid), (null)) p (id)`);
  return { owner, person, episode: { id: episodeId } };
}

/** What the tables themselves show, row policies and all. */
async function shown(tx: Tx, episodeId: string, personId: string) {
  const [row] = await tx.execute(sql`
    select (select count(*)::int from triages where episode_id = ${episodeId}) as triages, (select count(*)::int from responses where episode_id = ${episodeId}) as responses,
      (select count(*)::int from observation_sets where episode_id = ${episodeId}) as observations, (select count(*)::int from referrals where episode_id = ${episodeId}) as referrals,
      (select count(*)::int from follow_ups where episode_id = ${episodeId}) as "followUps", (select count(*)::int from handovers where episode_id = ${episodeId}) as handovers,
      (select count(*)::int from person_phones where person_id = ${personId}) as phones, (select count(*)::int from alert_facts where person_id = ${personId}) as facts,
      (select count(*)::int from contact_persons where person_id = ${personId}) as "notToBeTold", (select count(*)::int from persons where id = ${personId}) as details,
      (select count(*)::int from audit_events where action = 'record.viewed' and (person_id = ${personId} or (person_id is null and episode_id = ${episodeId}))) as looks, sees_person(${personId}) as sighted`);
  return row;
}

async function answered(tx: Tx, episodeId: string, personId: string) {
  const { triage, responses: crews, observations, referrals: sent, followUps: planned, unansweredHandovers } = await findEpisodeOverview(tx, { id: episodeId, personId, isClosed: false });
  const [banner] = await tx.execute<Record<"phones" | "facts" | "not_to_be_told", unknown[] | null> & { details: object | null; sighted: boolean }>(sql`select * from person_banner(${personId})`);
  return {
    triages: triage === null ? 0 : 1, responses: crews.length, observations: observations.count, referrals: sent.total, followUps: planned.total, handovers: unansweredHandovers,
    phones: banner?.phones?.length ?? 0, facts: banner?.facts?.length ?? 0, notToBeTold: banner?.not_to_be_told?.length ?? 0, details: banner?.details ? 1 : 0,
    looks: (await listLooks(tx, personId, undefined)).rows.filter(({ action }) => action === "record.viewed").length, sighted: banner?.sighted,
  };
}

describe("what asks for sight once shows exactly what the row policies show", () => {
  test.each(Object.keys(standings).flatMap((name) => [[name, false], [name, true]] as const))("%s, restricted %s", (name, isRestricted) => inside(async (given) => {
    const { owner, person, episode } = await made(given);
    const who = await standings[name]?.(given, { episode, person, owner });
    if (who === undefined) throw new Error(name);
    if (isRestricted) await given.restriction(person, owner);
    const [policies, functions] = await given.as(who, async (tx) => [await shown(tx, episode.id, person.id), await answered(tx, episode.id, person.id)] as const);
    expect(functions).toEqual(policies);
  })());
});
