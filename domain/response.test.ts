import { describe, expect, test } from "vitest";
import type { Actor } from "./actor.ts";
import { happenedAt, isLive, isSetByJob, jobCycle, nextActionAfter, nextStage, responseStages, stageReached, whyNotClear, whyNotOutcome, whyNotReport, whyNotStandDown } from "./response.ts";
import type { ReportedStage, ResponseTimes } from "./response.ts";

const sentAt = new Date("2026-03-02T22:10:40Z");
const minute = (count: number) => new Date(sentAt.getTime() + count * 60_000);
const now = minute(60);

/** A job with its stages reached at these minutes after it was sent. */
function job(reached: Partial<Record<Exclude<keyof ResponseTimes, "allocated">, number>> = {}): ResponseTimes {
  const at = (stage: Exclude<keyof ResponseTimes, "allocated">) => (reached[stage] === undefined ? null : minute(reached[stage]));
  return { allocated: sentAt, mobile: at("mobile"), "on-scene": at("on-scene"), "left-scene": at("left-scene"), "at-destination": at("at-destination"), clear: at("clear"), "stood-down": at("stood-down") };
}

const actor = (changes: Partial<Actor> = {}): Actor => ({ id: "crew-1", name: "A", role: "paramedic", duty: null, ...changes });
const desk: Actor["duty"] = { id: "d", kind: "desk", callSign: "D1", sector: "NC", from: sentAt, until: now, isDeskLead: false, crewId: null };
const response = (times: ResponseTimes) => ({ times, memberIds: ["crew-1", "crew-2"], ownerId: "owner" });

describe("one stage after the other", () => {
  test.each([
    ["sent", job(), "allocated", "mobile"],
    ["mobile", job({ mobile: 1 }), "mobile", "on-scene"],
    ["on scene", job({ mobile: 1, "on-scene": 20 }), "on-scene", "left-scene"],
    ["left scene", job({ mobile: 1, "on-scene": 20, "left-scene": 50 }), "left-scene", "at-destination"],
    ["at the destination", job({ mobile: 1, "on-scene": 20, "left-scene": 50, "at-destination": 55 }), "at-destination", null],
    ["clear", job({ mobile: 1, "on-scene": 20, clear: 50 }), "clear", null],
    ["stood down", job({ mobile: 1, "stood-down": 5 }), "mobile", null],
  ] as const)("%s", (_name, times, reached, next) => {
    expect(stageReached(times)).toBe(reached);
    expect(nextStage(times)).toBe(next);
  });

  test.each([
    ["the next stage", job(), "mobile", null],
    ["the same stage again", job({ mobile: 1 }), "mobile", "response.stage-recorded"],
    ["a stage too far", job(), "on-scene", "response.stage-before-missing"],
    ["a job that is over", job({ mobile: 1, "on-scene": 2, clear: 3 }), "left-scene", "response.ended"],
    ["a job that was stood down", job({ "stood-down": 3 }), "mobile", "response.ended"],
  ] as const)("%s", (_name, times, stage: ReportedStage, refusal) => expect(whyNotReport(response(times), stage, actor())).toBe(refusal));
});

describe("who keeps the times", () => {
  test.each([
    ["a crew member, also off duty", actor(), null],
    ["the desk", actor({ id: "other", duty: desk }), null],
    ["the owner of the call", actor({ id: "owner" }), null],
    ["the consultant nurse", actor({ id: "other", role: "consultant-nurse" }), null],
    ["another crew", actor({ id: "other", duty: { ...desk, kind: "solo" } }), "response.not-your-crew"],
    ["an administrator", actor({ role: "administrator" }), "role.not-clinical"],
  ] as const)("%s", (_name, who, refusal) => expect(whyNotReport(response(job()), "mobile", who)).toBe(refusal));
});

describe("how it ends", () => {
  test.each([
    ["on the way", job({ mobile: 1 }), "response.not-on-scene-yet", null],
    ["on scene", job({ mobile: 1, "on-scene": 5 }), null, "response.already-on-scene"],
    ["over", job({ mobile: 1, "on-scene": 5, clear: 9 }), "response.ended", "response.ended"],
  ] as const)("%s", (_name, times, clear, standDown) => {
    expect(whyNotClear(response(times), actor())).toBe(clear);
    expect(whyNotStandDown(response(times), actor())).toBe(standDown);
  });

  const there = { mobile: 1, "on-scene": 5 };
  test.each([
    ["not-conveyed", job(there), null],
    ["no-patient-found", job(there), null],
    ["emergency-department", job(there), "response.conveyed-without-leaving"],
    ["emergency-department", job({ ...there, "left-scene": 30 }), null],
    ["health-based-place-of-safety", job({ ...there, "left-scene": 30, "at-destination": 40 }), null],
    ["not-conveyed", job({ ...there, "left-scene": 30 }), null],
    ["not-conveyed", job({ ...there, "left-scene": 30, "at-destination": 40 }), "response.destination-without-conveying"],
  ] as const)("%s", (outcome, times, refusal) => expect(whyNotOutcome(outcome, times)).toBe(refusal));

  test("live until clear or stood down", () => {
    expect([job(), job({ mobile: 1, "on-scene": 2, clear: 3 }), job({ "stood-down": 1 })].map(isLive)).toEqual([true, false, false]);
  });
});

describe("when it happened", () => {
  const typed = (time: string, date = "") => ({ date, time });
  test.each([
    ["now", null, job(), { ok: true, at: now }],
    ["earlier", typed("22:30"), job(), { ok: true, at: new Date("2026-03-02T22:30:00Z") }],
    ["in the minute in which it was sent: not before it", typed("22:10"), job(), { ok: true, at: sentAt }],
    ["a minute before it was sent", typed("22:09"), job(), { ok: false, part: "time", refusal: "response.time-out-of-order" }],
    ["before the stage before", typed("22:20"), job({ mobile: 15 }), { ok: false, part: "time", refusal: "response.time-out-of-order" }],
    ["in the future", typed("23:11", "today"), job(), { ok: false, part: "time", refusal: "response.time-in-the-future" }],
    ["yesterday", typed("22:30", "yesterday"), job(), { ok: false, part: "time", refusal: "response.time-out-of-order" }],
    ["no time", typed("soon"), job(), { ok: false, part: "time", refusal: "time.not-understood" }],
  ] as const)("%s", (_name, what, times, expected) => expect(happenedAt(what, times, now)).toEqual(expected));
});

describe("what the owner does next", () => {
  test.each([
    ["allocated", "Crew on its way: check that it has arrived", 60],
    ["on-scene", "Crew on scene: check how they are", 20],
    ["clear", "Decide what follows", 0],
    ["stood-down", "Decide what follows", 0],
  ] as const)("%s", (stage, words, minutes) => {
    expect(nextActionAfter(stage, now)).toEqual({ words, due: new Date(now.getTime() + minutes * 60_000) });
  });

  test("what a clinician wrote is told apart from what the job set", () => {
    expect(isSetByJob("Crew on its way: check that it has arrived")).toBe(true);
    expect(isSetByJob("Ring his sister before 14:00")).toBe(false);
  });

  test("being mobile changes nothing", () => expect(nextActionAfter("mobile", now)).toBeNull());

  test.each([
    ["to be reached sooner", 30, 30],
    ["to be reached later", 240, 60],
    ["overdue already", -5, 60],
  ] as const)("%s", (_name, reachIn, dueIn) => {
    expect(nextActionAfter("allocated", now, new Date(now.getTime() + reachIn * 60_000))?.due).toEqual(new Date(now.getTime() + dueIn * 60_000));
  });
});

describe("the job cycle", () => {
  const spans = (times: ResponseTimes) => jobCycle(times, now).map(({ from, to, milliseconds }) => [from, to, milliseconds / 60_000]);
  test.each([
    ["just sent", job(), [["allocated", "now", 60]]],
    ["still on scene", job({ mobile: 2, "on-scene": 12 }), [["allocated", "mobile", 2], ["mobile", "on-scene", 10], ["on-scene", "now", 48]]],
    ["clear without leaving with anybody", job({ mobile: 2, "on-scene": 12, clear: 40 }), [["allocated", "mobile", 2], ["mobile", "on-scene", 10], ["on-scene", "clear", 28]]],
    ["stood down on the way", job({ mobile: 2, "stood-down": 9 }), [["allocated", "mobile", 2], ["mobile", "stood-down", 7]]],
  ])("%s", (_name, times, expected) => expect(spans(times)).toEqual(expected));

  test("adds up to the whole job", () => {
    const times = job({ mobile: 1, "on-scene": 9, "left-scene": 33, "at-destination": 41, clear: 59 });
    expect(jobCycle(times, now).reduce((sum, { milliseconds }) => sum + milliseconds, 0)).toBe(59 * 60_000);
    expect(jobCycle(times, now)).toHaveLength(responseStages.length - 1);
  });
});
