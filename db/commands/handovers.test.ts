import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { StaleRecord, type Tx } from "#db/client.ts";
import { findEpisode } from "#db/queries/episodes.ts";
import { findLastHandover, findOpenHandover, listOffersTo } from "#db/queries/handovers.ts";
import { findHiddenStrip, listOwned } from "#db/queries/strips.ts";
import { relationships } from "#db/schema/episodes.ts";
import { inside } from "#test/inside.ts";
import type { Given } from "#test/make.ts";
import { acceptHandover, endHandover, insertHandover, leaveWithLead } from "./handovers.ts";

const sbar = { situation: "On the bridge", background: "Known to us", assessment: "Frightened", recommendation: "Call back by ten" };

async function offered(given: Given) {
  const [owner, colleague] = [await given.user({ duty: "solo" }), await given.user({ duty: "solo", role: "mental-health-practitioner" })];
  const { id } = await given.episode({ owner });
  await given.as(owner, (tx) => insertHandover(tx, { episodeId: id, offeredBy: owner.id, offeredTo: colleague.id, now: given.now, ...sbar }));
  return { owner, colleague, id };
}

const openHandover = async (tx: Tx, id: string) => {
  const open = await findOpenHandover(tx, id);
  if (!open) throw new Error("No open handover");
  return open;
};

const tiesOf = (given: Given, who: { id: string }, id: string) =>
  given.db.select({ reason: relationships.reason, until: relationships.until }).from(relationships).where(and(eq(relationships.userId, who.id), eq(relationships.episodeId, id)));

test("an offer moves nothing, and lets the colleague read what they are asked to take", inside(async (given) => {
  const { owner, colleague, id } = await offered(given);
  expect(await given.as(colleague, (tx) => findEpisode(tx, id))).toMatchObject({ seesRecord: true, strip: { ownerId: owner.id, version: 1 } });
  expect(await given.as(colleague, (tx) => listOffersTo(tx, colleague.id))).toMatchObject([{ episodeId: id, offeredByName: owner.name, situation: "On the bridge" }]);
}));

test("accepting moves the call, and the one before sees it for another 24 hours", inside(async (given) => {
  const { owner, colleague, id } = await offered(given);
  await given.as(colleague, async (tx) => acceptHandover(tx, { handover: await openHandover(tx, id), ownerId: owner.id, words: null, now: given.now }));
  expect(await given.as(colleague, (tx) => findEpisode(tx, id))).toMatchObject({ strip: { ownerId: colleague.id, version: 2 } });
  expect(await given.as(owner, (tx) => findEpisode(tx, id))).toMatchObject({ seesRecord: true });
  expect(await tiesOf(given, owner, id)).toEqual([{ reason: "owner", until: new Date(given.now.getTime() + 24 * 3_600_000) }]);
  expect(await given.as(colleague, (tx) => listOffersTo(tx, colleague.id))).toEqual([]);
}));

test("refusing keeps the call where it was, says why, and closes the record again", inside(async (given) => {
  const { owner, colleague, id } = await offered(given);
  await given.as(colleague, async (tx) => endHandover(tx, { handover: await openHandover(tx, id), how: "refused", words: "I am on scene in Barnet", now: new Date(given.now.getTime() - 1000) }));
  expect(await given.as(colleague, (tx) => findEpisode(tx, id))).toBeNull();
  expect(await given.as(owner, (tx) => findEpisode(tx, id))).toMatchObject({ strip: { ownerId: owner.id, version: 1 } });
  expect(await given.as(owner, (tx) => findLastHandover(tx, id))).toMatchObject({ accepted: "refused", answerWords: "I am on scene in Barnet" });
}));

test("a refusal without words is refused by the database too", inside(async (given) => {
  const { colleague, id } = await offered(given);
  const refuse = given.as(colleague, async (tx) => endHandover(tx, { handover: await openHandover(tx, id), how: "refused", words: " ", now: given.now }));
  await expect(refuse).rejects.toMatchObject({ cause: { constraint_name: "handovers_refused_with_words" } });
}));

test("an offer that was taken back can no longer be accepted, and another can be made", inside(async (given) => {
  const { owner, colleague, id } = await offered(given);
  const handover = await given.as(colleague, (tx) => openHandover(tx, id));
  await given.as(owner, (tx) => endHandover(tx, { handover, how: "withdrawn", words: null, now: given.now }));
  await expect(given.as(colleague, (tx) => acceptHandover(tx, { handover, ownerId: owner.id, words: null, now: given.now }))).rejects.toBeInstanceOf(StaleRecord);
  await given.as(owner, (tx) => insertHandover(tx, { episodeId: id, offeredBy: owner.id, offeredTo: colleague.id, now: given.now, ...sbar }));
  expect(await given.as(colleague, (tx) => findEpisode(tx, id))).toMatchObject({ seesRecord: true });
}));

test("one call is offered to one colleague at a time", inside(async (given) => {
  const { owner, id } = await offered(given);
  const third = await given.user({ duty: "desk" });
  const again = given.as(owner, (tx) => insertHandover(tx, { episodeId: id, offeredBy: owner.id, offeredTo: third.id, now: given.now, ...sbar }));
  await expect(again).rejects.toMatchObject({ cause: { constraint_name: "handovers_one_open" } });
}));

test("somebody who was not asked neither sees the offer nor answers it", inside(async (given) => {
  const { owner, colleague, id } = await offered(given);
  const stranger = await given.user({ duty: "solo" });
  const handover = await given.as(colleague, (tx) => openHandover(tx, id));
  expect(await given.as(stranger, (tx) => findOpenHandover(tx, id))).toBeNull();
  await expect(given.as(stranger, (tx) => acceptHandover(tx, { handover, ownerId: owner.id, words: null, now: given.now }))).rejects.toBeInstanceOf(StaleRecord);
}));

test("what is left with the lead is the lead's at once", inside(async (given) => {
  const [owner, lead] = [await given.user({ duty: "solo" }), await given.user({ duty: "desk", role: "mental-health-practitioner" })];
  await given.deskLead(lead);
  const { id } = await given.episode({ owner });
  await given.as(owner, (tx) => leaveWithLead(tx, { episodeId: id, seesRecord: true, fromId: owner.id, leadId: lead.id, now: given.now }));
  expect(await given.as(lead, (tx) => findEpisode(tx, id))).toMatchObject({ seesRecord: true, strip: { ownerId: lead.id, nextAction: "Triage" } });
  expect(await given.as(owner, (tx) => listOwned(tx, owner.id))).toEqual([]);
}));

test("a restricted person's call can be left with the lead by an owner who may not open it, and the lead is shown the way in", inside(async (given) => {
  const [owner, lead] = [await given.user({ duty: "solo" }), await given.user({ duty: "desk" })];
  await given.deskLead(lead);
  const person = await given.person();
  const { id } = await given.episode({ owner, person });
  await given.restriction(person, lead);
  expect(await given.as(owner, (tx) => findEpisode(tx, id))).toBeNull();
  const owned = await given.as(owner, (tx) => listOwned(tx, owner.id));
  expect(owned).toMatchObject([{ episodeId: id, number: null, seesRecord: false }]);
  await given.as(owner, (tx) => leaveWithLead(tx, { episodeId: id, seesRecord: false, fromId: owner.id, leadId: lead.id, now: given.now }));
  expect(await given.as(lead, (tx) => findHiddenStrip(tx, id))).toEqual({ ownerName: lead.name, personId: person.id });
  const stranger = await given.user({ duty: "solo" });
  expect(await given.as(stranger, (tx) => findHiddenStrip(tx, id))).toBeNull();
}));
