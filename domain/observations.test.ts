import { describe, expect, test } from "vitest";
import type { Actor } from "./actor.ts";
import { ageWhenTaken, countsAsPregnant, hasAnyMeasurement, isPregnancyKnown, isPregnancyPossible, knownAge, news2ExclusionFor, readMeasurement, scoreToKeep, setsThatStand, takenAtFrom, unlikelyReading, whyNotMarkInError, whyNotRecordObservations } from "./observations.ts";
import type { ObservationSet } from "./observations.ts";

const normal = { respirations: 16, spo2: 98, scale: 1, oxygen: false, systolic: 120, pulse: 72, acvpu: "A", temperature: 36.8 } as const;
const nothing = { respirations: null, spo2: null, scale: 1, oxygen: null, systolic: null, pulse: null, acvpu: null, temperature: null } as const;

describe("a measurement as typed", () => {
  test.each([
    ["respirations", "", null],
    ["respirations", " 16 ", 16],
    ["temperature", "36,5", 36.5],
    ["temperature", "36.5", 36.5],
    ["temperature", "37", 37],
    ["pulse", "１０４", 104],
  ] as const)("%s %j", (parameter, typed, value) => expect(readMeasurement(parameter, typed)).toEqual({ ok: true, value }));

  test.each([
    ["respirations", "16.5"],
    ["respirations", "0"],
    ["spo2", "101"],
    ["spo2", "98%"],
    ["systolic", "120/80"],
    ["pulse", "fast"],
    ["pulse", "-5"],
    ["pulse", "1e2"],
    ["temperature", "98.6"],
    ["temperature", "36.55"],
  ] as const)("%s %j gets a sentence", (parameter, typed) => {
    const read = readMeasurement(parameter, typed);
    expect(read).toMatchObject({ ok: false });
    if (!read.ok) expect(read.words).toMatch(/^Enter .+ or leave it empty if it was not measured\.$/);
  });
});

test.each([["nothing", nothing, false], ["scale 2 alone", { ...nothing, scale: 2 }, false], ["air, not oxygen", { ...nothing, oxygen: false }, true], ["everything", normal, true]] as const)(
  "%s: measured %s", (_name, set, any) => expect(hasAnyMeasurement(set)).toBe(any),
);

describe("who NEWS2 is not for", () => {
  test.each([
    [15, false, "under-16"],
    [16, false, null],
    [null, false, null],
    [30, true, "pregnancy"],
    [15, true, "under-16"],
  ] as const)("age %s, pregnant %s: %s", (age, pregnant, exclusion) => expect(news2ExclusionFor(age, pregnant)).toBe(exclusion));

  test("then there is no score, not even in parts", () => expect(scoreToKeep(normal, "under-16")).toEqual({ parts: {}, total: null }));
});

test("a complete set has a total; one that misses a temperature has parts and none", () => {
  expect(scoreToKeep({ ...normal, pulse: 104 }, null).total).toBe(1);
  const incomplete = scoreToKeep({ ...normal, pulse: 104, temperature: null }, null);
  expect(incomplete.total).toBeNull();
  expect(incomplete.parts).toMatchObject({ pulse: 1, temperature: null });
});

describe("an unlikely reading", () => {
  test.each([
    ["temperature", "41,8", "41.8", "Yes, 41.8 °C is right"],
    ["temperature", "041.8", "41.8", "Yes, 41.8 °C is right"],
    ["pulse", "204", "204", "Yes, 204 a minute is right"],
  ] as const)("%s %j is asked about, and the tick names the value", (parameter, typed, tick, label) => {
    expect(unlikelyReading(parameter, typed)).toMatchObject({ tick, label });
  });
  test.each([["temperature", "37"], ["temperature", ""], ["temperature", "98.6"], ["pulse", "fast"]] as const)("%s %j is not", (parameter, typed) => expect(unlikelyReading(parameter, typed)).toBeNull());
});

test.each([
  [{ age: 30, sexAtBirth: "female" }, true],
  [{ age: 30, sexAtBirth: null }, true],
  [{ age: null, sexAtBirth: "not-known" }, true],
  [{ age: 30, sexAtBirth: "male" }, false],
  [{ age: 9, sexAtBirth: "female" }, false],
  [{ age: 61, sexAtBirth: "female" }, false],
])("pregnancy is asked about of %o: %s", (person, asked) => expect(isPregnancyPossible(person)).toBe(asked));

test.each<[string, (ObservationSet["pregnancy"] | "yes, in error")[], boolean, boolean]>([
  ["nobody asked", [], false, false],
  ["triage says yes", [], true, true],
  ["an earlier set says yes", ["yes", null], false, true],
  ["an earlier set says yes, a newer one that nobody knows", ["yes", "unknown"], false, true],
  ["an earlier set says yes, a newer one no", ["yes", "no"], false, false],
  ["triage says yes, a set says no", ["no"], true, false],
  ["the set that says yes was in error", ["yes, in error"], false, false],
])("pregnancy is not forgotten: %s", (_name, answers, triage, known) => {
  const sets = answers.map((answer, at) => ({
    takenAt: new Date(at * 60_000), pregnancy: answer === "yes, in error" ? "yes" : answer, enteredInError: answer === "yes, in error" ? { at: new Date(), byName: "Me", reason: "Wrong person" } : null,
  }) as ObservationSet);
  expect(isPregnancyKnown(sets, triage)).toBe(known);
});

test.each([["yes", false, true], ["no", true, false], ["unknown", true, true], [null, true, true], ["unknown", false, false], [null, false, false]] as const)(
  "answered %s, known before %s: counts as pregnant %s", (answer, known, counts) => expect(countsAsPregnant(answer, known)).toBe(counts),
);

test.each([
  ["the day before the birthday", { bornOn: "2012-03-03", age: 16 }, "2028-03-02T12:00:00Z", 15],
  ["the birthday, on a London clock", { bornOn: "2012-03-03", age: 16 }, "2028-03-03T00:10:00Z", 16],
  ["a guess stays a guess", { bornOn: null, age: 15 }, "2028-03-02T12:00:00Z", 15],
  ["nobody knows", { bornOn: null, age: null }, "2028-03-02T12:00:00Z", null],
] as const)("the age on the day it was taken: %s", (_name, person, taken, age) => expect(ageWhenTaken(person, new Date(taken))).toBe(age));

test("by a date of birth the age is known; a guess is not an age", () => {
  const on = new Date("2028-03-02T12:00:00Z");
  expect([knownAge("2012-03-03", on), knownAge("2012-03-02", on), knownAge(null, on)]).toEqual([15, 16, null]);
});

describe("when it was taken", () => {
  const openedAt = new Date("2026-03-02T22:10:00Z");
  const now = new Date("2026-03-03T00:10:00Z");
  test.each([
    ["now", null, { ok: true, at: now }],
    ["before midnight", { date: "", time: "23:50" }, { ok: true, at: new Date("2026-03-02T23:50:00Z") }],
    ["before the call, by a crew already there", { date: "2 3 2026", time: "21:00" }, { ok: true, at: new Date("2026-03-02T21:00:00Z") }],
    ["more than a day before the call", { date: "1 3 2026", time: "21:00" }, { ok: false, part: "date", refusal: "observations.taken-before-the-call" }],
    ["in the future", { date: "today", time: "00:11" }, { ok: false, part: "time", refusal: "observations.taken-in-the-future" }],
    ["before birth", { date: "2 3 2026", time: "20:00" }, { ok: false, part: "date", refusal: "time.before-birth" }, "2026-03-03"],
    ["a date without a time", { date: "today", time: "" }, { ok: false, part: "time", refusal: "time.not-understood" }],
  ] as const)("%s", (_name, typed, expected, bornOn: string | null = null) => expect(takenAtFrom(typed, { openedAt, bornOn }, now)).toEqual(expected));
});

describe("entered in error", () => {
  const actor = (changes: Partial<Actor> = {}): Actor => ({ id: "me", name: "Me", role: "paramedic", duty: null, ...changes });
  const inError = { at: new Date(), byName: "Me", reason: "Wrong person" };
  test.each([
    ["one's own set", { recordedById: "me", enteredInError: null }, actor(), null],
    ["a colleague's set", { recordedById: "other", enteredInError: null }, actor(), "observations.not-yours"],
    ["a colleague's set, as consultant nurse", { recordedById: "other", enteredInError: null }, actor({ role: "consultant-nurse" }), null],
    ["twice", { recordedById: "me", enteredInError: inError }, actor(), "observations.already-in-error"],
    ["as administrator", { recordedById: "me", enteredInError: null }, actor({ role: "administrator" }), "role.not-clinical"],
  ] as const)("%s", (_name, set, who, refusal) => expect(whyNotMarkInError(set, who)).toBe(refusal));

  test("such a set stands in no trend, and the others come oldest first", () => {
    const set = (id: string, at: string, error: ObservationSet["enteredInError"] = null) => ({ id, takenAt: new Date(at), enteredInError: error }) as ObservationSet;
    const sets = [set("c", "2026-03-02T23:00:00Z"), set("b", "2026-03-02T22:30:00Z", inError), set("a", "2026-03-02T22:00:00Z")];
    expect(setsThatStand(sets).map(({ id }) => id)).toEqual(["a", "c"]);
  });

  test("observations are for clinicians", () => {
    expect(whyNotRecordObservations(actor())).toBeNull();
    expect(whyNotRecordObservations(actor({ role: "administrator" }))).toBe("role.not-clinical");
  });
});
