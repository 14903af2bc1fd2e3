import { describe, expect, test } from "vitest";
import type { Actor } from "./actor.ts";
import { heardAt, heardKinds, isReferralOverdue, readAppointment, recordableKinds, referralStandings, standingAfter, whyNotRecord, whyNotRefer, whyNotReferTo, type HeardKind, type ReferralForRule, type ReferralStanding } from "./referral.ts";

const sentAt = new Date("2026-03-02T22:10:40Z");
const hours = (count: number) => new Date(sentAt.getTime() + count * 3_600_000);
const now = hours(6);

const actor = (changes: Partial<Actor> = {}): Actor => ({ id: "somebody", name: "A", role: "paramedic", duty: null, ...changes });
const referral = (standing: ReferralStanding): ReferralForRule => ({ standing, sentAt, sentBy: "sender", ownerId: "owner" });

describe("what may follow", () => {
  test.each<[ReferralStanding, HeardKind[]]>([
    ["draft", []],
    ["sent", ["received", "accepted", "seen", "declined", "redirected", "withdrawn", "closed-by-senior"]],
    ["received", ["accepted", "seen", "declined", "redirected", "withdrawn", "closed-by-senior"]],
    ["accepted", ["booked", "attempted", "seen", "declined", "redirected", "withdrawn", "closed-by-senior"]],
    ["booked", ["booked", "attempted", "seen", "declined", "redirected", "withdrawn", "closed-by-senior"]],
    ["declined", []],
    ["redirected", []],
    ["seen", []],
    ["withdrawn", []],
    ["closed", []],
  ])("%s", (standing, kinds) => expect(recordableKinds(referral(standing), actor({ role: "consultant-nurse" }))).toEqual(kinds));

  test.each<[string, ReferralStanding, HeardKind, string | null]>([
    ["accepted is not seen: it stays open", "accepted", "seen", null],
    ["a service may decline after accepting", "accepted", "declined", null],
    ["an appointment before an acceptance", "received", "booked", "referral.not-next"],
    ["accepted twice", "accepted", "accepted", "referral.recorded-already"],
    ["an appointment is moved", "booked", "booked", null],
    ["anything after a decline", "declined", "seen", "referral.ended"],
    ["anything after being seen", "seen", "declined", "referral.ended"],
  ])("%s", (_name, standing, kind, refusal) => expect(whyNotRecord(kind, referral(standing), actor({ id: "owner" }))).toBe(refusal));

  test("nothing that is open ends without one of the five ends", () => {
    for (const standing of referralStandings) {
      for (const kind of heardKinds) {
        if (whyNotRecord(kind, referral(standing), actor({ role: "consultant-nurse" })) !== null) continue;
        const isEnd = ["seen", "declined", "redirected", "withdrawn", "closed-by-senior"].includes(kind);
        expect(["sent", "received", "accepted", "booked"].includes(standingAfter(kind, standing))).toBe(!isEnd);
      }
    }
  });

  test("a visit that failed changes nothing", () => expect(standingAfter("attempted", "booked")).toBe("booked"));
});

describe("who may record", () => {
  test.each<[string, Partial<Actor>, HeardKind, string | null]>([
    ["news reaches whoever answers the phone", {}, "accepted", null],
    ["the owner takes it back", { id: "owner" }, "withdrawn", null],
    ["the sender takes it back", { id: "sender" }, "withdrawn", null],
    ["another clinician does not take it back", {}, "withdrawn", "referral.not-yours"],
    ["the consultant nurse takes it back", { role: "consultant-nurse" }, "withdrawn", null],
    ["only a senior closes it", { id: "owner" }, "closed-by-senior", "role.not-consultant-nurse"],
    ["the consultant nurse closes it", { role: "consultant-nurse" }, "closed-by-senior", null],
    ["an administrator records nothing", { role: "administrator" }, "accepted", "role.not-clinical"],
  ])("%s", (_name, who, kind, refusal) => expect(whyNotRecord(kind, referral("sent"), actor(who))).toBe(refusal));
});

describe("sending", () => {
  test.each([
    ["an open call that somebody has", { isOpen: true, isTaken: true, hasDied: false }, actor(), null],
    ["a closed crisis", { isOpen: false, isTaken: false, hasDied: false }, actor(), "episode.closed"],
    ["a call that waits", { isOpen: true, isTaken: false, hasDied: false }, actor(), "strip.not-taken"],
    ["an administrator", { isOpen: true, isTaken: true, hasDied: false }, actor({ role: "administrator" }), "role.not-clinical"],
  ])("%s", (_name, episode, who, refusal) => expect(whyNotRefer(episode, who)).toBe(refusal));

  test.each([
    ["a service that takes us", { closedFrom: null, acceptsAmbulance: true, liveReferralId: null }, null],
    ["a second one while the first is live", { closedFrom: null, acceptsAmbulance: true, liveReferralId: "r" }, "referral.already-live"],
    ["a closed service", { closedFrom: hours(1), acceptsAmbulance: true, liveReferralId: null }, "referral.service-closed"],
    ["a service that closes tomorrow", { closedFrom: hours(33), acceptsAmbulance: true, liveReferralId: null }, null],
    ["a service that takes none of ours", { closedFrom: null, acceptsAmbulance: false, liveReferralId: null }, "referral.service-takes-none"],
  ])("%s", (_name, service, refusal) => expect(whyNotReferTo(service, now)).toBe(refusal));
});

describe("when it happened", () => {
  test.each([
    ["empty boxes", { date: "", time: "" }, { ok: true, at: now }],
    ["an hour ago", { date: "", time: "03:10" }, { ok: true, at: new Date("2026-03-03T03:10:00Z") }],
    ["the minute of sending", { date: "2 3 2026", time: "22:10" }, { ok: true, at: sentAt }],
    ["before it was sent", { date: "2 3 2026", time: "22:09" }, { ok: false, part: "time", refusal: "referral.time-before-sent" }],
    ["still to come", { date: "3 3 2026", time: "12:00" }, { ok: false, part: "time", refusal: "referral.time-in-the-future" }],
  ])("%s", (_name, typed, heard) => expect(heardAt(typed, sentAt, now)).toEqual(heard));

  test.each([
    ["tomorrow", { date: "4 3 2026", time: "10:00" }, { ok: true, at: new Date("2026-03-04T10:00:00Z") }],
    ["yesterday", { date: "1 3 2026", time: "10:00" }, { ok: false, part: "date", refusal: "referral.booked-in-the-past" }],
    ["next year", { date: "4 3 2027", time: "10:00" }, { ok: false, part: "date", refusal: "referral.booked-too-far" }],
  ])("an appointment %s", (_name, typed, read) => expect(readAppointment(typed, now)).toEqual(read));
});

test.each<[ReferralStanding, boolean]>([["sent", true], ["accepted", true], ["seen", false], ["declined", false]])("silence past its time: %s", (standing, overdue) => {
  expect(isReferralOverdue({ standing, dueBy: hours(1) }, now)).toBe(overdue);
  expect(isReferralOverdue({ standing, dueBy: hours(7) }, now)).toBe(false);
});
