import { describe, expect, test } from "vitest";
import type { Actor } from "./actor.ts";
import type { Refusal } from "./refusals.ts";
import { closeToDue, isCallBack, triageDueBy, whyNotChangeNextAction, whyNotDue, whyNotRespond, whyNotTake } from "./strip.ts";

const now = new Date("2026-10-25T00:30:00Z");
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);
const duty = { id: "d", kind: "desk", callSign: "D1", sector: "NC", from: now, until: minutes(600), isDeskLead: false, crewId: null } as const;
const me: Actor = { id: "me", name: "Me", role: "paramedic", duty };
const offDuty: Actor = { ...me, duty: null };

describe("taking", () => {
  test.each([
    ["a call that waits", { ownerId: "lead", takenAt: null }, me, null],
    ["one's own waiting calls, as the lead", { ownerId: "me", takenAt: null }, me, null],
    ["a call that somebody has", { ownerId: "other", takenAt: now }, me, "strip.taken-by-another"],
    ["a call one has", { ownerId: "me", takenAt: now }, me, "strip.already-yours"],
    ["off duty", { ownerId: "lead", takenAt: null }, offDuty, "duty.not-on-duty"],
    ["a closed crisis", null, me, "episode.closed"],
  ] as const)("%s", (_what, strip, actor, refusal) => expect(whyNotTake(strip, actor)).toBe(refusal));

  test("off duty, one is told first that somebody has it: starting a duty would not help", () => {
    expect(whyNotTake({ ownerId: "other", takenAt: now }, offDuty)).toBe("strip.taken-by-another");
  });
});

describe("who may triage or send a crew", () => {
  const open = { isOpen: true, isTaken: true, hasDied: false };
  test.each<[string, Actor, typeof open, Refusal | null]>([
    ["a clinician on duty", me, open, null],
    ["an administrator", { ...me, role: "administrator" }, open, "role.not-clinical"],
    ["somebody off duty", offDuty, open, "duty.not-on-duty"],
    ["the consultant nurse at any time", { ...offDuty, role: "consultant-nurse" }, open, null],
    ["a closed crisis", me, { ...open, isOpen: false, isTaken: false }, "episode.closed"],
    ["a call that nobody has", me, { ...open, isTaken: false }, "strip.not-taken"],
    ["somebody who has died", me, { ...open, hasDied: true }, "person.has-died"],
  ])("%s", (_name, who, call, refusal) => expect(whyNotRespond(call, who)).toBe(refusal));
});

test.each([
  ["the owner", { ownerId: "me", takenAt: now }, me, null],
  ["the owner, off duty", { ownerId: "me", takenAt: now }, offDuty, null],
  ["somebody else", { ownerId: "other", takenAt: now }, me, "strip.not-owner"],
  ["the consultant nurse, who is not the owner", { ownerId: "other", takenAt: now }, { ...me, role: "consultant-nurse" }, "strip.not-owner"],
  ["the lead, before anybody has taken it", { ownerId: "me", takenAt: null }, me, "strip.not-taken"],
  ["after closing", null, me, "episode.closed"],
] as const)("what is next is for the owner to say: %s", (_who, strip, actor, refusal) => expect(whyNotChangeNextAction(strip, actor as Actor)).toBe(refusal));

test.each([
  [minutes(-2), "strip.due-in-the-past"],
  [minutes(0), null],
  [minutes(28 * 24 * 60), null],
  [minutes(28 * 24 * 60 + 1), "strip.due-too-far"],
] as const)("due %s: %s", (due, refusal) => expect(whyNotDue(due, now)).toBe(refusal));

test.each([[1, 5], [2, 10], [3, 20], [4, 30], [5, 30], [9, 30]])("triage of category %i is due %i minutes after taking", (priority, within) => {
  expect(triageDueBy(priority, now)).toEqual(minutes(within));
});

test("a due time is close in the last fifth of the time there was", () => {
  expect(closeToDue(minutes(50), now)).toBe(10 * 60_000);
  expect(closeToDue(minutes(-5), now)).toBe(0);
});

test.each([["Call back", true], ["Call back the mother at ten", true], ["Triage", false], ["Do not Call back", false]])("“%s” is a call back: %s", (words, is) => expect(isCallBack(words)).toBe(is));
