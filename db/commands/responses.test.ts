import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { tie } from "#db/commands/relationships.ts";
import { amendResponseTime, correctResponseTime, endResponse, insertResponse, standResponseDown } from "#db/commands/responses.ts";
import { StaleRecord, type Tx } from "#db/client.ts";
import { newId } from "#db/ids.ts";
import { listEpisodeEvents } from "#db/queries/episode-events.ts";
import { findEpisode } from "#db/queries/episodes.ts";
import { findResponse, listResponseReports, listResponses } from "#db/queries/responses.ts";
import { responses } from "#db/schema/responding.ts";
import type { Actor } from "#domain/actor.ts";
import { refusalWords } from "#domain/refusals.ts";
import { happenedAt } from "#domain/response.ts";
import { refusedByDatabase } from "#server/refused-by-database.ts";
import { apart } from "#test/apart.ts";
import { ownerConnection } from "#test/database.ts";
import { inside } from "#test/inside.ts";
import { Given } from "#test/make.ts";

const later = (from: Date, minutes: number) => new Date(from.getTime() + minutes * 60_000);

async function sent(given: Given) {
  const { crewId, paramedic, practitioner } = await given.jointCar();
  const dispatcher = await given.user({ role: "mental-health-practitioner", duty: "desk" });
  const episode = await given.episode({ owner: dispatcher });
  const id = newId();
  await given.as(dispatcher, (tx) => insertResponse(tx, { id, episodeId: episode.id, crewId, allocatedBy: dispatcher.id, briefing: "Dog in the hall", now: given.now }));
  return { id, episode, crewId, dispatcher, paramedic, practitioner };
}

/** What the door would say when the database refuses. */
const refused = (work: Promise<unknown>) => work.then(() => "went through", (error: unknown) => refusedByDatabase(error) ?? error);

describe("sending a crew", () => {
  test("keeps who sent whom, and who was aboard", inside(async (given) => {
    const { id, episode, dispatcher, paramedic, practitioner } = await sent(given);
    const found = await given.as(dispatcher, (tx) => findResponse(tx, episode.id, id));
    expect(found).toMatchObject({ allocatedByName: dispatcher.name, ownerId: dispatcher.id, briefing: "Dog in the hall", outcome: null });
    expect(found?.aboard.map(({ userId }) => userId).sort()).toEqual([paramedic.id, practitioner.id].sort());
    expect(found?.times).toMatchObject({ allocated: given.now, mobile: null, clear: null });
  }));

  test("each of its times stands with whoever told of it, and when: a late one keeps both, a correction leaves them", inside(async (given) => {
    const { id, episode, dispatcher, paramedic } = await sent(given);
    await given.as(dispatcher, async (tx) => {
      await tie(tx, { userId: paramedic.id, episodeId: episode.id, reason: "crew", now: given.now, until: later(given.now, 60) });
      await amendResponseTime(tx, { id, stage: "mobile", at: later(given.now, 1) });
    });
    await given.as(paramedic, (tx) => amendResponseTime(tx, { id, stage: "on-scene", at: later(given.now, 9) }));
    await given.as(dispatcher, (tx) => correctResponseTime(tx, { id: newId(), responseId: id, stage: "on-scene", before: later(given.now, 9), after: later(given.now, 8), reason: "Radio log", by: dispatcher.id, now: given.now }));
    const reports = await given.as(dispatcher, (tx) => listResponseReports(tx, id));
    expect(reports.toSorted((a, b) => a.stage.localeCompare(b.stage))).toEqual([
      { stage: "mobile", reportedAt: given.now, reportedByName: dispatcher.name },
      { stage: "on-scene", reportedAt: given.now, reportedByName: paramedic.name },
    ]);
    const { rows } = await given.as(dispatcher, (tx) => listEpisodeEvents(tx, { episodeId: episode.id, after: undefined }));
    expect(rows.filter(({ kind }) => kind === "response").map(({ what, byName }) => [what, byName])).toEqual([["on-scene", paramedic.name], ["mobile", dispatcher.name], ["allocated", dispatcher.name]]);
  }));

  test("nobody writes who told of a time, or changes it", inside(async (given) => {
    const { id, dispatcher } = await sent(given);
    await given.as(dispatcher, (tx) => amendResponseTime(tx, { id, stage: "mobile", at: later(given.now, 1) }));
    for (const statement of [sql`insert into response_reports values (${id}, 'clear', now(), ${dispatcher.id})`, sql`delete from response_reports`, sql`update response_reports set reported_at = now()`])
      await expect(given.as(dispatcher, (tx) => tx.execute(statement))).rejects.toMatchObject({ cause: { code: "42501" } });
  }));

  test("opens the record to the crew, and to nobody else in its car's place", inside(async (given) => {
    const { episode, dispatcher, paramedic } = await sent(given);
    const other = await given.user({ role: "paramedic", duty: "solo" });
    expect(await given.as(paramedic, (tx) => findEpisode(tx, episode.id))).toBeNull();
    await given.as(dispatcher, (tx) => tie(tx, { userId: paramedic.id, episodeId: episode.id, reason: "crew", now: given.now, until: later(given.now, 60) }));
    expect(await given.as(paramedic, (tx) => findEpisode(tx, episode.id))).toMatchObject({ id: episode.id, seesRecord: true });
    expect(await given.as(other, (tx) => findEpisode(tx, episode.id))).toBeNull();
  }));

  test("a busy crew never loses its first job", inside(async (given) => {
    const { crewId, dispatcher } = await sent(given);
    const second = await given.episode({ owner: dispatcher });
    const again = { id: newId(), episodeId: second.id, crewId, allocatedBy: dispatcher.id, briefing: null, now: given.now };
    expect(await refused(given.as(dispatcher, (tx) => insertResponse(tx, again)))).toBe("crew.busy");
  }));

  test("an incomplete joint car is sent nowhere", inside(async (given) => {
    const alone = await given.user({ role: "paramedic", duty: "joint-car" });
    const dispatcher = await given.user({ duty: "desk" });
    const episode = await given.episode({ owner: dispatcher });
    const half = { id: newId(), episodeId: episode.id, crewId: alone.duty?.crewId ?? "", allocatedBy: dispatcher.id, briefing: null, now: given.now };
    expect(await refused(given.as(dispatcher, (tx) => insertResponse(tx, half)))).toBe("crew.incomplete");
  }));

  test("somebody without a tie to the episode can send nobody to it", inside(async (given) => {
    const { crewId } = await given.jointCar();
    const [owner, stranger] = [await given.user({ duty: "desk" }), await given.user({ duty: "solo" })];
    const episode = await given.episode({ owner });
    const work = given.as(stranger, (tx) => insertResponse(tx, { id: newId(), episodeId: episode.id, crewId, allocatedBy: stranger.id, briefing: null, now: given.now }));
    await expect(work).rejects.toMatchObject({ cause: { code: "42501" } });
  }));
});

test("two dispatchers send the same crew at once: one live response, and the other is told", async () => {
  const { crewId, dispatchers, calls } = await ownerConnection().db.transaction(async (tx) => {
    const given = new Given(tx);
    const { crewId } = await given.jointCar(`RACE${newId().slice(-8)}`);
    const dispatchers = [await given.user({ duty: "desk" }), await given.user({ duty: "desk" })];
    const calls = [];
    for (const owner of dispatchers) calls.push(await given.episode({ owner }));
    return { crewId, dispatchers, calls };
  });
  await apart(2, async ({ as }) => {
    const send = (who: Actor, episodeId: string) =>
      refused(as(who, (tx: Tx) => insertResponse(tx, { id: newId(), episodeId, crewId, allocatedBy: who.id, briefing: null, now: new Date() })));
    const outcomes = await Promise.all(dispatchers.map((who, index) => send(who, calls[index]?.id ?? "")));
    expect(outcomes.sort()).toEqual(["crew.busy", "went through"]);
    expect(refusalWords("crew.busy")).toMatch(/has a job already/);
  });
  expect(await ownerConnection().db.select({ id: responses.id }).from(responses).where(eq(responses.crewId, crewId))).toHaveLength(1);
});

describe("the crew's times", () => {
  test("by the crew, stage after stage, until it is clear and free again", inside(async (given) => {
    const { id, episode, crewId, paramedic, dispatcher } = await sent(given);
    await given.tie(paramedic, episode);
    await given.as(paramedic, async (tx) => {
      await amendResponseTime(tx, { id, stage: "mobile", at: later(given.now, 1) });
      await amendResponseTime(tx, { id, stage: "on-scene", at: later(given.now, 12) });
      await endResponse(tx, { id, at: later(given.now, 55), outcome: "not-conveyed", destination: null });
    });
    const second = await given.episode({ owner: dispatcher });
    await given.as(dispatcher, (tx) => insertResponse(tx, { id: newId(), episodeId: second.id, crewId, allocatedBy: dispatcher.id, briefing: null, now: later(given.now, 60) }));
    const [first] = await given.as(dispatcher, (tx) => listResponses(tx, episode.id));
    expect(first).toMatchObject({ outcome: "not-conveyed", times: { "on-scene": later(given.now, 12), clear: later(given.now, 55) } });
  }));

  test("a time recorded once stays; a job that is over takes no more", inside(async (given) => {
    const { id, dispatcher } = await sent(given);
    const mobile = (at: Date) => given.as(dispatcher, (tx) => amendResponseTime(tx, { id, stage: "mobile", at }));
    await mobile(later(given.now, 1));
    await expect(mobile(later(given.now, 2))).rejects.toBeInstanceOf(StaleRecord);
    await given.as(dispatcher, (tx) => standResponseDown(tx, { id, at: later(given.now, 3), reason: "Another crew is nearer" }));
    await expect(given.as(dispatcher, (tx) => amendResponseTime(tx, { id, stage: "on-scene", at: later(given.now, 4) }))).rejects.toBeInstanceOf(StaleRecord);
  }));

  test("stood down frees the crew, with the reason kept", inside(async (given) => {
    const { id, episode, dispatcher } = await sent(given);
    await given.as(dispatcher, (tx) => standResponseDown(tx, { id, at: later(given.now, 3), reason: "Another crew is nearer" }));
    expect(await given.as(dispatcher, (tx) => findResponse(tx, episode.id, id))).toMatchObject({ outcome: "stood-down", stoodDownReason: "Another crew is nearer" });
  }));

  test("the desk sees and keeps the times of a call that somebody else has", inside(async (given) => {
    const { id, episode } = await sent(given);
    const colleague = await given.user({ duty: "desk" });
    await given.as(colleague, (tx) => amendResponseTime(tx, { id, stage: "mobile", at: later(given.now, 1) }));
    expect((await given.as(colleague, (tx) => findResponse(tx, episode.id, id)))?.times.mobile).toEqual(later(given.now, 1));
  }));

  test("another crew sees nothing of it", inside(async (given) => {
    const { id, episode } = await sent(given);
    const other = await given.user({ role: "paramedic", duty: "solo" });
    expect(await given.as(other, (tx) => findResponse(tx, episode.id, id))).toBeNull();
    await expect(given.as(other, (tx) => amendResponseTime(tx, { id, stage: "mobile", at: given.now }))).rejects.toBeInstanceOf(StaleRecord);
  }));

  test("out of order is refused by the rule and by the database alike", inside(async (given) => {
    const { id, episode, dispatcher } = await sent(given);
    await given.as(dispatcher, (tx) => amendResponseTime(tx, { id, stage: "mobile", at: later(given.now, 10) }));
    const times = (await given.as(dispatcher, (tx) => findResponse(tx, episode.id, id)))?.times;
    if (!times) throw new Error("the response is gone");

    const typed = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London", hourCycle: "h23", hour: "2-digit", minute: "2-digit" }).format(later(given.now, 5));
    expect(happenedAt({ date: "", time: typed }, times, later(given.now, 30))).toMatchObject({ ok: false, refusal: "response.time-out-of-order" });
    const write = given.as(dispatcher, (tx) => amendResponseTime(tx, { id, stage: "on-scene", at: later(given.now, 5) }));
    expect(await refused(write)).toBe("response.time-out-of-order");
    expect(await refused(given.as(dispatcher, (tx) => standResponseDown(tx, { id, at: later(given.now, 9), reason: "Not needed" })))).toBe("response.time-out-of-order");
  }));
});
