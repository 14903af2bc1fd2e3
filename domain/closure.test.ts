import { expect, test } from "vitest";
import type { Actor } from "./actor.ts";
import { closureObstacle, closureOutcomeLabels, closureOutcomes, whyNotClose, whyNotOutcome, whyNotUnheard, type LeftOpen } from "./closure.ts";

const now = new Date("2026-03-02T22:10:00Z");
const me: Actor = { id: "me", name: "Me", role: "paramedic", duty: null };
const consultant: Actor = { ...me, id: "consultant", role: "consultant-nurse" };
const mine = { ownerId: "me", takenAt: now };
const left = (what: LeftOpen["what"]): LeftOpen => ({ what, id: "1", name: "x" });

test.each([
  ["nothing left, by the owner", mine, [], me, null],
  ["by a consultant nurse for the owner", mine, [], consultant, null],
  ["by somebody else", { ...mine, ownerId: "other" }, [], me, "strip.not-owner"],
  ["before anybody has taken it", { ...mine, takenAt: null }, [], me, "strip.not-taken"],
  ["twice", null, [], me, "episode.closed"],
  ["a crew on the job", mine, [left("crew")], me, "closure.crew-committed"],
  ["an unanswered handover", mine, [left("handover")], me, "closure.handover-unanswered"],
  ["an open referral", mine, [left("referral")], me, "closure.referral-open"],
  ["an undone follow-up", mine, [left("follow-up")], consultant, "closure.follow-up-undone"],
] as const)("closing: %s", (_what, strip, open, actor, refusal) => expect(whyNotClose(strip, open, actor)).toBe(refusal));

test("what was said after the page was opened is heard before the crisis is closed", () => {
  expect(whyNotUnheard(2, 2)).toBeNull();
  expect(whyNotUnheard(1, 2)).toBe("closure.unheard");
});

test("everything that can be left open has its own words", () => {
  const all = (["crew", "handover", "referral", "follow-up"] as const).map((what) => closureObstacle({ what }));
  expect(new Set(all).size).toBe(4);
});

test.each([
  ["seen-by-service", true, me, null],
  ["seen-by-service", false, me, "closure.nobody-has-seen"],
  ["closed-by-senior", false, me, "closure.not-a-senior"],
  ["closed-by-senior", false, consultant, null],
  ["resolved-with-advice", false, me, null],
] as const)("outcome %s, seen by a service: %s", (outcome, wasSeen, actor, refusal) => expect(whyNotOutcome(outcome, { wasSeen, mayHaveDied: false }, actor)).toBe(refusal));

test("outcomes say how it ended for us and forecast nothing (NICE NG225 1.6)", () => {
  for (const outcome of closureOutcomes) expect(closureOutcomeLabels[outcome]).not.toMatch(/risk|low|high/i);
});
