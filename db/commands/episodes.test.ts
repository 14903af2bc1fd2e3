import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { newId } from "#db/ids.ts";
import { calls } from "#db/schema/calls.ts";
import { strips } from "#db/schema/episodes.ts";
import type { Tx } from "#db/client.ts";
import { listCalls } from "#db/queries/calls.ts";
import { findByNumber, findEpisode } from "#db/queries/episodes.ts";
import { listStripChanges } from "#db/queries/strips.ts";
import { inside } from "#test/inside.ts";
import { callFacts } from "#test/make.ts";
import { insertCall, nextCallReference, spokenNumber } from "./calls.ts";
import { openEpisode } from "./episodes.ts";
import { tie } from "./relationships.ts";

test.each([
  ["7", "E26-000007"],
  ["999999", "E26-999999"],
  ["1000000", "E26-1000000"],
])("number %s of 2026 is spoken as %s", (number, spoken) => {
  expect(spokenNumber("E", number, new Date("2026-11-22T07:00:00Z"))).toBe(spoken);
});

test("the year of a number is the year in London, not in Greenwich", () => {
  expect(spokenNumber("L", "1", new Date("2026-12-31T23:59:59Z"))).toBe("L26-000001");
  expect(spokenNumber("L", "1", new Date("2027-06-30T23:30:00Z"))).toBe("L27-000001");
});

async function ring(tx: Tx, actor: { id: string }, now: Date, facts = callFacts({ category: "C2", receivedAt: now })) {
  const episode = await openEpisode(tx, { openedBy: actor.id, category: facts.category ?? "C3", receivedAt: facts.receivedAt, now });
  await tie(tx, { userId: actor.id, episodeId: episode.id, reason: "call-taker", now });
  const reference = await nextCallReference(tx, now);
  await insertCall(tx, { reference, episodeId: episode.id, takenDownBy: actor.id, senderId: null, messageId: null, facts, now });
  return { ...episode, reference };
}

test("a call typed at the desk waits for the lead, due by its category, with its words kept", inside(async (given) => {
  const lead = await given.user({ role: "consultant-nurse", duty: "desk" });
  await given.deskLead(lead);
  const taker = await given.user({ role: "mental-health-practitioner", duty: "desk" });
  const opened = await given.as(taker, (tx) => ring(tx, taker, given.now));

  const found = await given.as(taker, (tx) => findEpisode(tx, opened.id));
  expect(found).toMatchObject({ personId: null, closure: null, strip: { ownerId: lead.id, nextAction: "Take this call", takenAt: null, priority: 2, version: 1 } });
  expect(found?.strip?.nextActionDue).toEqual(new Date(given.now.getTime() + 18 * 60_000));
  expect(opened.number).toMatch(/^E\d\d-\d{6}$/);
  expect(opened.reference).toMatch(/^L\d\d-\d{6}$/);
  const calls = await given.as(taker, (tx) => listCalls(tx, opened.id));
  expect(calls).toMatchObject([{ reference: opened.reference, takenDownByName: taker.name, versions: [{ version: 1, facts: { callersWords: "He has not slept for days and is frightened" } }] }]);
}));

test("two calls never get the same reference", inside(async (given) => {
  const taker = await given.user({ role: "mental-health-practitioner", duty: "desk" });
  const [first, second] = await given.as(taker, async (tx) => [await ring(tx, taker, given.now), await ring(tx, taker, given.now)]);
  expect(second?.reference).not.toBe(first?.reference);
  expect(second?.number).not.toBe(first?.number);
}));

test("a call from outside the desk can be opened by a clinician on a car, who then sees it", inside(async (given) => {
  const { paramedic } = await given.jointCar();
  const opened = await given.as(paramedic, (tx) => ring(tx, paramedic, given.now));
  expect(await given.as(paramedic, (tx) => findEpisode(tx, opened.id))).toMatchObject({ seesRecord: true });
}));

test("an administrator opens nothing", inside(async (given) => {
  const administrator = await given.user({ role: "administrator" });
  await given.user({ role: "consultant-nurse" });
  await expect(given.as(administrator, (tx) => openEpisode(tx, { openedBy: administrator.id, category: "C3", receivedAt: given.now, now: given.now }))).rejects.toThrow();
}));

test("nobody writes down a call for an episode that they do not see", inside(async (given) => {
  const owner = await given.user({ duty: "solo" });
  const stranger = await given.user({ duty: "solo" });
  const { id } = await given.episode({ owner });
  const call = { reference: `L-${id}`, episodeId: id, takenDownBy: stranger.id, senderId: null, messageId: null, facts: callFacts(), now: given.now };
  await expect(given.as(stranger, (tx) => insertCall(tx, call))).rejects.toThrow();
}));

test("opening writes the first line of the strip's history", inside(async (given) => {
  const taker = await given.user({ role: "mental-health-practitioner", duty: "desk" });
  const opened = await given.as(taker, (tx) => ring(tx, taker, given.now));
  expect(await given.as(taker, (tx) => listStripChanges(tx, opened.id))).toMatchObject([{ nextAction: "Take this call", changedByName: taker.name, isTaken: false }]);
  expect(await given.db.select().from(strips).where(eq(strips.episodeId, opened.id))).toHaveLength(1);
}));

test("a second call finds its crisis by either number, typed carelessly, and only where one may see it", inside(async (given) => {
  const taker = await given.user({ role: "mental-health-practitioner", duty: "desk" });
  const stranger = await given.user({ duty: "solo" });
  const opened = await given.as(taker, (tx) => ring(tx, taker, given.now));
  const careless = opened.number.toLowerCase().replace("-000", " ");
  expect(await given.as(taker, (tx) => findByNumber(tx, careless))).toEqual({ id: opened.id, number: opened.number, isOpen: true });
  expect(await given.as(taker, (tx) => findByNumber(tx, opened.reference))).toMatchObject({ id: opened.id });
  expect(await given.as(stranger, (tx) => findByNumber(tx, opened.number))).toBeNull();
  expect(await given.as(taker, (tx) => findByNumber(tx, "E99-999999"))).toBeNull();
}));

test.each(["cad-4711/a", "CAD-4711/A", " Cad-4711/a "])("a second call finds its crisis by the dispatch system's own reference, typed as %s", (typed) => inside(async (given) => {
  const taker = await given.user({ role: "mental-health-practitioner", duty: "desk" });
  const { id } = await given.episode({ owner: taker });
  await given.db.insert(calls).values({ id: newId(), reference: "cad-4711/a", episodeId: id, receivedAt: given.now });
  expect(await given.as(taker, (tx) => findByNumber(tx, typed))).toMatchObject({ id });
})());

test("no two calls have references that differ in case alone: nobody could say which is meant", inside(async (given) => {
  const { id } = await given.episode({ owner: await given.user({ duty: "desk" }) });
  const named = (reference: string) => given.db.transaction((db) => db.insert(calls).values({ id: newId(), reference, episodeId: id, receivedAt: given.now }));
  await named("cad-4712");
  await expect(named("CAD-4712")).rejects.toMatchObject({ cause: { code: "23505", constraint_name: "calls_reference" } });
}));
