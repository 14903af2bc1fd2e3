import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { insertCallVersion } from "#db/commands/calls.ts";
import { insertClosure } from "#db/commands/closures.ts";
import { insertHandover } from "#db/commands/handovers.ts";
import { amendNextAction } from "#db/commands/strips.ts";
import { newId } from "#db/ids.ts";
import { assessments, assessmentSignOffs, plans, planVersions } from "#db/schema/assessments.ts";
import { handovers } from "#db/schema/episodes.ts";
import { followUps } from "#db/schema/follow-ups.ts";
import { crews } from "#db/schema/duties.ts";
import { observationSets, responses, triages } from "#db/schema/responding.ts";
import { referralEvents, referrals } from "#db/schema/services.ts";
import { theWay } from "#domain/way.ts";
import { inside } from "#test/inside.ts";
import { callFacts, type Given } from "#test/make.ts";
import { listCalls } from "./calls.ts";
import { listEpisodeEvents } from "./episode-events.ts";
import { findEpisodeOverview } from "./episode-overview.ts";
import { findEpisode } from "./episodes.ts";

const stateOf = async (given: Given, who: { id: string }, id: string) => {
  const overview = await given.as(who, (tx) => findEpisodeOverview(tx, { id, personId: null, isClosed: false }));
  return Object.fromEntries(theWay(overview).map((step) => [step.key, step.state]));
};

test("an episode that somebody has no tie to does not exist for them", inside(async (given) => {
  const [owner, stranger] = [await given.user({ duty: "solo" }), await given.user({ duty: "solo" })];
  const { id } = await given.episode({ owner });
  expect(await given.as(stranger, (tx) => findEpisode(tx, id))).toBeNull();
  expect(await given.as(owner, (tx) => findEpisode(tx, newId()))).toBeNull();
}));

test("the desk sees the call and not the record", inside(async (given) => {
  const [owner, desk] = [await given.user({ duty: "solo" }), await given.user({ duty: "desk" })];
  const { id } = await given.episode({ owner });
  expect(await given.as(desk, (tx) => findEpisode(tx, id))).toMatchObject({ seesRecord: false, isRestricted: false, strip: { ownerName: owner.name } });
  expect(await given.as(owner, (tx) => findEpisode(tx, id))).toMatchObject({ seesRecord: true });
}));

test("under emergency access a restricted episode is there, and says that it is restricted", inside(async (given) => {
  const [owner, who] = [await given.user({ duty: "solo" }), await given.user({ duty: "desk" })];
  const person = await given.person();
  const { id } = await given.episode({ owner, person });
  await given.restriction(person, owner);
  expect(await given.as(who, (tx) => findEpisode(tx, id))).toBeNull();
  await given.emergencyAccess(who, person);
  expect(await given.as(who, (tx) => findEpisode(tx, id))).toMatchObject({ isRestricted: true, seesRecord: true, personId: person.id });
}));

test("a new call has everything before it", inside(async (given) => {
  const owner = await given.user({ duty: "solo" });
  const { id } = await given.episode({ owner });
  const states = await stateOf(given, owner, id);
  expect(new Set(Object.values(states))).toEqual(new Set(["not-started"]));
}));

test("the way is read from the rows: nothing has to be ticked", inside(async (given) => {
  const owner = await given.user({ duty: "solo" });
  const { id: episodeId } = await given.episode({ owner });
  const { now } = given;
  const { crewId } = await given.jointCar();
  const service = await given.service();
  const [assessmentId, planId] = [newId(), newId()];
  await given.db.insert(triages).values({ id: newId(), episodeId, answers: [], redFlags: [], urgency: "urgent", decision: "send-crew", reason: "Alone", agreedWithPatient: "yes", decidedAt: now, decidedBy: owner.id });
  await given.db.insert(responses).values({ id: newId(), episodeId, crewId, allocatedAt: now, allocatedBy: owner.id });
  await given.db.insert(observationSets).values({ id: newId(), episodeId, takenAt: now, recordedAt: now, recordedBy: owner.id, scale: 1, parts: {} });
  await given.db.insert(assessments).values({ id: assessmentId, episodeId, startedAt: now, startedBy: owner.id, happenedAt: now });
  await given.db.insert(plans).values({ id: planId, kind: "safety", episodeId, createdAt: now, createdBy: owner.id });
  await given.db.insert(planVersions).values({ planId, version: 1, lines: [], answers: {}, writtenAt: now, writtenBy: owner.id });
  await given.db.insert(referrals).values({ id: newId(), episodeId, serviceId: service.id, reasonCode: "10", words: "w", urgency: "urgent", consentBasis: "consent", channel: "phone", standing: "accepted", standingSince: now, dueBy: new Date(now.getTime() - 60_000), createdAt: now, createdBy: owner.id });
  await given.db.insert(followUps).values({ id: newId(), episodeId, kind: "person", purpose: "Ring", dueAt: new Date(now.getTime() + 60_000), ownerId: owner.id, createdAt: now, createdBy: owner.id });
  expect(await stateOf(given, owner, episodeId)).toEqual({
    identity: "not-started", triage: "completed", crew: "in-progress", observations: "completed", assessment: "in-progress", "care-plan": "not-started",
    "safety-plan": "in-progress", referral: "problem", "follow-up": "in-progress", closure: "cannot-start",
  });
  await given.db.insert(assessmentSignOffs).values({ assessmentId, signedOffBy: owner.id, signedOffAt: now, frozen: [] });
  expect(await stateOf(given, owner, episodeId)).toMatchObject({ assessment: "completed" });
}));

test("versions of a call stay beside each other, oldest first; the newest call comes first", inside(async (given) => {
  const desk = await given.user({ duty: "desk" });
  const { id, callId } = await given.episode({ owner: desk, facts: { category: "C3" } });
  await insertCallVersion(given.db as never, { callId, version: 2, facts: callFacts({ category: "C2" }), now: given.now, messageId: null });
  const calls = await given.as(desk, (tx) => listCalls(tx, id));
  expect(calls).toMatchObject([{ id: callId, takenDownByName: null, versions: [{ version: 1, facts: { category: "C3" } }, { version: 2, facts: { category: "C2" } }] }]);
}));

test("the timeline holds what happened, newest first, and goes on by page", inside(async (given) => {
  const [owner, colleague] = [await given.user({ duty: "solo" }), await given.user({ duty: "desk" })];
  const { id } = await given.episode({ owner, facts: { receivedAt: new Date(given.now.getTime() - 3_600_000) } });
  for (let version = 1; version <= 52; version += 1) {
    await given.as(owner, (tx) => amendNextAction(tx, { episodeId: id, version, what: `Step ${version}`, due: given.now }));
  }
  const first = await given.as(owner, (tx) => listEpisodeEvents(tx, { episodeId: id, after: undefined }));
  expect(first.rows).toHaveLength(50);
  expect(first.rows[0]).toMatchObject({ kind: "strip", words: "Step 52", byName: owner.name });
  const rest = await given.as(owner, (tx) => listEpisodeEvents(tx, { episodeId: id, after: first.next ?? "" }));
  expect(rest.rows.at(-1)).toMatchObject({ kind: "call", words: "He has not slept for days and is frightened", writtenAt: given.now });
  expect(first.rows.length + rest.rows.length).toBe(54);
  expect((await given.as(colleague, (tx) => listEpisodeEvents(tx, { episodeId: id, after: undefined }))).rows.map((row) => row.kind)).toEqual(["call"]);
}));

test("every kind of event finds its row", inside(async (given) => {
  const [owner, colleague] = [await given.user({ duty: "desk" }), await given.user({ duty: "desk" })];
  const { id: episodeId } = await given.episode({ owner });
  const { now } = given;
  const [referralId, crewId] = [newId(), newId()];
  const service = await given.service({ name: "Camden crisis team" });
  await given.db.insert(crews).values({ id: crewId, kind: "solo", callSign: `S-${episodeId.slice(-6)}`, sector: "NC", from: now, until: new Date(now.getTime() + 1) });
  await given.user({ duty: "solo", callSign: `S-${episodeId.slice(-6)}` });
  await given.db.insert(responses).values({ id: newId(), episodeId, crewId, allocatedAt: now, allocatedBy: owner.id, stoodDownAt: now, stoodDownReason: "Nearer crew" });
  await given.db.insert(referrals).values({ id: referralId, episodeId, serviceId: service.id, reasonCode: "10", words: "w", urgency: "urgent", consentBasis: "consent", channel: "phone", standing: "seen", standingSince: now, dueBy: now, createdAt: now, createdBy: owner.id });
  await given.db.insert(referralEvents).values({ id: newId(), referralId, kind: "seen", happenedAt: now, recordedAt: now, recordedBy: owner.id, seenBy: "Dr Ode", toldBy: "Team" });
  await given.as(owner, (tx) => insertHandover(tx, { episodeId, offeredBy: owner.id, offeredTo: colleague.id, now, situation: "s", background: "b", assessment: "a", recommendation: "r" }));
  await given.db.update(handovers).set({ answeredAt: now, accepted: "withdrawn" }).where(eq(handovers.episodeId, episodeId));
  await given.as(owner, (tx) => insertClosure(tx, { episodeId, personId: null, ownerId: owner.id, outcome: "seen-by-service", words: "Seen", closedBy: owner.id, now }));
  const { rows } = await given.as(owner, (tx) => listEpisodeEvents(tx, { episodeId, after: undefined }));
  expect(rows.map((row) => row.kind).sort()).toEqual(["call", "closure", "handover-answered", "handover-offered", "referral", "response", "response", "strip"]);
  expect(rows.find((row) => row.kind === "referral")).toMatchObject({ what: "seen", about: "Camden crisis team" });
}));
