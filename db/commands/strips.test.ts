import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { StaleRecord, type Tx } from "#db/client.ts";
import { stripChanges, strips } from "#db/schema/episodes.ts";
import { findEpisode, findEpisodeToChange } from "#db/queries/episodes.ts";
import { listStripChanges } from "#db/queries/strips.ts";
import type { Actor } from "#domain/actor.ts";
import { triageDueBy, usualNextActions, whyNotTake } from "#domain/strip.ts";
import { apart } from "#test/apart.ts";
import { ownerConnection } from "#test/database.ts";
import { inside } from "#test/inside.ts";
import { Given } from "#test/make.ts";
import { amendNextAction, raisePriority, setNextAction, takeCall, takeStrip } from "./strips.ts";

/** What the action does: look with the row locked, ask the rule, take. */
async function take(tx: Tx, actor: Actor, episodeId: string, now: Date): Promise<string | null> {
  const found = await findEpisodeToChange(tx, episodeId);
  if (!found) return "not-found";
  const no = whyNotTake(found.strip, actor);
  if (no !== null || found.strip === null) return no;
  const { version, priority } = found.strip;
  await takeCall(tx, { episodeId, version, ownerId: actor.id, what: usualNextActions.triage, due: triageDueBy(priority, now), now });
  return null;
}

test("of twenty who press Take at once, one has the call and nineteen are told who", async () => {
  const { db } = ownerConnection();
  const { takers, id } = await db.transaction(async (tx) => {
    const given = new Given(tx);
    const lead = await given.user({ role: "consultant-nurse" });
    const clinicians: Actor[] = [];
    for (let n = 0; n < 20; n += 1) clinicians.push(await given.user({ role: "mental-health-practitioner", duty: "desk" }));
    return { takers: clinicians, ...(await given.episode({ owner: lead, taken: false })) };
  });
  await apart(20, async ({ as }) => {
    const answers = await Promise.all(takers.map((actor) => as(actor, (tx) => take(tx, actor, id, new Date()))));
    expect(answers.filter((answer) => answer === null)).toHaveLength(1);
    expect(answers.filter((answer) => answer === "strip.taken-by-another")).toHaveLength(19);
    const winner = takers[answers.indexOf(null)];
    const [strip] = await db.select().from(strips).where(eq(strips.episodeId, id));
    expect(strip).toMatchObject({ ownerId: winner?.id, version: 2, nextAction: "Triage" });
    expect(await db.select().from(stripChanges).where(eq(stripChanges.episodeId, id))).toHaveLength(2);
  });
});

test("even without the lock, a version that has moved takes nothing", inside(async (given) => {
  const lead = await given.user({ role: "consultant-nurse" });
  const [first, second] = [await given.user({ duty: "desk" }), await given.user({ duty: "desk" })];
  const { id } = await given.episode({ owner: lead, taken: false });
  const taking = { episodeId: id, version: 1, what: "Triage", due: given.now, now: given.now };
  await given.as(first, (tx) => takeStrip(tx, { ...taking, ownerId: first.id }));
  await expect(given.as(second, (tx) => takeStrip(tx, { ...taking, ownerId: second.id }))).rejects.toBeInstanceOf(StaleRecord);
}));

test("a clinician on a car cannot take a call from the desk's list: they do not see it", inside(async (given) => {
  const lead = await given.user({ role: "consultant-nurse" });
  const solo = await given.user({ duty: "solo" });
  const { id } = await given.episode({ owner: lead, taken: false });
  expect(await given.as(solo, (tx) => take(tx, solo, id, given.now))).toBe("not-found");
}));

test("an owner is an active clinician: a call cannot be given to an administrator", inside(async (given) => {
  const [owner, administrator] = [await given.user({ duty: "desk" }), await given.user({ role: "administrator" })];
  const { id } = await given.episode({ owner });
  const move = given.as(owner, (tx) => setNextAction(tx, { episodeId: id, ownerId: administrator.id, what: "Triage", due: given.now, now: given.now }));
  await expect(move).rejects.toMatchObject({ cause: { code: "LN001" } });
}));

test("changing the next action keeps the history: what, by when, who", inside(async (given) => {
  const owner = await given.user({ duty: "solo" });
  const { id } = await given.episode({ owner });
  const due = new Date(given.now.getTime() + 3_600_000);
  await given.as(owner, (tx) => amendNextAction(tx, { episodeId: id, version: 1, what: "Call back", due }));
  await expect(given.as(owner, (tx) => amendNextAction(tx, { episodeId: id, version: 1, what: "Something else", due }))).rejects.toBeInstanceOf(StaleRecord);
  const found = await given.as(owner, (tx) => findEpisode(tx, id));
  expect(found?.strip).toMatchObject({ nextAction: "Call back", nextActionDue: due, version: 2, ownerName: owner.name });
  const history = await given.as(owner, (tx) => listStripChanges(tx, id));
  expect(history.map(({ nextAction, changedByName }) => [nextAction, changedByName])).toEqual([["Call back", owner.name], ["Triage", null]]);
}));

test("what another room sets needs no version, and a closed episode takes nothing more", inside(async (given) => {
  const owner = await given.user({ duty: "solo" });
  const { id } = await given.episode({ owner });
  const set = { episodeId: id, what: "Choose another service", due: given.now, now: given.now };
  await given.as(owner, (tx) => setNextAction(tx, set));
  expect(await given.as(owner, (tx) => findEpisode(tx, id))).toMatchObject({ strip: { nextAction: "Choose another service", ownerId: owner.id, version: 2 } });
  await expect(given.as(owner, (tx) => setNextAction(tx, { ...set, episodeId: owner.id }))).rejects.toBeInstanceOf(StaleRecord);
}));

test("naming an owner for a call that waits takes it", inside(async (given) => {
  const lead = await given.user({ role: "consultant-nurse" });
  const desk = await given.user({ duty: "desk" });
  const { id } = await given.episode({ owner: lead, taken: false });
  await given.as(desk, (tx) => setNextAction(tx, { episodeId: id, ownerId: desk.id, what: "Triage", due: given.now, now: given.now }));
  expect(await given.as(desk, (tx) => findEpisode(tx, id))).toMatchObject({ strip: { ownerId: desk.id, takenAt: given.now } });
}));

test("nobody but the owner's circle changes a strip that they do not see", inside(async (given) => {
  const owner = await given.user({ duty: "solo" });
  const stranger = await given.user({ duty: "solo" });
  const { id } = await given.episode({ owner });
  const change = given.as(stranger, (tx) => amendNextAction(tx, { episodeId: id, version: 1, what: "Close", due: given.now }));
  await expect(change).rejects.toBeInstanceOf(StaleRecord);
}));

test("a second call makes a waiting call more urgent and sooner due, never less", inside(async (given) => {
  const lead = await given.user({ role: "consultant-nurse" });
  const desk = await given.user({ duty: "desk" });
  const { id } = await given.episode({ owner: lead, taken: false, priority: 3, dueIn: 50 });
  const due = new Date(given.now.getTime() + 18 * 60_000);
  await given.as(desk, (tx) => raisePriority(tx, { episodeId: id, priority: 2, due }));
  await given.as(desk, (tx) => raisePriority(tx, { episodeId: id, priority: 5, due: given.now }));
  expect(await given.as(desk, (tx) => findEpisode(tx, id))).toMatchObject({ strip: { priority: 2, nextActionDue: due, version: 2 } });
}));

test("a taken call keeps its next action and due time when it becomes more urgent", inside(async (given) => {
  const owner = await given.user({ duty: "desk" });
  const { id } = await given.episode({ owner, priority: 3, dueIn: 50 });
  await given.as(owner, (tx) => raisePriority(tx, { episodeId: id, priority: 1, due: given.now }));
  const found = await given.as(owner, (tx) => findEpisode(tx, id));
  expect(found?.strip).toMatchObject({ priority: 1, nextActionDue: new Date(given.now.getTime() + 50 * 60_000) });
}));
