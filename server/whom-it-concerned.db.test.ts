import { desc, eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { newId } from "#db/ids.ts";
import { listLooks } from "#db/queries/access-log.ts";
import { assessments } from "#db/schema/assessments.ts";
import { auditEvents } from "#db/schema/audit.ts";
import { followUps } from "#db/schema/follow-ups.ts";
import { alertFacts, emergencyAccesses } from "#db/schema/people.ts";
import { referrals } from "#db/schema/services.ts";
import { idsInAddress, recordIds, type RecordIds } from "#domain/record-address.ts";
import { inside } from "#test/inside.ts";
import type { Given } from "#test/make.ts";
import { idsIn, recordRefusal } from "./whom-it-concerned.ts";

const refuse = (given: Given, who: { id: string }, ids: RecordIds) =>
  given.as(who, (tx) => recordRefusal(tx, "action.refused", ids, { action: "triage.record", because: "not-found" }, "request"));

/** What the door writes down when it does not open a page. */
const refuseLook = (given: Given, who: { id: string }, address: string) =>
  given.as(who, (tx) => recordRefusal(tx, "record.refused", idsInAddress(address), { address }, "request"));

const whatIsKept = (given: Given, who: { id: string }) =>
  given.db.select({ personId: auditEvents.personId, episodeId: auditEvents.episodeId }).from(auditEvents).where(eq(auditEvents.actorId, who.id)).orderBy(desc(auditEvents.id));

/** A call about somebody, with who looks after it and a stranger to it. */
async function aCall(given: Given) {
  const [owner, stranger, person] = [await given.user({ duty: "desk" }), await given.user(), await given.person()];
  return { owner, stranger, person, episode: await given.episode({ owner, person }) };
}

async function aFollowUp(given: Given, by: { id: string }, episode: { id: string }): Promise<string> {
  const id = newId();
  await given.db.insert(followUps).values({ id, episodeId: episode.id, kind: "person", purpose: "Ring back", dueAt: given.now, ownerId: by.id, createdAt: given.now, createdBy: by.id });
  return id;
}

async function aReferral(given: Given, by: { id: string }, episode: { id: string }): Promise<string> {
  const [id, { id: serviceId }] = [newId(), await given.service()];
  await given.db.insert(referrals).values({
    id, episodeId: episode.id, serviceId, reasonCode: "01", words: "Cannot be alone tonight", urgency: "urgent", consentBasis: "consent", channel: "phone", standing: "sent",
    standingSince: given.now, dueBy: given.now, createdAt: given.now, createdBy: by.id,
  });
  return id;
}

test("a refused change is told to the person whose record it was meant for", inside(async (given) => {
  const { owner, stranger, person, episode } = await aCall(given);
  await refuse(given, stranger, { episodeId: episode.id });
  const { rows } = await given.as(owner, (tx) => listLooks(tx, person.id, undefined));
  expect(rows[0]).toMatchObject({ who: stranger.name, action: "action.refused", outcome: "refused" });
}));

test("a follow-up says which call it belongs to, and the call whom it is about", inside(async (given) => {
  const { owner, stranger, person, episode } = await aCall(given);
  await refuse(given, stranger, { followUpId: await aFollowUp(given, owner, episode) });
  expect(await whatIsKept(given, stranger)).toEqual([{ personId: person.id, episodeId: episode.id }]);
}));

test.each([
  ["the first page of a crisis", "/episodes/{episode}"], ["a form of a crisis", "/episodes/{episode}/triage"],
  ["a referral", "/referrals/{referral}/events/received"], ["a follow-up", "/follow-ups/{followUp}"],
  ["an assessment, under a crisis that is made up", "/episodes/{madeUp}/assessments/{assessment}/signature"],
  ["a record", "/people/{person}"], ["an alert, under a record that is made up", "/people/{madeUp}/alerts/{alert}/entered-in-error"],
  ["the review of an emergency access", "/review/emergency-access/{access}"], ["a form that is asked for a crisis", "/people/new?episode={episode}"],
])("a page that is not opened is told to the person whose record it is: %s", (_what, page) => inside(async (given) => {
  const { owner, stranger, person, episode } = await aCall(given);
  const [assessment, alert] = [newId(), newId()];
  await given.db.insert(assessments).values({ id: assessment, episodeId: episode.id, happenedAt: given.now, startedAt: given.now, startedBy: owner.id });
  await given.db.insert(alertFacts).values({ id: alert, personId: person.id, kind: "allergy", words: "Penicillin", source: "The person", recordedAt: given.now, recordedBy: owner.id });
  await given.emergencyAccess(owner, person);
  const [access] = await given.db.select({ id: emergencyAccesses.id }).from(emergencyAccesses).where(eq(emergencyAccesses.personId, person.id));
  const ids: Record<string, string | undefined> = {
    episode: episode.id, person: person.id, assessment, alert, access: access?.id, madeUp: newId(), referral: await aReferral(given, owner, episode), followUp: await aFollowUp(given, owner, episode),
  };
  await refuseLook(given, stranger, page.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? ""));
  const { rows } = await given.as(owner, (tx) => listLooks(tx, person.id, undefined));
  expect(rows.map(({ who, action, outcome }) => ({ who, action, outcome }))).toEqual([{ who: stranger.name, action: "record.refused", outcome: "refused" }]);
})());

test("comparing two records concerns both people", inside(async (given) => {
  const { stranger, person } = await aCall(given);
  const other = await given.person();
  await refuseLook(given, stranger, `/people/${person.id}/merge/${other.id}`);
  expect((await whatIsKept(given, stranger)).map(({ personId }) => personId).sort()).toEqual([person.id, other.id].sort());
}));

test("nothing but a refusal is written down as one", inside(async (given) => {
  const { stranger, episode } = await aCall(given);
  const write = (what: string) => given.as(stranger, (tx) => tx.execute(sql`select record_refusal(${what}, ${JSON.stringify({ episodeId: episode.id })}::jsonb, 'request', null)`));
  await expect(write("triage.recorded")).rejects.toThrow();
}));

test.each([["paramedic"], ["mental-health-practitioner"], ["administrator"]] as const)("whoever was refused (%s) does not read in the audit whether there is such a record", (role) => inside(async (given) => {
  const { person, episode } = await aCall(given);
  const refused = await given.user({ role });
  for (const id of [episode.id, newId()]) await refuseLook(given, refused, `/episodes/${id}`);
  for (const id of [person.id, newId()]) await refuseLook(given, refused, `/people/${id}`);
  expect(await whatIsKept(given, refused)).toHaveLength(4);
  const own = await given.as(refused, (tx) => tx.select({ id: auditEvents.id }).from(auditEvents).where(eq(auditEvents.actorId, refused.id)));
  expect(own).toEqual([]);
})());

test("linking a call to somebody else than it is about concerns both", inside(async (given) => {
  const { stranger, person, episode } = await aCall(given);
  const other = await given.person();
  await refuse(given, stranger, { episodeId: episode.id, personId: other.id });
  expect(await whatIsKept(given, stranger)).toEqual([{ personId: other.id, episodeId: null }, { personId: person.id, episodeId: episode.id }]);
}));

test("an id that no row has leaves a refusal about nobody", inside(async (given) => {
  const { stranger } = await aCall(given);
  await refuse(given, stranger, Object.fromEntries(recordIds.map((name) => [name, newId()])));
  await refuse(given, stranger, {});
  expect(await whatIsKept(given, stranger)).toEqual([{ personId: null, episodeId: null }, { personId: null, episodeId: null }]);
}));

test.each([
  ["an id by its name", { episodeId: "0191f0c2-0000-7000-8000-000000000001", words: "x" }, { episodeId: "0191f0c2-0000-7000-8000-000000000001" }],
  ["what is no id", { episodeId: "1; drop table persons", personId: null, followUpId: ["a"] }, {}],
  ["nothing", null, {}], ["a text", "episodeId", {}],
] as const)("the ids in a form: %s", (_what, source, ids) => expect(idsIn(source)).toEqual(ids));
