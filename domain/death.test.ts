import { describe, expect, test } from "vitest";
import type { Actor } from "./actor.ts";
import { closureOutcomes, whyNotOutcome } from "./closure.ts";
import { whyNotAfterDeath, whyNotBegin } from "./death.ts";
import { kindsToPlan, whyNotAttempt, whyNotEndAs, whyNotNextDue, whyNotPlan, whyNotPlanWith } from "./follow-up.ts";
import { whyNotAgree, whyNotWritePlan } from "./plan.ts";
import { whyNotRefer } from "./referral.ts";
import { whyNotRespond } from "./strip.ts";

const medic: Actor = { id: "me", name: "Me", role: "paramedic", duty: { id: "d", kind: "desk", callSign: "D1", sector: "NW", from: new Date("2026-08-14T19:00:00Z"), isDeskLead: false, crewId: null, until: new Date("2026-08-15T07:00:00Z") } };
const open = { isOpen: true, isTaken: true, hasDied: true };
const version = { version: 1, lines: [], answers: {}, reviewOn: null, reason: null, writtenAt: new Date(), writtenBy: medic, agreed: null };

describe("once somebody has died, nothing is begun that needs them alive", () => {
  test.each([
    ["a triage, or sending a crew", whyNotRespond(open, medic)],
    ["a referral", whyNotRefer(open, medic)],
    ["a plan", whyNotWritePlan(open, medic)],
    ["agreeing a plan", whyNotAgree({ versions: [version] }, open, medic)],
  ])("%s", (_what, refusal) => expect(refusal).toBe("person.has-died"));

  test("somebody who lives stands in nobody's way", () => expect(whyNotBegin({ hasDied: false })).toBeNull());
});

describe("what remains", () => {
  const planned = { kind: "person", ownerId: "me", stripOwnerId: null, doneAt: null, attempts: [], hasDied: true } as const;

  test("a contact with a service can be planned, with the person it cannot", () => {
    expect(whyNotPlan(open, medic)).toBeNull();
    expect(kindsToPlan(open)).toEqual(["service"]);
    expect(whyNotPlanWith("service", open)).toBeNull();
    expect(whyNotPlanWith("person", open)).toBe("follow-up.person-has-died");
    expect(whyNotPlanWith("person", { hasDied: false })).toBeNull();
  });

  test("what was tried is written down, no further try is planned, and the follow-up ends without three attempts", () => {
    expect(whyNotAttempt(planned, medic)).toBeNull();
    expect(whyNotNextDue(planned, true)).toBe("follow-up.person-has-died");
    expect(whyNotNextDue(planned, false)).toBeNull();
    expect(whyNotNextDue({ ...planned, kind: "service" }, true)).toBeNull();
    expect(whyNotEndAs("no-longer-needed", planned, medic)).toBeNull();
    expect(whyNotEndAs("no-longer-needed", { ...planned, hasDied: false }, medic)).toBe("follow-up.not-needed-by-senior");
  });

  test("the crisis is closed, and says why", () => {
    expect(closureOutcomes).toContain("person-died");
    expect(whyNotOutcome("person-died", { wasSeen: false, mayHaveDied: true }, medic)).toBeNull();
    expect(whyNotOutcome("person-died", { wasSeen: false, mayHaveDied: false }, medic)).toBe("closure.death-not-recorded");
  });
});

test.each([
  ["2026-01-01T23:59:00Z", "2026-01-02", null],
  ["2026-01-02T23:59:00Z", "2026-01-02", null],
  ["2026-01-03T00:00:00Z", "2026-01-02", "time.after-death"],
  ["2026-07-02T22:59:00Z", "2026-07-02", null],
  ["2026-07-02T23:00:00Z", "2026-07-02", "time.after-death"],
  ["2026-07-02T23:00:00Z", null, null],
])("something at %s, of a person who died on %s: %s", (at, diedOn, refusal) => expect(whyNotAfterDeath(new Date(at), diedOn)).toBe(refusal));
