import fc from "fast-check";
import { expect, test } from "vitest";
import type { ObservationSet } from "./observations.ts";
import { setToReview, whyNotGoOn } from "./physical-review.ts";

const well = { respirations: 16, spo2: 98, scale: 1, oxygen: false, systolic: 120, pulse: 72, acvpu: "A", temperature: 36.8 } as const;
const five = { ...well, respirations: 22, spo2: 95, pulse: 118 };
const confused = { ...well, acvpu: "C" as const };
const seven = { ...well, respirations: 8, acvpu: "V" as const, temperature: 36 };
const noPulse = { ...well, pulse: null };
const notScored = { ...seven, exclusion: "pregnancy" as const, total: null };
const inError = { at: new Date(0), byName: "Me", reason: "Another person’s monitor" };

let minute = 0;
const set = (measured: Partial<ObservationSet>): ObservationSet => ({
  id: `set-${(minute += 1)}`, takenAt: new Date(minute * 60_000), recordedAt: new Date(minute * 60_000), recordedById: "me", recordedByName: "Me",
  parts: {}, total: null, exclusion: null, pregnancy: null, confirmed: [], note: null, enteredInError: null, ...well, ...measured,
});

test.each([
  ["nothing measured", [], null],
  ["all well", [well], null],
  ["5", [five], "physical-health-review"],
  ["a single 3", [confused], "physical-health-review"],
  ["7", [seven], "time-critical"],
  ["7, then well", [seven, well], null],
  ["well, then 7", [well, seven], "time-critical"],
  ["7, then a set without a pulse and nothing scoring 3: the 7 still stands", [seven, noPulse], "time-critical"],
  ["well, then an incomplete set", [well, noPulse], null],
  ["7 entered in error", [{ ...seven, enteredInError: inError }], null],
  ["well, over a 7 that was entered in error", [well, { ...seven, enteredInError: inError }], null],
  ["7, then a single 3 with no pulse taken: what was not measured again has not got better", [seven, { ...confused, pulse: null }], "time-critical"],
  ["a single 3, then 7 without a pulse", [confused, { ...seven, pulse: null }], "time-critical"],
  ["well, then a single 3 with no pulse taken", [well, { ...confused, pulse: null }], "physical-health-review"],
  ["7, then well, then a single 3 with no pulse taken: the well one settled the 7", [seven, well, { ...confused, pulse: null }], "physical-health-review"],
  ["7, then 5, both complete: the newest decides", [seven, five], "physical-health-review"],
  ["7, then found to be pregnant: a set without a score settles nothing", [seven, notScored], "time-critical"],
  ["well, then found to be pregnant", [well, notScored], null],
  ["pregnant from the first set on: NEWS2 is not for her", [notScored, notScored], null],
  ["7, then well, then found to be pregnant", [seven, well, notScored], null],
] as const)("%s", (_name, measured, prompt) => expect(setToReview(measured.map((each) => set(each)))?.prompt ?? null).toBe(prompt));

test("whatever order they are told in, the newest decides", () => {
  const [old, young] = [set(seven), set(well)];
  expect([setToReview([old, young]), setToReview([young, old])]).toEqual([null, null]);
});

test("the newest set that asks is the one to write about, also where an older one asks for more", () => {
  const [critical, single] = [set(seven), set({ ...confused, pulse: null })];
  expect(setToReview([critical, single])).toEqual({ set: single, prompt: "time-critical", heaviest: critical });
  expect(setToReview([critical])).toEqual({ set: critical, prompt: "time-critical", heaviest: critical });
});

test("words about this very set are enough, and only words", () => {
  const newest = set(five);
  const asked = { set: newest, prompt: "physical-health-review", heaviest: newest, review: null } as const;
  const review = { words: "GP advice by telephone", writtenAt: new Date(0), writtenByName: "Me" };
  const seen = asked.set.id;
  expect(whyNotGoOn(null, { words: "", seen: "" })).toBeNull();
  expect(whyNotGoOn(asked, { words: " \n", seen })).toEqual({ field: "physical-review", refusal: "observations.review-without-words" });
  expect(whyNotGoOn(asked, { words: "GP advice", seen })).toBeNull();
  expect(whyNotGoOn({ ...asked, review }, { words: "", seen: "" })).toBeNull();
  expect(whyNotGoOn(asked, { words: "About the set before", seen: "set-of-the-page" })).toBe("observations.newer-set-asks");
});

test("a complete set that asks for nothing always settles it", () => {
  fc.assert(fc.property(fc.array(fc.constantFrom(well, five, confused, seven, noPulse), { maxLength: 8 }), (earlier) => {
    expect(setToReview([...earlier.map((each) => set(each)), set(well)])).toBeNull();
  }));
});
