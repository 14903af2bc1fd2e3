import { describe, expect, test } from "vitest";
import type { Actor, Duty } from "./actor.ts";
import { callSignOf, missingFromCrew, whyNotEndDuty, whyNotNameLead, whyNotStartDuty, type LiveCrew } from "./duty.ts";

const now = new Date("2026-03-02T19:00:00Z");
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);
const paramedic: Actor = { id: "p", name: "P", role: "paramedic", duty: null };
const practitioner: Actor = { ...paramedic, id: "m", role: "mental-health-practitioner" };
const consultant: Actor = { ...paramedic, id: "c", role: "consultant-nurse" };
const administrator: Actor = { ...paramedic, id: "a", role: "administrator" };
const duty: Duty = { id: "d", kind: "desk", callSign: "D1", sector: "NC", from: now, until: hours(12), isDeskLead: false, crewId: null };
const car = (...aboard: LiveCrew["aboard"]): LiveCrew => ({ id: "crew", kind: "joint-car", callSign: "MH21", aboard });
const solo: LiveCrew = { id: "crew", kind: "solo", callSign: "MH21", aboard: [{ name: "P", role: "paramedic" }] };

describe("starting", () => {
  test.each([
    ["the desk", { kind: "desk", until: hours(12) }, null, paramedic, null],
    ["14 hours", { kind: "desk", until: hours(14) }, null, paramedic, null],
    ["longer", { kind: "desk", until: hours(14.1) }, null, paramedic, { field: "until", refusal: "duty.too-long" }],
    ["an end that has passed", { kind: "desk", until: now }, null, paramedic, { field: "until", refusal: "duty.ends-before-it-starts" }],
    ["a second duty", { kind: "desk", until: hours(1) }, null, { ...paramedic, duty }, "duty.already-open"],
    ["an administrator", { kind: "desk", until: hours(1) }, null, administrator, "role.not-clinical"],
    ["a new joint car", { kind: "joint-car", until: hours(1) }, null, practitioner, null],
    ["joining a car as the other half", { kind: "joint-car", until: hours(1) }, car({ name: "P", role: "paramedic" }), practitioner, null],
    ["joining a car that has one's role", { kind: "joint-car", until: hours(1) }, car({ name: "Q", role: "paramedic" }), paramedic, { field: "callSign", refusal: "duty.role-already-aboard" }],
    ["a joint car as consultant nurse", { kind: "joint-car", until: hours(1) }, null, consultant, { field: "kind", refusal: "duty.not-a-joint-car-role" }],
    ["a solo under a call sign that is out", { kind: "solo", until: hours(1) }, car(), paramedic, { field: "callSign", refusal: "duty.call-sign-in-use" }],
    ["a joint car under a solo's call sign", { kind: "joint-car", until: hours(1) }, solo, practitioner, { field: "callSign", refusal: "duty.call-sign-in-use" }],
  ] as const)("%s", (_what, asked, crew, actor, refusal) => expect(whyNotStartDuty(asked, crew, actor, now)).toEqual(refusal));
});

test.each([
  [car(), "paramedic"],
  [car({ name: "P", role: "paramedic" }), "mental-health-practitioner"],
  [car({ name: "M", role: "mental-health-practitioner" }), "paramedic"],
  [car({ name: "P", role: "paramedic" }, { name: "M", role: "mental-health-practitioner" }), null],
  [solo, null],
])("a crew waits for the one it misses", (crew, role) => expect(missingFromCrew(crew)).toBe(role));

test.each([["mh 21", "MH21"], [" Mh-21 ", "MH21"], ["ＭＨ２１", "MH21"], ["--", ""]])("call sign %s is %s", (typed, callSign) => expect(callSignOf(typed)).toBe(callSign));

describe("the lead of the desk", () => {
  const onDesk: Actor = { ...paramedic, duty };
  const standing = { id: "lead", name: "L", isOnDesk: true };
  test.each([
    ["somebody on the desk", { id: "x", isOnDesk: true }, standing, onDesk, null],
    ["oneself", { id: "p", isOnDesk: true }, null, onDesk, null],
    ["by somebody on a car", { id: "x", isOnDesk: true }, standing, { ...paramedic, duty: { ...duty, kind: "solo" } }, "desk-lead.not-on-desk"],
    ["by somebody off duty", { id: "x", isOnDesk: true }, standing, consultant, "desk-lead.not-on-desk"],
    ["somebody not on the desk", { id: "x", isOnDesk: false }, standing, onDesk, { field: "leadId", refusal: "desk-lead.named-not-on-desk" }],
    ["nobody", null, standing, onDesk, { field: "leadId", refusal: "desk-lead.named-not-on-desk" }],
    ["the standing lead again", { id: "lead", isOnDesk: true }, standing, onDesk, { field: "leadId", refusal: "desk-lead.already-leads" }],
  ] as const)("naming: %s", (_what, colleague, lead, actor, refusal) => expect(whyNotNameLead(colleague, lead, actor as Actor)).toEqual(refusal));
});

describe("ending", () => {
  const lead = { id: "lead", name: "L", isOnDesk: true };
  const nothing = { owned: [], isCommitted: false, lead };
  test.each([
    ["with nothing left", duty, nothing, null, null],
    ["without a duty", null, nothing, null, "duty.not-on-duty"],
    ["with a crew on a job", duty, { ...nothing, isCommitted: true }, null, "duty.crew-committed"],
    ["as the lead", { ...duty, isDeskLead: true }, nothing, null, "duty.lead-must-name-another"],
    ["owning calls and saying nothing of them", duty, { ...nothing, owned: ["a"] }, null, "duty.strips-still-owned"],
    ["leaving them with the lead", duty, { ...nothing, owned: ["a", "b"] }, ["b", "a"], null],
    ["leaving fewer than there are", duty, { ...nothing, owned: ["a", "b"] }, ["a"], "duty.strips-changed"],
    ["leaving others than there are", duty, { ...nothing, owned: ["a", "b"] }, ["a", "c"], "duty.strips-changed"],
    ["without a lead", duty, { ...nothing, owned: ["a"], lead: null }, ["a"], "duty.no-lead-to-leave-with"],
    ["with a lead who is not there", duty, { ...nothing, owned: ["a"], lead: { ...lead, isOnDesk: false } }, ["a"], "duty.no-lead-to-leave-with"],
    ["leaving them with oneself", duty, { ...nothing, owned: ["a"], lead: { ...lead, id: "p" } }, ["a"], "duty.no-lead-to-leave-with"],
  ] as const)("%s", (_what, standing, left, leaving, refusal) => expect(whyNotEndDuty(standing, left, leaving, paramedic)).toBe(refusal));
});
