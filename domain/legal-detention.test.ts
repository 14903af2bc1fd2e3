import { describe, expect, test } from "vitest";
import type { Actor } from "./actor.ts";
import { clockStarts, clockStartsOf, detentionPowers, isTimed, timedPowers } from "./detention-powers.ts";
import { detentionRefusals } from "./detention-refusals.ts";
import { startedFrom, stands, whyNotBeginExtension, whyNotEnd, whyNotExtend, whyNotMarkDetention, whyNotMarkExtension, whyNotPoliceStation, whyNotRecordDetention } from "./legal-detention.ts";
import type { ExtensionRequest, LegalDetention, NewDetention } from "./legal-detention.ts";
import { refusals } from "./refusals.ts";

const start = new Date("2026-03-02T22:10:00Z");
const at = (hours: number, minutes = 0) => new Date(start.getTime() + (hours * 60 + minutes) * 60_000);
const actor = (changes: Partial<Actor> = {}): Actor => ({ id: "me", name: "Me", role: "paramedic", duty: null, ...changes });

const given: NewDetention = { power: "s136", powerWords: "", clockStart: "arrival", startedAt: start, place: "health-based", saysAdult: false, policeAuthorisedBy: "" };
const scene = { openedAt: at(-1), bornOn: "1990-01-01", age: 36, clockRuns: false, clocksElsewhere: [] };

describe("recording", () => {
  test.each([
    ["arrival at a place of safety", {}, {}, null],
    ["kept where they were found", { clockStart: "decision-to-keep", place: "home" }, {}, null],
    ["a warrant, kept at home", { power: "s135", clockStart: "first-entry", place: "home" }, {}, null],
    ["a status without a clock needs no place", { power: "s3", clockStart: null, place: null, startedAt: new Date("2026-01-10T12:00:00Z") }, {}, null],
    ["to come", { startedAt: at(3) }, {}, { field: "started-time", refusal: "detention.start-in-the-future" }],
    ["before birth", { power: "s3", startedAt: new Date("1989-12-31T12:00:00Z") }, {}, { field: "started-date", refusal: "time.before-birth" }],
    ["over before the call rang", { startedAt: at(-38) }, {}, { field: "started-date", refusal: "detention.start-too-long-ago" }],
    ["another is running", {}, { clockRuns: true }, "detention.clock-already-runs"],
    ["a status beside a running clock", { power: "s17a", clockStart: null, place: null }, { clockRuns: true }, null],
    ["a clock of another crisis runs", {}, { clocksElsewhere: [{ startedAt: at(-2), extension: null }] }, "detention.clock-already-runs"],
    ["a clock of another crisis was over", {}, { clocksElsewhere: [{ startedAt: at(-24), extension: null }] }, null],
    ["a clock of another crisis was extended", {}, { clocksElsewhere: [{ startedAt: at(-24), extension: { grantedAt: at(-2), minutes: 1 } }] }, "detention.clock-already-runs"],
    ["a late entry of one that was over before that of another crisis began", {}, { clocksElsewhere: [{ startedAt: at(24), extension: null }] }, null],
    ["a late entry of one that was not over then", {}, { clocksElsewhere: [{ startedAt: at(23, 59), extension: null }] }, "detention.clock-already-runs"],
    ["a status beside a clock of another crisis", { power: "s17a", clockStart: null, place: null }, { clocksElsewhere: [{ startedAt: at(-2), extension: null }] }, null],
    ["nothing started the clock", { clockStart: null }, {}, { field: "clock-start", refusal: "detention.no-start" }],
    ["the other section's start", { clockStart: "first-entry" }, {}, { field: "clock-start", refusal: "detention.start-does-not-fit" }],
    ["no place", { place: null }, {}, { field: "place", refusal: "detention.no-place" }],
    ["another status without words", { power: "other", powerWords: " " }, {}, { field: "power-words", refusal: "detention.power-in-words" }],
    ["an adult at a police station, authorised", { place: "police-station", policeAuthorisedBy: "Insp. Hale" }, {}, null],
    ["a police station without an inspector", { place: "police-station" }, {}, { field: "police-authorised-by", refusal: "detention.police-station-unauthorised" }],
    ["17 at a police station, whatever is ticked", { place: "police-station", policeAuthorisedBy: "Insp. Hale", saysAdult: true }, { age: 17 }, { field: "place", refusal: "detention.police-station-under-18" }],
    ["nobody knows the age", { place: "police-station", policeAuthorisedBy: "Insp. Hale" }, { age: null }, { field: "place", refusal: "detention.police-station-age-unknown" }],
  ] as const)("%s", (_name, changes, changedScene, refusal) => {
    expect(whyNotRecordDetention({ ...given, ...changes }, { ...scene, ...changedScene }, actor(), at(2))).toEqual(refusal);
  });

  test("is for clinicians", () => expect(whyNotRecordDetention(given, scene, actor({ role: "administrator" }), at(2))).toBe("role.not-clinical"));

  test.each(timedPowers.flatMap((power) => clockStarts.map((clockStart) => [power, clockStart, clockStartsOf[power].includes(clockStart)] as const)))("%s from %s: %s", (power, clockStart, fits) => {
    expect(whyNotRecordDetention({ ...given, power, clockStart }, scene, actor(), at(2)) === null).toBe(fits);
  });
});

test.each([[17, false, "under-18"], [17, true, "under-18"], [18, false, null], [null, true, null], [null, false, "age-unknown"]] as const)("a police station at %s (says adult %s): %s", (age, saysAdult, no) => {
  expect(whyNotPoliceStation({ place: "police-station", age, saysAdult })).toBe(no === null ? null : `detention.police-station-${no}`);
  expect(whyNotPoliceStation({ place: "emergency-department", age, saysAdult })).toBeNull();
});

const running = { power: "s136", startedAt: start, extension: null, ending: null, enteredInError: null } as const;
const request: ExtensionRequest = { grantedAt: at(20), minutes: 720, byResponsibleDoctor: true, because: "condition", place: "health-based", age: 36, saysAdult: false, approvedBy: "" };
const extension = { id: "x", grantedAt: at(20), minutes: 60, doctor: "Dr Ley", condition: "Too sedated", place: "health-based", approvedBy: null, recordedAt: at(20), recordedById: "me", recordedByName: "Me" } as const;
const ending = { at: at(10), how: "released", words: null, recordedAt: at(10), recordedByName: "Me" } as const;
const inError = { at: at(1), byName: "Me", reason: "Wrong person" };

describe("extending", () => {
  test.each([
    ["once, in time", {}, {}, null],
    ["a second time", { extension }, {}, "detention.extended-already"],
    ["at 24:01", {}, { grantedAt: at(24, 1) }, { field: "granted-time", refusal: "detention.extension-too-late" }],
    ["at exactly 24:00", {}, { grantedAt: at(24) }, { field: "granted-time", refusal: "detention.extension-too-late" }],
    ["12 hours and a minute", {}, { minutes: 721 }, { field: "hours", refusal: "detention.extension-too-long" }],
    ["to come", {}, { grantedAt: at(23) }, { field: "granted-time", refusal: "detention.extension-in-the-future" }],
    ["by somebody else", {}, { byResponsibleDoctor: false }, { field: "by-doctor[]", refusal: "detention.extension-not-by-doctor" }],
    ["because no bed is free", {}, { because: "no-bed" }, { field: "because", refusal: "detention.extension-not-for-condition" }],
    ["because nobody has come", {}, { because: "no-amhp" }, { field: "because", refusal: "detention.extension-not-for-condition" }],
    ["at a police station", {}, { place: "police-station" }, { field: "approved-by", refusal: "detention.extension-needs-superintendent" }],
    ["at a police station, approved", {}, { place: "police-station", approvedBy: "Supt Moss" }, null],
    ["under 18 at a police station", {}, { place: "police-station", approvedBy: "Supt Moss", age: 17 }, { field: "place", refusal: "detention.police-station-under-18" }],
    ["after it had ended", { ending }, {}, { field: "granted-time", refusal: "detention.extension-after-the-end" }],
    ["granted before it ended, written down later", { ending }, { grantedAt: at(9) }, null],
    ["a status without a clock", { power: "s2" }, {}, "detention.no-clock"],
    ["what was entered in error", { enteredInError: inError }, {}, "detention.in-error"],
  ] as const)("%s", (_name, changes, asked, refusal) => {
    // Written down late, where it was granted late: the clock on the wall is past all of it.
    const now = "grantedAt" in asked && asked.grantedAt.getTime() === at(23).getTime() ? at(22) : at(30);
    expect(whyNotExtend({ ...running, ...changes }, { ...request, ...asked }, actor(), now)).toEqual(refusal);
  });

  test("the page says no before the form stands", () => {
    expect(whyNotBeginExtension(running, actor())).toBeNull();
    expect(whyNotBeginExtension({ ...running, extension }, actor())).toBe("detention.extended-already");
  });
});

describe("ending", () => {
  test.each([
    ["released in time", {}, { at: at(10), how: "released", words: "" }, null],
    ["twice", { ending }, { at: at(11), how: "released", words: "" }, "detention.ended"],
    ["before it began", {}, { at: at(0, -1), how: "released", words: "" }, { field: "ended-time", refusal: "detention.ended-before-start" }],
    ["to come", {}, { at: at(41), how: "released", words: "" }, { field: "ended-time", refusal: "detention.ended-in-the-future" }],
    ["the time ran out, an hour early", {}, { at: at(23), how: "time-ran-out", words: "" }, { field: "how", refusal: "detention.over-before-it-ends" }],
    ["the time ran out at the end", {}, { at: at(24), how: "time-ran-out", words: "" }, null],
    ["after the time was over, without a word", {}, { at: at(25), how: "released", words: " " }, { field: "words", refusal: "detention.ended-without-words" }],
    ["after the time was over, with words", {}, { at: at(25), how: "released", words: "AMHP decided at the bedside" }, null],
    ["within the extension", { extension: { ...extension, minutes: 120 } }, { at: at(25), how: "informal", words: "" }, null],
    ["before its extension was granted", { extension }, { at: at(19), how: "released", words: "" }, { field: "ended-time", refusal: "detention.extension-after-the-end" }],
    ["at the minute at which its extension was granted", { extension }, { at: at(20), how: "released", words: "" }, { field: "ended-time", refusal: "detention.extension-after-the-end" }],
    ["a minute after its extension was granted", { extension }, { at: at(20, 1), how: "released", words: "" }, null],
    ["a status without a clock", { power: "s3" }, { at: at(35), how: "released", words: "" }, null],
  ] as const)("%s", (_name, changes, end, refusal) => expect(whyNotEnd({ ...running, ...changes }, end, actor(), at(40))).toEqual(refusal));
});

test.each([
  ["a status since a day", "s3", { date: "2 1 2026", time: "" }, { ok: true, at: new Date("2026-01-02T00:00:00Z") }],
  ["a status since a minute", "s3", { date: "2 1 2026", time: "14:07" }, { ok: true, at: new Date("2026-01-02T14:07:00Z") }],
  ["a clock needs its minute", "s136", { date: "2 3 2026", time: "" }, { ok: false, part: "time", refusal: "time.not-understood" }],
  ["nothing typed", "s3", { date: "", time: "" }, { ok: false, part: "time", refusal: "time.not-understood" }],
  ["in the hour that came twice", "s136", { date: "25 10 2026", time: "01:30" }, { ok: false, part: "time", refusal: "time.comes-twice" }],
  ["in the hour that came twice, told apart", "s136", { date: "25 10 2026", time: "01:30 second" }, { ok: true, at: new Date("2026-10-25T01:30:00Z") }],
] as const)("when it began: %s", (_name, power, typed, read) => expect(startedFrom(typed, power, new Date("2026-11-01T10:00:00Z"))).toEqual(read));

test.each([
  ["one's own", { recordedById: "me", enteredInError: null }, actor(), null],
  ["a colleague's", { recordedById: "other", enteredInError: null }, actor(), "detention.not-yours"],
  ["a colleague's, as consultant nurse", { recordedById: "other", enteredInError: null }, actor({ role: "consultant-nurse" }), null],
  ["twice", { recordedById: "me", enteredInError: inError }, actor(), "detention.already-in-error"],
] as const)("entered in error: %s", (_name, detention, who, refusal) => expect(whyNotMarkDetention(detention, who)).toBe(refusal));

test.each([
  ["one's own", { extension, enteredInError: null }, actor(), null],
  ["a colleague's", { extension: { ...extension, recordedById: "other" }, enteredInError: null }, actor(), "detention.not-yours"],
  ["a colleague's, as consultant nurse", { extension: { ...extension, recordedById: "other" }, enteredInError: null }, actor({ role: "consultant-nurse" }), null],
  ["none stands", { extension: null, enteredInError: null }, actor(), "detention.no-extension"],
  ["of a detention that was itself in error", { extension, enteredInError: inError }, actor(), "detention.in-error"],
  ["as an administrator", { extension, enteredInError: null }, actor({ role: "administrator" }), "role.not-clinical"],
] as const)("an extension entered in error: %s", (_name, detention, who, refusal) => expect(whyNotMarkExtension(detention, who)).toBe(refusal));

test("it stands until it ended or was in error", () => {
  const detention = (changes: Partial<LegalDetention>) => stands({ ending: null, enteredInError: null, ...changes });
  expect([detention({}), detention({ ending }), detention({ enteredInError: inError })]).toEqual([true, false, false]);
});

test("two powers run against the clock, and every refusal is a registered sentence", () => {
  expect(detentionPowers.filter(isTimed)).toEqual([...timedPowers]);
  for (const [code, words] of Object.entries(detentionRefusals)) {
    expect(words).toMatch(/^[A-Z].*\.$/);
    expect(refusals).toHaveProperty([code]);
  }
});
