import { expect, test } from "vitest";
import { theWay, type EpisodeOverview, type WayStepKey } from "./way.ts";

const now = new Date("2026-03-02T22:10:00Z");
const start: EpisodeOverview = {
  isIdentified: false, isClosed: false, triage: null, responses: [], observations: { count: 0, lastTotal: null, lastAt: null }, assessments: [], plans: [],
  referrals: { total: 0, open: 0, overdue: 0, seen: 0, declined: 0, firstId: null }, followUps: { total: 0, undone: 0, overdue: 0, firstId: null }, unansweredHandovers: 0, reviews: 0,
};
const crew = { id: "r", callSign: "MH21", outcome: null, isLive: true, isOnScene: false, isStoodDown: false } as const;
const triage = { urgency: "urgent", decision: "send-crew", reason: "Alone", decidedAt: now } as const;
const referrals = (counts: Partial<EpisodeOverview["referrals"]>) => ({ referrals: { ...start.referrals, ...counts } });
const followUps = (counts: Partial<EpisodeOverview["followUps"]>) => ({ followUps: { ...start.followUps, ...counts } });

test.each<[WayStepKey, Partial<EpisodeOverview>, string, string | null]>([
  ["identity", { isIdentified: true }, "completed", null],
  ["triage", { triage }, "completed", "Urgent: send a mental health crew"],
  ["crew", {}, "not-started", "Only if a crew is needed"],
  ["crew", { triage }, "not-started", "Triage decided to send a crew"],
  ["crew", { triage, responses: [crew] }, "in-progress", "MH21 on its way"],
  ["crew", { triage, responses: [{ ...crew, isOnScene: true }, { ...crew, callSign: "MH22" }] }, "in-progress", "MH21 on scene, MH22 on its way"],
  ["crew", { triage, responses: [{ ...crew, isLive: false, outcome: "not-conveyed" }] }, "completed", "MH21: not conveyed"],
  ["crew", { triage, responses: [{ ...crew, isLive: false, isStoodDown: true }] }, "problem", "The crew was stood down, and nobody else is sent"],
  ["observations", { observations: { count: 1, lastTotal: 3, lastAt: now } }, "completed", "Last NEWS2 3"],
  ["observations", { observations: { count: 1, lastTotal: null, lastAt: now } }, "completed", "Last set is not complete, so it has no NEWS2 total"],
  ["assessment", { assessments: [{ id: "a", isSignedOff: false, awaited: [] }] }, "in-progress", "Not signed off yet"],
  ["assessment", { assessments: [{ id: "a", isSignedOff: false, awaited: [{ kind: "revision", name: "Pat" }] }] }, "problem", "Returned for revision"],
  ["assessment", { assessments: [{ id: "a", isSignedOff: true, awaited: [{ kind: "co-author", name: "Robin" }] }] }, "in-progress", "Signed, waits for Robin to co-sign"],
  ["assessment", { assessments: [{ id: "a", isSignedOff: true, awaited: [{ kind: "co-author", name: "Robin" }, { kind: "countersign", name: null }] }] }, "in-progress", "Signed, waits for a countersignature and Robin to co-sign"],
  ["assessment", { assessments: [{ id: "a", isSignedOff: true, awaited: [] }] }, "completed", "Signed off"],
  ["care-plan", { plans: [{ kind: "safety", version: 1, isAgreed: true }] }, "not-started", null],
  ["safety-plan", { plans: [{ kind: "safety", version: 2, isAgreed: false }] }, "in-progress", "Written, not agreed yet"],
  ["safety-plan", { plans: [{ kind: "safety", version: 2, isAgreed: true }] }, "completed", "Agreed with the person"],
  ["referral", referrals({ total: 1, open: 1 }), "in-progress", "1 open: accepted is not yet seen"],
  ["referral", referrals({ total: 1, open: 1, overdue: 1 }), "problem", "1 overdue: no answer or no word that the person was seen"],
  ["referral", referrals({ total: 2, seen: 1, declined: 1 }), "completed", "Seen"],
  ["referral", referrals({ total: 1, declined: 1 }), "problem", "Nobody has taken it on: choose another service"],
  ["follow-up", followUps({ total: 2, undone: 1 }), "in-progress", "1 still to do"],
  ["follow-up", followUps({ total: 2, undone: 2, overdue: 1 }), "problem", "1 overdue"],
  ["follow-up", followUps({ total: 2 }), "completed", null],
  ["closure", {}, "not-started", null],
  ["closure", { responses: [crew], unansweredHandovers: 1, ...referrals({ total: 1, open: 1 }), ...followUps({ total: 1, undone: 1 }) }, "cannot-start", "Still open: a crew on the job, an unanswered handover, an open referral, an undone follow-up"],
  ["closure", { isClosed: true }, "completed", null],
])("%s of %j is %s", (key, so, state, hint) => {
  expect(theWay({ ...start, ...so }).find((step) => step.key === key)).toEqual({ key, state, hint });
});

test("a plan of the other kind never counts", () => {
  const steps = theWay({ ...start, plans: [{ kind: "care", version: 1, isAgreed: true }] });
  expect(steps.find((step) => step.key === "safety-plan")?.state).toBe("not-started");
});
