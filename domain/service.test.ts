import { expect, test } from "vitest";
import { agesWords, closesOn, firstOpenAfter, isClosed, isOpenAt, needsChecking, readClosing, suits, whyNotKeepDirectory } from "./service.ts";

const office = { allHours: false, openingHours: [{ day: "Mon", opens: "09:00", closes: "17:00" }, { day: "Fri", opens: "18:00", closes: "02:00" }] as const };

test.each([
  ["Monday morning", "2026-03-02T09:00:00Z", true],
  ["the minute it closes", "2026-03-02T17:00:00Z", false],
  ["Tuesday", "2026-03-03T10:00:00Z", false],
  ["Friday night", "2026-03-06T23:30:00Z", true],
  ["after midnight, still Friday's evening", "2026-03-07T01:59:00Z", true],
  ["Saturday at two", "2026-03-07T02:00:00Z", false],
  ["London summer time decides: 08:30 in UTC is 09:30 on the clock", "2026-06-01T08:30:00Z", true],
])("%s", (_when, at, open) => expect(isOpenAt(office, new Date(at))).toBe(open));

test("always open is open; unknown hours are not said to be closed", () => {
  const at = new Date("2026-03-02T03:00:00Z");
  expect(isOpenAt({ allHours: true, openingHours: [] }, at)).toBe(true);
  expect(isOpenAt({ allHours: false, openingHours: [] }, at)).toBeNull();
});

test.each([
  ["no end in sight", null, "2026-06-01T12:00:00Z", false, null],
  ["a month before", "2026-06-30T23:00:00Z", "2026-06-01T12:00:00Z", false, "2026-07-01"],
  ["the last minute of the last day in London", "2026-06-30T23:00:00Z", "2026-06-30T22:59:00Z", false, "2026-07-01"],
  ["the first minute of the day", "2026-06-30T23:00:00Z", "2026-06-30T23:00:00Z", true, null],
  ["written down for the afternoon: the day counts", "2026-07-01T14:00:00Z", "2026-07-01T08:00:00Z", true, null],
  ["long ago", "2026-01-01T00:00:00Z", "2026-06-01T12:00:00Z", true, null],
])("a service that closes, %s", (_when, from, at, closed, day) => {
  const [closedFrom, now] = [from === null ? null : new Date(from), new Date(at)];
  expect(isClosed(closedFrom, now)).toBe(closed);
  expect(closesOn(closedFrom, now)).toBe(day);
  expect(closedFrom === null || closedFrom >= firstOpenAfter(now)).toBe(!closed);
});

test.each([
  ["", { ok: true, closedFrom: null }],
  ["  ", { ok: true, closedFrom: null }],
  ["today", { ok: true, closedFrom: new Date("2026-05-31T23:00:00Z") }],
  ["14 12 2026", { ok: true, closedFrom: new Date("2026-12-14T00:00:00Z") }],
  ["-2w", { ok: true, closedFrom: new Date("2026-05-17T23:00:00Z") }],
  ["31 2 2026", { ok: false, refusal: "date.not-understood" }],
  ["soon", { ok: false, refusal: "date.not-understood" }],
  ["14 12 2062", { ok: false, refusal: "service.closes-too-far-off" }],
  ["14 12 2020", { ok: false, refusal: "service.closes-too-far-off" }],
  ["14 12 0206", { ok: false, refusal: "service.closes-too-far-off" }],
  ["14 12 0050", { ok: false, refusal: "service.closes-too-far-off" }],
  ["14 12 1800", { ok: false, refusal: "service.closes-too-far-off" }],
  ["31 12 9999", { ok: false, refusal: "service.closes-too-far-off" }],
] as const)("a closing day typed as “%s” is the start of London's day, or a reason", (typed, read) => {
  expect(readClosing(typed, new Date("2026-06-01T12:00:00Z"))).toEqual(read);
});

test("an entry never checked, or not for 90 days, is marked", () => {
  const now = new Date("2026-06-01T00:00:00Z");
  expect(needsChecking(null, now)).toBe(true);
  expect(needsChecking(new Date("2026-03-04T00:00:00Z"), now)).toBe(false);
  expect(needsChecking(new Date("2026-03-02T00:00:00Z"), now)).toBe(true);
});

const adults = { servesAllLondon: false, boroughs: ["E09000007"], minimumAge: 18, maximumAge: null };

test.each([
  ["an adult in the area", { boroughCode: "E09000007", age: 46 }, { area: true, age: true }],
  ["a neighbour", { boroughCode: "E09000003", age: 46 }, { area: false, age: true }],
  ["somebody of 17", { boroughCode: "E09000007", age: 17 }, { area: true, age: false }],
  ["nothing known is not a no", { boroughCode: null, age: null }, { area: null, age: null }],
])("%s", (_who, person, expected) => expect(suits(adults, person)).toEqual(expected));

test("ages in words", () => {
  expect([agesWords(null, null), agesWords(18, null), agesWords(null, 17), agesWords(14, 65)]).toEqual(["All ages", "18 and over", "17 and under", "14 to 65"]);
});

test("only administrators keep the directory", () => {
  const actor = { id: "a", name: "A", duty: null } as const;
  expect(whyNotKeepDirectory({ ...actor, role: "administrator" })).toBeNull();
  expect(whyNotKeepDirectory({ ...actor, role: "consultant-nurse" })).toBe("role.not-administrator");
});
