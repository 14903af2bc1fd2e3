import { desc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { newId } from "#db/ids.ts";
import { listLooks } from "#db/queries/access-log.ts";
import { auditEvents } from "#db/schema/audit.ts";
import { followUps } from "#db/schema/follow-ups.ts";
import { inside } from "#test/inside.ts";
import type { Given } from "#test/make.ts";
import { idsIn, recordRefusedChange } from "./whom-it-concerned.ts";

const refuse = (given: Given, who: { id: string }, ids: Parameters<typeof recordRefusedChange>[1]) =>
  given.as(who, (tx) => recordRefusedChange(tx, ids, { action: "triage.record", because: "not-found" }, "request"));

const whatIsKept = (given: Given, who: { id: string }) =>
  given.db.select({ personId: auditEvents.personId, episodeId: auditEvents.episodeId }).from(auditEvents).where(eq(auditEvents.actorId, who.id)).orderBy(desc(auditEvents.id));

/** A call about somebody, with who looks after it and a stranger to it. */
async function aCall(given: Given) {
  const [owner, stranger, person] = [await given.user({ duty: "desk" }), await given.user(), await given.person()];
  return { owner, stranger, person, episode: await given.episode({ owner, person }) };
}

test("a refused change is told to the person whose record it was meant for", inside(async (given) => {
  const { owner, stranger, person, episode } = await aCall(given);
  await refuse(given, stranger, { episodeId: episode.id });
  const { rows } = await given.as(owner, (tx) => listLooks(tx, person.id, undefined));
  expect(rows[0]).toMatchObject({ who: stranger.name, action: "action.refused", outcome: "refused" });
}));

test("a follow-up says which call it belongs to, and the call whom it is about", inside(async (given) => {
  const { owner, stranger, person, episode } = await aCall(given);
  const followUpId = newId();
  await given.db.insert(followUps).values({ id: followUpId, episodeId: episode.id, kind: "person", purpose: "Ring back", dueAt: given.now, ownerId: owner.id, createdAt: given.now, createdBy: owner.id });
  await refuse(given, stranger, { followUpId });
  expect(await whatIsKept(given, stranger)).toEqual([{ personId: person.id, episodeId: episode.id }]);
}));

test("linking a call to somebody else than it is about concerns both", inside(async (given) => {
  const { stranger, person, episode } = await aCall(given);
  const other = await given.person();
  await refuse(given, stranger, { episodeId: episode.id, personId: other.id });
  expect(await whatIsKept(given, stranger)).toEqual([{ personId: other.id, episodeId: null }, { personId: person.id, episodeId: episode.id }]);
}));

test("an id that no row has leaves a refusal about nobody", inside(async (given) => {
  const { stranger } = await aCall(given);
  await refuse(given, stranger, { episodeId: newId(), personId: newId(), followUpId: newId(), referralId: newId(), accessId: newId() });
  await refuse(given, stranger, {});
  expect(await whatIsKept(given, stranger)).toEqual([{ personId: null, episodeId: null }, { personId: null, episodeId: null }]);
}));

test.each([
  ["an id by its name", { episodeId: "0191f0c2-0000-7000-8000-000000000001", words: "x" }, { episodeId: "0191f0c2-0000-7000-8000-000000000001" }],
  ["what is no id", { episodeId: "1; drop table persons", personId: null, followUpId: ["a"] }, {}],
  ["nothing", null, {}], ["a text", "episodeId", {}],
] as const)("the ids in a form: %s", (_what, source, ids) => expect(idsIn(source)).toEqual(ids));
