import { describe, expect, test } from "vitest";
import type { Actor } from "./actor.ts";
import { endingsOf, isTriedEnough, nextAfterEnding, nextAfterPlanning, readDue, readNextDue, readTried, triedSoFar, whyNotAttempt, whyNotEnd, whyNotEndAs, whyNotOwnedBy, whyNotPlan, type Attempt, type FollowUpForRule, type FollowUpOutcome, type FollowUpWay } from "./follow-up.ts";

const now = new Date("2026-03-04T12:00:00Z");
const hoursAgo = (count: number) => new Date(now.getTime() - count * 3_600_000);
const actor = (changes: Partial<Actor> = {}): Actor => ({ id: "owner", name: "A", role: "paramedic", duty: null, ...changes });
const tried = (way: FollowUpWay, hours: number, outcome: FollowUpOutcome = "no-answer"): Attempt => ({ way, outcome, happenedAt: hoursAgo(hours) });
const followUp = (attempts: Attempt[] = [], changes: Partial<FollowUpForRule> = {}): FollowUpForRule => ({ kind: "person", ownerId: "owner", stripOwnerId: "strip-owner", doneAt: null, attempts, hasDied: false, ...changes });

const enough = [tried("phone", 30), tried("phone", 4), tried("text", 3)];
const senior = actor({ id: "senior", role: "consultant-nurse" });

describe("three attempts on two days by two ways", () => {
  test.each([
    ["enough", enough, true],
    ["two attempts", [tried("phone", 30), tried("text", 3)], false],
    ["one day", [tried("phone", 4), tried("phone", 3), tried("text", 2)], false],
    ["one way", [tried("phone", 30), tried("phone", 4), tried("phone", 3)], false],
    ["nothing", [], false],
  ])("%s", (_name, attempts, isEnough) => expect(isTriedEnough(attempts)).toBe(isEnough));

  test("days are London’s: 23:30 and 00:30 in summer time are two", () => {
    const late = [new Date("2026-07-02T22:30:00Z"), new Date("2026-07-02T23:30:00Z")].map((happenedAt): Attempt => ({ way: "phone", outcome: "no-answer", happenedAt }));
    expect(triedSoFar(late)).toEqual({ attempts: 2, days: 2, ways: 1 });
  });
});

describe("how it may end", () => {
  test.each([
    ["reached", "reached", followUp([tried("phone", 1, "spoke")]), actor(), null],
    ["reached, and wanted no talk", "reached", followUp([tried("phone", 1, "declined")]), actor(), null],
    ["nobody was reached", "reached", followUp(enough), actor(), "follow-up.nobody-reached"],
    ["given up too early", "not-reached", followUp([tried("phone", 1)]), actor(), "follow-up.too-few-attempts"],
    ["given up after enough", "not-reached", followUp(enough), actor(), null],
    ["given up early by a senior", "not-reached", followUp([]), senior, null],
    ["called needless without reaching the person", "no-longer-needed", followUp(enough), actor(), "follow-up.not-needed-by-senior"],
    ["called needless by a senior", "no-longer-needed", followUp([]), senior, null],
    ["a service needs no ringing after all", "no-longer-needed", followUp([], { kind: "service" }), actor(), null],
    ["a service given up too early", "not-reached", followUp([], { kind: "service" }), actor(), "follow-up.too-few-attempts"],
    ["a task is done", "done", followUp([], { kind: "task" }), actor(), null],
    ["a task is not “reached”", "reached", followUp([], { kind: "task" }), actor(), "follow-up.not-an-ending"],
    ["a contact is not “done”", "done", followUp(enough), actor(), "follow-up.not-an-ending"],
  ] as const)("%s", (_name, ending, what, who, refusal) => expect(whyNotEndAs(ending, what, who)).toBe(refusal));

  test.each([
    ["its owner", actor(), null],
    ["the owner of the call", actor({ id: "strip-owner" }), null],
    ["a consultant nurse", senior, null],
    ["another clinician", actor({ id: "other" }), "follow-up.not-yours"],
    ["an administrator", actor({ role: "administrator" }), "role.not-clinical"],
  ])("by %s", (_name, who, refusal) => expect(whyNotEnd(followUp(), who)).toBe(refusal));

  test("once only", () => expect(whyNotEnd(followUp([], { doneAt: now }), actor())).toBe("follow-up.ended"));
  test("every kind can end", () => expect([endingsOf("person"), endingsOf("service"), endingsOf("task")].every((each) => each.length > 1)).toBe(true));
});

test.each([
  ["anybody who sees the record", followUp(), actor({ id: "other" }), null],
  ["not after the end", followUp([], { doneAt: now }), actor(), "follow-up.ended"],
  ["not for a task", followUp([], { kind: "task" }), actor(), "follow-up.task-has-no-attempts"],
  ["no administrator", followUp(), actor({ role: "administrator" }), "role.not-clinical"],
])("attempts: %s", (_name, what, who, refusal) => expect(whyNotAttempt(what, who)).toBe(refusal));

test.each([
  ["an open call", { isOpen: true, isTaken: true, hasDied: false }, null],
  ["a closed crisis", { isOpen: false, isTaken: false, hasDied: false }, "episode.closed"],
  ["a call that waits", { isOpen: true, isTaken: false, hasDied: false }, "strip.not-taken"],
])("planning in %s", (_name, episode, refusal) => expect(whyNotPlan(episode, actor())).toBe(refusal));

test("its owner can open the record", () => {
  expect(whyNotOwnedBy("a", [{ id: "a" }])).toBeNull();
  expect(whyNotOwnedBy("b", [{ id: "a" }])).toBe("follow-up.owner-not-tied");
});

describe("times", () => {
  test.each([
    ["tomorrow", { date: "5 3 2026", time: "10:00" }, { ok: true, at: new Date("2026-03-05T10:00:00Z") }],
    ["earlier today", { date: "4 3 2026", time: "10:00" }, { ok: false, part: "time", refusal: "follow-up.due-in-the-past" }],
    ["in five weeks", { date: "+5w", time: "10:00" }, { ok: false, part: "date", refusal: "follow-up.due-too-far" }],
  ])("due %s", (_name, typed, due) => expect(readDue(typed, now)).toEqual(due));

  test("somebody who asked to be rung later gets a time", () => {
    expect(readNextDue("asked-to-ring-later", { date: "", time: "" }, now)).toEqual({ ok: false, part: "time", refusal: "follow-up.needs-next-due" });
    expect(readNextDue("asked-to-ring-later", { date: "", time: "18:00" }, now)).toEqual({ ok: true, at: new Date("2026-03-04T18:00:00Z") });
    expect(readNextDue("no-answer", { date: "", time: "" }, now)).toBeNull();
  });

  test("an attempt lies between the call and now", () => {
    expect(readTried({ date: "", time: "" }, hoursAgo(5), now)).toEqual({ ok: true, at: now });
    expect(readTried({ date: "4 3 2026", time: "13:00" }, hoursAgo(5), now)).toMatchObject({ refusal: "follow-up.tried-in-the-future" });
    expect(readTried({ date: "3 3 2026", time: "13:00" }, hoursAgo(5), now)).toMatchObject({ refusal: "follow-up.tried-before-the-call" });
  });
});

describe("what the owner of the call does next", () => {
  test.each([
    ["once the person was seen", "Close or follow up", true],
    ["after a withdrawn referral", "Referral to North team withdrawn: decide what follows", true],
    ["after a crew was clear", "Decide what follows", true],
    ["what a clinician wrote stays", "Ring the sister", false],
  ])("planned %s", (_name, standing, changes) =>
    expect(nextAfterPlanning(standing, now)).toEqual(changes ? { words: "Check that the follow-up is done", due: now } : null));

  test("the last one done leaves the closing", () => {
    expect(nextAfterEnding("Check that the follow-up is done", 0, now)?.words).toBe("Close the crisis");
    expect(nextAfterEnding("Check that the follow-up is done", 1, now)).toBeNull();
    expect(nextAfterEnding("Ring the sister", 0, now)).toBeNull();
  });
});
