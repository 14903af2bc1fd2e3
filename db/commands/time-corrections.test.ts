import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { amendResponseTime, correctResponseTime, endResponse, insertResponse, type TimeCorrection } from "#db/commands/responses.ts";
import { StaleRecord } from "#db/client.ts";
import { newId } from "#db/ids.ts";
import { findResponse, listTimeCorrections } from "#db/queries/responses.ts";
import { responses } from "#db/schema/responding.ts";
import { responseTimeCorrections } from "#db/schema/time-corrections.ts";
import type { Actor } from "#domain/actor.ts";
import { refusedByDatabase } from "#server/refused-by-database.ts";
import { inside } from "#test/inside.ts";
import type { Given } from "#test/make.ts";

const later = (from: Date, minutes: number) => new Date(from.getTime() + minutes * 60_000);
const refused = (work: Promise<unknown>) => work.then(() => "went through", (error: unknown) => refusedByDatabase(error) ?? error);

/** A crew that was mobile after one minute and on scene after ten, with its dispatcher. */
async function onScene(given: Given) {
  const { crewId } = await given.jointCar();
  const dispatcher = await given.user({ role: "mental-health-practitioner", duty: "desk" });
  const episode = await given.episode({ owner: dispatcher });
  const id = newId();
  await given.as(dispatcher, async (tx) => {
    await insertResponse(tx, { id, episodeId: episode.id, crewId, allocatedBy: dispatcher.id, briefing: null, now: given.now });
    await amendResponseTime(tx, { id, stage: "mobile", at: later(given.now, 1) });
    await amendResponseTime(tx, { id, stage: "on-scene", at: later(given.now, 10) });
  });
  const correction = (made: Partial<TimeCorrection> = {}): TimeCorrection => ({
    id: newId(), responseId: id, stage: "on-scene", before: later(given.now, 10), after: later(given.now, 6), reason: "Pressed late", by: dispatcher.id, now: later(given.now, 12), ...made,
  });
  const correct = (who: Actor, made: Partial<TimeCorrection> = {}) => given.as(who, (tx) => correctResponseTime(tx, correction({ by: who.id, ...made })));
  return { id, episode, dispatcher, correct };
}

test("a corrected time stands, and what it was stays with who, when and why", inside(async (given) => {
  const { id, episode, dispatcher, correct } = await onScene(given);
  await correct(dispatcher);
  await correct(dispatcher, { before: later(given.now, 6), after: later(given.now, 7), reason: "By the radio log", now: later(given.now, 14) });
  expect((await given.as(dispatcher, (tx) => findResponse(tx, episode.id, id)))?.times["on-scene"]).toEqual(later(given.now, 7));
  expect(await given.as(dispatcher, (tx) => listTimeCorrections(tx, id))).toMatchObject([
    { stage: "on-scene", before: later(given.now, 6), after: later(given.now, 7), reason: "By the radio log", correctedByName: dispatcher.name },
    { stage: "on-scene", before: later(given.now, 10), after: later(given.now, 6), reason: "Pressed late", correctedAt: later(given.now, 12) },
  ]);
}));

test("the end of a job can be corrected too, and the crew stays free", inside(async (given) => {
  const { id, dispatcher, correct } = await onScene(given);
  await given.as(dispatcher, (tx) => endResponse(tx, { id, at: later(given.now, 60), outcome: "not-conveyed", destination: null }));
  await correct(dispatcher, { stage: "clear", before: later(given.now, 60), after: later(given.now, 50) });
  expect(await given.db.select({ clearAt: responses.clearAt }).from(responses).where(eq(responses.id, id))).toEqual([{ clearAt: later(given.now, 50) }]);
}));

test("whoever corrects a time that is no longer the one on screen is told", inside(async (given) => {
  const { dispatcher, correct } = await onScene(given);
  await correct(dispatcher);
  await expect(correct(dispatcher)).rejects.toThrow(StaleRecord);
}));

test.each([
  ["before the stage before it", { after: 0.5 }, "response.time-out-of-order"],
  ["without a reason", { reason: "  " }, expect.objectContaining({ cause: expect.objectContaining({ constraint_name: "response_time_corrections_reason_written" }) })],
] as const)("a time is not corrected %s", (_how, made, answer) => inside(async (given) => {
  const { dispatcher, correct } = await onScene(given);
  expect(await refused(correct(dispatcher, "after" in made ? { after: later(given.now, made.after) } : made))).toEqual(answer);
})());

test("no recorded time changes or goes without a correction", inside(async (given) => {
  const { id, dispatcher } = await onScene(given);
  for (const onSceneAt of [later(given.now, 6), null]) {
    const rewritten = given.as(dispatcher, (tx) => tx.update(responses).set({ onSceneAt }).where(eq(responses.id, id)));
    await expect(rewritten).rejects.toMatchObject({ cause: { code: "LN019" } });
  }
}));

test("a correction is nobody's who does not see the job, is signed with one's own name, and is never rewritten", inside(async (given) => {
  const { id, dispatcher, correct } = await onScene(given);
  const stranger = await given.user({ duty: "solo" });
  await expect(correct(stranger)).rejects.toMatchObject({ cause: { code: "42501" } });
  await expect(correct(dispatcher, { by: stranger.id })).rejects.toMatchObject({ cause: { code: "42501" } });
  await correct(dispatcher);
  expect(await given.as(stranger, (tx) => listTimeCorrections(tx, id))).toEqual([]);
  await expect(given.db.transaction((tx) => tx.update(responseTimeCorrections).set({ reason: "Another" }).where(eq(responseTimeCorrections.responseId, id)))).rejects.toMatchObject({ cause: { code: "LN010" } });
  await expect(given.as(dispatcher, (tx) => tx.execute(sql`delete from response_time_corrections`))).rejects.toMatchObject({ cause: { code: "42501" } });
}));
