import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { StaleRecord } from "#db/client.ts";
import { insertDeskLead } from "#db/commands/duties.ts";
import { tie } from "#db/commands/relationships.ts";
import { moveStrip, setNextAction } from "#db/commands/strips.ts";
import { newId } from "#db/ids.ts";
import { strips } from "#db/schema/episodes.ts";
import { responses } from "#db/schema/responding.ts";
import { isCallBack } from "#domain/strip.ts";
import { inside } from "#test/inside.ts";
import type { Given } from "#test/make.ts";
import { countDesk, listDesk, listSentTo, type OpenView } from "./desk.ts";

const desk = (given: Given, who: { id: string }, view: OpenView, more: { borough?: string; after?: string } = {}) =>
  given.as(who, (tx) => listDesk(tx, { view, actorId: who.id, borough: more.borough ?? null, after: more.after }));

/** Races of other tests leave committed calls on the desk: a test looks at its own. */
const among = (rows: readonly { episodeId: string }[], made: readonly { id: string }[]) => rows.map((row) => row.episodeId).filter((id) => made.some((each) => each.id === id));

test("waiting calls: the more urgent category first, then the one that is due first", inside(async (given) => {
  const lead = await given.user({ role: "consultant-nurse" });
  const who = await given.user({ duty: "desk" });
  const [late, soon, urgent] = [
    await given.episode({ owner: lead, taken: false, priority: 3, dueIn: 50 }),
    await given.episode({ owner: lead, taken: false, priority: 3, dueIn: -5 }),
    await given.episode({ owner: lead, taken: false, priority: 1, dueIn: 55 }),
  ];
  await given.episode({ owner: who, priority: 1 });
  const { rows } = await desk(given, who, "waiting");
  expect(among(rows, [late, soon, urgent])).toEqual([urgent.id, soon.id, late.id]);
  expect(rows.find((row) => row.episodeId === urgent.id)).toMatchObject({ hiddenPersonId: null, ownerName: lead.name, takenAt: null, crews: [], call: { count: 1, facts: { boroughCode: "E09000007" } } });
  expect(rows[0]?.call?.facts.receivedAt).toBeInstanceOf(Date);
}));

test("mine are those that I have taken; the lead's waiting calls stay under Waiting", inside(async (given) => {
  const lead = await given.user({ role: "mental-health-practitioner", duty: "desk" });
  await given.deskLead(lead);
  const waiting = await given.episode({ owner: lead, taken: false });
  const mine = await given.episode({ owner: lead });
  expect((await desk(given, lead, "mine")).rows.map((row) => row.episodeId)).toEqual([mine.id]);
  expect(among((await desk(given, lead, "waiting")).rows, [waiting, mine])).toEqual([waiting.id]);
}));

test("a borough narrows the list to the newest place that is known", inside(async (given) => {
  const lead = await given.user({ role: "consultant-nurse" });
  const camden = await given.episode({ owner: lead, taken: false, facts: { boroughCode: "E09000007" } });
  const newham = await given.episode({ owner: lead, taken: false, facts: { boroughCode: "E09000025" } });
  const nowhere = await given.episode({ owner: lead, taken: false, facts: { boroughCode: null } });
  const all = [camden, newham, nowhere];
  expect(among((await desk(given, lead, "waiting", { borough: "E09000007" })).rows, all)).toEqual([camden.id]);
  expect(among((await desk(given, lead, "waiting", { borough: "E09000033" })).rows, all)).toEqual([]);
}));

test("a restricted person's call stays on the desk without a name, a number or a word of it", inside(async (given) => {
  const lead = await given.user({ role: "consultant-nurse" });
  const who = await given.user({ duty: "desk" });
  const person = await given.person();
  const { id } = await given.episode({ owner: lead, person, taken: false });
  await given.restriction(person, lead);
  const line = async () => (await desk(given, who, "waiting")).rows.find((row) => row.episodeId === id);
  expect(await line()).toMatchObject({ episodeId: id, hiddenPersonId: person.id, number: null, personId: null, call: null, priority: 3 });
  await given.emergencyAccess(who, person);
  expect(await line()).toMatchObject({ hiddenPersonId: null, personId: person.id });
}));

test("what is to happen next for a restricted person is its owner's to read, and nobody else's: the table itself hides it", inside(async (given) => {
  const owner = await given.user({ duty: "solo" });
  const person = await given.person();
  const { id } = await given.episode({ owner, person });
  const others = { desk: await given.user({ duty: "desk" }), nurse: await given.user({ role: "consultant-nurse" }), crew: await given.user({ duty: "solo" }) };
  await given.as(owner, (tx) => tie(tx, { userId: others.crew.id, episodeId: id, reason: "crew", now: given.now }));
  const read = (who: { id: string }) => given.as(who, async (tx) => (await tx.execute(sql`select next_action from strips where episode_id = ${id}`)).map((row) => row.next_action));
  expect(await read(others.crew)).toEqual(["Triage"]);
  await given.restriction(person, others.nurse);
  expect(await read(owner)).toEqual(["Triage"]);
  for (const who of Object.values(others)) expect(await read(who)).toEqual([]);
  const listed = (who: { id: string }) => given.as(who, async (tx) => (await tx.execute(sql`select next_action from listed_strips() where episode_id = ${id}`)).map((row) => row.next_action));
  expect(await listed(others.desk)).toEqual([""]);
  expect(await listed(others.nurse)).toEqual([""]);
  expect(await listed(others.crew)).toEqual([]);
}));

test("waiting calls go to a new lead, restricted people's among them", inside(async (given) => {
  const [before, after] = [await given.user({ duty: "desk" }), await given.user({ duty: "desk" })];
  await given.deskLead(before);
  const person = await given.person();
  const { id } = await given.episode({ owner: before, person, taken: false });
  await given.restriction(person, before);
  await given.as(after, (tx) => insertDeskLead(tx, { userId: after.id, by: after.id, now: given.now }));
  expect(await given.db.select({ owner: strips.ownerId }).from(strips).where(eq(strips.episodeId, id))).toEqual([{ owner: after.id }]);
}));

test("a strip is left with the lead by its owner or taken by whoever accepted it, and given by nobody else", inside(async (given) => {
  const [owner, colleague, stranger] = [await given.user({ duty: "solo" }), await given.user({ duty: "solo" }), await given.user({ duty: "desk" })];
  const { id } = await given.episode({ owner });
  const move = (who: { id: string }, to: { id: string }) => given.as(who, (tx) => moveStrip(tx, { episodeId: id, fromId: owner.id, toId: to.id }));
  await expect(move(stranger, stranger)).rejects.toBeInstanceOf(StaleRecord);
  await expect(move(colleague, colleague)).rejects.toBeInstanceOf(StaleRecord);
  await expect(move(owner, colleague)).rejects.toBeInstanceOf(StaleRecord);
  await given.deskLead(colleague);
  await move(owner, colleague);
  expect(await given.db.select({ owner: strips.ownerId }).from(strips).where(eq(strips.episodeId, id))).toEqual([{ owner: colleague.id }]);
}));

test("a clinician on a car sees what they own and what their crew is sent to, nothing else of the desk", inside(async (given) => {
  const lead = await given.user({ role: "consultant-nurse" });
  const { crewId, paramedic } = await given.jointCar();
  const own = await given.episode({ owner: paramedic });
  const sent = await given.episode({ owner: lead });
  await given.episode({ owner: lead, taken: false });
  await given.db.insert(responses).values({ id: newId(), episodeId: sent.id, crewId, allocatedAt: given.now, allocatedBy: lead.id });
  await given.tie(paramedic, sent);
  expect((await desk(given, paramedic, "waiting")).rows).toEqual([]);
  expect((await desk(given, paramedic, "mine")).rows.map((row) => row.episodeId)).toEqual([own.id]);
  const jobs = await given.as(paramedic, (tx) => listSentTo(tx, { crewId, actorId: paramedic.id }));
  expect(jobs).toMatchObject([{ episodeId: sent.id, crews: [expect.stringMatching(/^MH/)] }]);
  expect(among((await desk(given, lead, "with-crew")).rows, [own, sent])).toEqual([sent.id]);
}));

test("an administrator sees nothing of the desk", inside(async (given) => {
  const [lead, administrator] = [await given.user({ role: "consultant-nurse" }), await given.user({ role: "administrator" })];
  await given.episode({ owner: lead, taken: false });
  expect((await desk(given, administrator, "waiting")).rows).toEqual([]);
  const counts = await given.as(administrator, (tx) => countDesk(tx, { actorId: administrator.id, since: given.now }));
  expect(new Set(Object.values(counts))).toEqual(new Set([0]));
}));

test("fifty to a page, and the next page goes on where it ended; a changed cursor starts again", inside(async (given) => {
  const lead = await given.user({ role: "consultant-nurse" });
  const ids: string[] = [];
  for (let n = 0; n < 53; n += 1) ids.push((await given.episode({ owner: lead, taken: false, priority: (n % 2) + 2, dueIn: Math.floor(n / 4) })).id);
  const first = await desk(given, lead, "waiting");
  expect(first.rows).toHaveLength(50);
  const second = await desk(given, lead, "waiting", { after: first.next ?? "" });
  const seen = [...first.rows, ...second.rows].map((row) => row.episodeId);
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen).toEqual(expect.arrayContaining(ids));
  for (const after of ["nonsense", Buffer.from('["=x","=y","=z"]').toString("base64url"), Buffer.from('["#9","@2026-01-01","=1"]').toString("base64url")]) {
    expect((await desk(given, lead, "waiting", { after })).rows[0]?.episodeId).toBe(first.rows[0]?.episodeId);
  }
}));

test("counts open exactly their rows and stop at 51", inside(async (given) => {
  const lead = await given.user({ role: "consultant-nurse", duty: "desk" });
  for (let n = 0; n < 55; n += 1) await given.episode({ owner: lead, taken: false });
  await given.episode({ owner: lead });
  const counts = await given.as(lead, (tx) => countDesk(tx, { actorId: lead.id, since: new Date(given.now.getTime() - 1000) }));
  expect(counts).toMatchObject({ waiting: 51, mine: 1, closed: 0 });
}));

test("a call back stands under Call backs due, and the two say the same of it", inside(async (given) => {
  const owner = await given.user({ duty: "desk" });
  const { id } = await given.episode({ owner });
  const other = await given.episode({ owner });
  const what = "Call back her mother";
  expect(isCallBack(what)).toBe(true);
  await given.as(owner, (tx) => setNextAction(tx, { episodeId: id, what, due: new Date(given.now.getTime() - 60_000), now: given.now }));
  expect(among((await desk(given, owner, "call-backs")).rows, [{ id }, other])).toEqual([id]);
  const counts = await given.as(owner, (tx) => countDesk(tx, { actorId: owner.id, since: given.now }));
  expect(counts["call-backs"]).toBeGreaterThan(0);
  expect(counts.callBacksOver).toBeGreaterThan(0);
}));
