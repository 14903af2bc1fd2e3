import { expect, test } from "vitest";
import type { Tx } from "#db/client.ts";
import { newId } from "#db/ids.ts";
import { insertContact, insertPreferences, endContact, markContactInError } from "#db/commands/contacts.ts";
import { insertAlert, insertPhone, markAlertInError } from "#db/commands/people.ts";
import { insertProblem, insertProblemChange } from "#db/commands/problems.ts";
import { assessments, assessmentAddenda } from "#db/schema/assessments.ts";
import { closures } from "#db/schema/episodes.ts";
import { followUpAttempts, followUps } from "#db/schema/follow-ups.ts";
import { observationSets, responses } from "#db/schema/responding.ts";
import { crews } from "#db/schema/duties.ts";
import { kindsIn, timelineGroups, usualGroups, type TimelineGroup } from "#domain/person-event.ts";
import { inside } from "#test/inside.ts";
import type { Given } from "#test/make.ts";
import { listPersonEvents } from "./person-timeline.ts";

const hour = 3_600_000;
const hoursAgo = (given: Given, hours: number) => new Date(given.now.getTime() - hours * hour);
const everything = kindsIn(timelineGroups);
const listed = (tx: Tx, personId: string, groups: readonly TimelineGroup[] = timelineGroups, after?: string) => listPersonEvents(tx, { personId, kinds: kindsIn(groups), after });

async function busyPerson(given: Given) {
  const [medic, person] = [await given.user({ duty: "desk", name: "Testperson Medic" }), await given.person()];
  const made = { createdAt: given.now, createdBy: medic.id };
  const [older, newer] = [await given.episode({ owner: medic, person, facts: { receivedAt: hoursAgo(given, 300) } }), await given.episode({ owner: medic, person, facts: { receivedAt: hoursAgo(given, 2) } })];
  const [crewId, assessmentId, followUpId] = [newId(), newId(), newId()];
  const callSign = `P-${crewId.slice(-8)}`;
  await given.db.insert(crews).values({ id: crewId, kind: "solo", callSign, sector: "NC", from: hoursAgo(given, 9), until: given.now });
  await given.user({ duty: "solo", callSign });
  await given.db.insert(responses).values({ id: newId(), episodeId: newer.id, crewId, allocatedAt: hoursAgo(given, 1.9), allocatedBy: medic.id, mobileAt: hoursAgo(given, 1.8), onSceneAt: hoursAgo(given, 1.5) });
  await given.db.insert(observationSets).values({
    id: newId(), episodeId: older.id, takenAt: hoursAgo(given, 290), recordedAt: hoursAgo(given, 280), recordedBy: medic.id, parts: {}, enteredInErrorAt: given.now, enteredInErrorBy: medic.id, enteredInErrorReason: "Another person's",
  });
  await given.db.insert(assessments).values({ id: assessmentId, episodeId: older.id, startedAt: hoursAgo(given, 288), startedBy: medic.id, happenedAt: hoursAgo(given, 289) });
  await given.db.insert(followUps).values({ id: followUpId, episodeId: newer.id, kind: "person", purpose: "Ring back", dueAt: given.now, ownerId: medic.id, ...made });
  await given.db.insert(followUpAttempts).values({ id: newId(), followUpId, way: "phone", outcome: "no-answer", happenedAt: hoursAgo(given, 0.2), recordedAt: given.now, recordedBy: medic.id, words: null });
  await given.db.insert(closures).values({ episodeId: older.id, outcome: "resolved-with-advice", words: "Settled", closedAt: hoursAgo(given, 200), closedBy: medic.id });
  // Written long after the end: a crisis that is closed goes on being written about.
  await given.db.insert(assessmentAddenda).values({ id: newId(), assessmentId, words: "The letter came", happenedAt: hoursAgo(given, 1), writtenAt: hoursAgo(given, 1), writtenBy: medic.id });
  return { medic, person, older, newer };
}

const said = (given: Given, by: { id: string }) => ({ source: "The person", statedOn: null, by: by.id, now: given.now });

test("everything that happened in every crisis stands in one order, each with its author and its crisis", inside(async (given) => {
  const { medic, person, older, newer } = await busyPerson(given);
  const page = await given.as(medic, (tx) => listed(tx, person.id, usualGroups));
  expect(page?.next).toBeNull();
  expect(page?.rows.map(({ kind }) => kind)).toEqual(["follow-up-planned", "follow-up-attempted", "addendum", "response", "response", "response", "call", "closure", "assessment-started", "observations", "call"]);
  expect(page?.rows.find(({ kind }) => kind === "addendum")).toMatchObject({ byName: "Testperson Medic", words: "The letter came", episode: { id: older.id } });
  expect(page?.rows.find(({ kind, what }) => kind === "response" && what === "on-scene")).toMatchObject({ episode: { id: newer.id }, byName: null });
}));

test("a late entry keeps both times, and what was wrong its reason", inside(async (given) => {
  const { medic, person } = await busyPerson(given);
  const page = await given.as(medic, (tx) => listed(tx, person.id, ["seen"]));
  const observations = page?.rows.find(({ kind }) => kind === "observations");
  expect(observations).toMatchObject({ happenedAt: hoursAgo(given, 290), writtenAt: hoursAgo(given, 280), inError: { byName: "Testperson Medic", reason: "Another person's" } });
  expect(page?.rows.find(({ kind }) => kind === "assessment-started")?.writtenAt).toEqual(hoursAgo(given, 288));
  expect(page?.rows.find(({ kind }) => kind === "addendum")?.writtenAt).toBeNull();
}));

test("what is written about the person apart from any crisis is told too", inside(async (given) => {
  const { medic, person } = await busyPerson(given);
  await given.as(medic, async (tx) => {
    const about = { personId: person.id, ...said(given, medic) };
    const alertId = await insertAlert(tx, { ...about, kind: "allergy", words: "Latex" });
    await markAlertInError(tx, { alertId, reason: "Not theirs", by: medic.id, now: given.now });
    const problemId = await insertProblem(tx, { ...about, words: "Panic attacks", since: "2019", plan: null });
    await insertProblemChange(tx, { problemId, number: 1, move: "resolved", words: "None for a year", by: medic.id, now: given.now });
    const contact = { ...about, kind: "person" as const, name: "Dan", relationship: "husband", organisation: null, phone: null, roles: [], sharing: "must-not-be-told" as const, sharingWords: null };
    await endContact(tx, { contactId: await insertContact(tx, contact), reason: "Divorced", by: medic.id, now: given.now });
    await markContactInError(tx, { contactId: await insertContact(tx, contact), reason: "Twice", by: medic.id, now: given.now });
    await insertPreferences(tx, { ...about, version: 0, letters: "no", mayText: true, bestTime: null, words: null });
    await insertPhone(tx, { personId: person.id, kind: "mobile", number: "07700 900461", safeToRing: true, mayLeaveMessage: null, whoMayAnswer: null, by: medic.id, now: given.now });
  });
  const page = await given.as(medic, (tx) => listed(tx, person.id, ["about"]));
  expect(page?.rows.map(({ kind }) => kind).sort()).toEqual(["alert", "contact", "contact", "contact-ended", "phone", "preferences", "problem", "problem-changed"]);
  expect(page?.rows.find(({ kind }) => kind === "alert")).toMatchObject({ episode: null, inError: { reason: "Not theirs" } });
  expect(page?.rows.find(({ kind }) => kind === "problem-changed")).toMatchObject({ what: "resolved", about: "Panic attacks", words: "None for a year" });
}));

test("a filter shows its kinds and no others; together the groups show everything", inside(async (given) => {
  const { medic, person } = await busyPerson(given);
  const shown = await given.as(medic, async (tx) => Promise.all(timelineGroups.map(async (group) => (await listed(tx, person.id, [group]))?.rows ?? [])));
  const all = await given.as(medic, (tx) => listPersonEvents(tx, { personId: person.id, kinds: everything, after: undefined }));
  for (const [at, rows] of shown.entries()) for (const { kind } of rows) expect(kindsIn([timelineGroups[at] ?? "calls"])).toContain(kind);
  expect(shown.flat()).toHaveLength(all?.rows.length ?? 0);
}));

test("pages follow each other without a gap and without anything twice, also where fifty things have one time", inside(async (given) => {
  const [medic, person] = [await given.user({ duty: "desk" }), await given.person()];
  for (let n = 0; n < 3; n += 1) await given.episode({ owner: medic, person });
  await given.as(medic, async (tx) => {
    for (let n = 0; n < 120; n += 1) await insertProblem(tx, { personId: person.id, words: `Problem ${n}`, since: null, plan: null, ...said(given, medic) });
  });
  const seen: string[] = [];
  let after: string | undefined;
  for (let pages = 0; pages < 4; pages += 1) {
    const page = await given.as(medic, (tx) => listed(tx, person.id, usualGroups, after));
    seen.push(...(page?.rows.map(({ kind, id, tag }) => `${kind} ${id} ${tag}`) ?? []));
    if (page?.next == null) break;
    after = page.next;
  }
  expect(seen).toHaveLength(123);
  expect(new Set(seen).size).toBe(123);
}));

test("a stranger sees no timeline, nor anybody once the record is restricted; emergency access opens it", inside(async (given) => {
  const { medic, person } = await busyPerson(given);
  const stranger = await given.user({ duty: "solo" });
  const sees = async (who: { id: string }) => (await given.as(who, (tx) => listed(tx, person.id))) !== null;
  expect([await sees(medic), await sees(stranger)]).toEqual([true, false]);
  await given.restriction(person, medic);
  expect(await sees(medic)).toBe(false);
  await given.emergencyAccess(stranger, person);
  expect(await sees(stranger)).toBe(true);
}));
