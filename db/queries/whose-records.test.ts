import { describe, expect, test } from "vitest";
import { insertFollowUp } from "#db/commands/follow-ups.ts";
import { newId } from "#db/ids.ts";
import { countDueFollowUps, listDueFollowUps } from "#db/queries/follow-ups.ts";
import type { Actor } from "#domain/actor.ts";
import { inside } from "#test/inside.ts";
import type { Given } from "#test/make.ts";
import { allSeenBy } from "./whose-records.ts";

/** A call of somebody's, about this person, with a contact that is due. */
async function due(given: Given, owner: { id: string }, person: { id: string } | null = null): Promise<string> {
  const [episode, id] = [await given.episode({ owner, person }), newId()];
  await given.as(owner, (tx) => insertFollowUp(tx, { id, episodeId: episode.id, kind: "person", purpose: "Ring", dueAt: given.now, ownerId: owner.id, by: owner.id, now: given.now }));
  return id;
}

/** Which of these follow-ups stand in somebody's list of all that they see; the count says the same. */
async function seen(given: Given, actor: Actor, among: readonly string[]): Promise<string[]> {
  const whose = allSeenBy(actor);
  const { rows } = await given.as(actor, (tx) => listDueFollowUps(tx, { whose, span: {}, after: undefined }));
  if (whose === "tied") expect(await given.as(actor, (tx) => countDueFollowUps(tx, { whose, spans: [{}] }))).toEqual([rows.length]);
  return rows.map(({ id }) => id).filter((id) => among.includes(id));
}

describe("all that somebody sees", () => {
  test("is what they are tied to, with the other crises of the same people, and nothing else", inside(async (given) => {
    const [owner, colleague, person] = [await given.user({ duty: "desk" }), await given.user({ duty: "solo" }), await given.person()];
    const [own, ofTheSamePerson, strange] = [await due(given, owner, person), await due(given, colleague, person), await due(given, colleague)];
    expect((await seen(given, owner, [own, ofTheSamePerson, strange])).sort()).toEqual([own, ofTheSamePerson].sort());
  }));

  test("goes on with emergency access, and a restriction still hides", inside(async (given) => {
    const [owner, other, person] = [await given.user({ duty: "desk" }), await given.user({ duty: "solo" }), await given.person()];
    const id = await due(given, owner, person);
    await given.restriction(person, owner);
    expect(await seen(given, owner, [id])).toEqual([]);
    await given.emergencyAccess(other, person);
    expect(await seen(given, other, [id])).toEqual([id]);
  }));

  test("ends with the tie", inside(async (given) => {
    const [owner, other] = [await given.user({ duty: "desk" }), await given.user({ duty: "solo" })];
    const episode = await given.episode({ owner });
    await given.tie(other, episode, new Date(given.now.getTime() - 1000));
    const id = newId();
    await given.as(owner, (tx) => insertFollowUp(tx, { id, episodeId: episode.id, kind: "person", purpose: "Ring", dueAt: given.now, ownerId: owner.id, by: owner.id, now: given.now }));
    expect(await seen(given, other, [id])).toEqual([]);
  }));

  test("is every open crisis for a consultant nurse", inside(async (given) => {
    const [owner, nurse] = [await given.user({ duty: "desk" }), await given.user({ role: "consultant-nurse" })];
    const id = await due(given, owner);
    expect(await seen(given, nurse, [id])).toEqual([id]);
  }));
});
