import { expect, test } from "vitest";
import type { Actor } from "./actor.ts";
import { sbarFrom, whyNotAnswer, whyNotOffer, whyNotOfferTo, whyNotWithdraw } from "./handover.ts";

const now = new Date("2026-03-02T22:10:00Z");
const duty = { id: "d", kind: "desk", callSign: "D1", sector: "NC", from: now, until: now, isDeskLead: false, crewId: null } as const;
const me: Actor = { id: "me", name: "Me", role: "paramedic", duty };
const consultant: Actor = { ...me, id: "consultant", role: "consultant-nurse" };
const mine = { ownerId: "me", takenAt: now };
const open = { offeredBy: "me", offeredTo: "you" };

test.each([
  ["the owner", mine, null, me, null],
  ["a consultant nurse, for an owner who cannot", mine, null, consultant, null],
  ["anybody else", { ...mine, ownerId: "other" }, null, me, "strip.not-owner"],
  ["twice", mine, open, me, "handover.already-offered"],
  ["before anybody has taken it", { ...mine, takenAt: null }, null, me, "strip.not-taken"],
  ["after closing", null, null, me, "episode.closed"],
] as const)("offering: %s", (_what, strip, offer, actor, refusal) => expect(whyNotOffer(strip, offer, actor)).toBe(refusal));

test.each([
  ["a clinician", { id: "you", role: "mental-health-practitioner", isDisabled: false }, me, null],
  ["an administrator", { id: "you", role: "administrator", isDisabled: false }, me, "handover.not-to-an-active-clinician"],
  ["an account that has ended", { id: "you", role: "paramedic", isDisabled: true }, me, "handover.not-to-an-active-clinician"],
  ["nobody", null, me, "handover.not-to-an-active-clinician"],
  ["the owner", { id: "me", role: "paramedic", isDisabled: false }, consultant, "handover.to-its-owner"],
  ["oneself", { id: "consultant", role: "consultant-nurse", isDisabled: false }, consultant, "handover.to-yourself"],
] as const)("offering to %s", (_whom, colleague, actor, refusal) => expect(whyNotOfferTo(colleague, mine, actor)).toBe(refusal));

test.each([
  ["accepted", { ...me, id: "you" }, null],
  ["refused", { ...me, id: "you" }, null],
  ["accepted", { ...me, id: "you", duty: null }, "duty.not-on-duty"],
  ["refused", { ...me, id: "you", duty: null }, null],
  ["accepted", me, "handover.not-offered-to-you"],
  ["accepted", consultant, "handover.not-offered-to-you"],
] as const)("%s by %o", (answer, actor, refusal) => expect(whyNotAnswer(open, answer, actor)).toBe(refusal));

test("an offer that was answered takes no second answer", () => {
  expect(whyNotAnswer(null, "accepted", me)).toBe("handover.answered");
  expect(whyNotWithdraw(null, me)).toBe("handover.answered");
});

test("only whoever offered it takes it back", () => {
  expect(whyNotWithdraw(open, me)).toBeNull();
  expect(whyNotWithdraw(open, { ...me, id: "you" })).toBe("handover.not-offered-by-you");
});

const known = { patient: "JONES, Sam", where: "Archway Bridge, Islington", callersWords: "I cannot go on", repeatCaller: true, safeguarding: ["Two children"], triage: null, nextAction: "Call back", due: "14:20" };

test("an SBAR begins with what is on record, and leaves empty what is not", () => {
  expect(sbarFrom(known)).toEqual({
    situation: "JONES, Sam, Archway Bridge, Islington.\nCaller’s words: “I cannot go on”",
    background: "Has rung before about this.\nSafeguarding: Two children.",
    assessment: "",
    recommendation: "Next: Call back, due 14:20.",
  });
  const triaged = sbarFrom({ ...known, callersWords: "", repeatCaller: null, safeguarding: [], triage: { urgency: "Urgent", decision: "Call back", reason: "Safe with her sister." } });
  expect(triaged).toMatchObject({ situation: "JONES, Sam, Archway Bridge, Islington.", background: "", assessment: "Triage: Urgent. Call back. Safe with her sister." });
});
