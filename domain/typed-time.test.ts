import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isBeforeBirth, isTimeTyped, readTypedTime, typedTimeOf } from "./typed-time.ts";

const justAfterMidnight = new Date("2026-03-03T00:10:00Z");
const read = (date: string, time: string, looking: "back" | "ahead" = "back", now = justAfterMidnight) => readTypedTime({ date, time }, now, looking);
const at = (iso: string) => ({ ok: true, at: new Date(iso) });

describe("looking back", () => {
  test.each([
    ["", "23:50", at("2026-03-02T23:50:00Z")],
    ["", "00:05", at("2026-03-03T00:05:00Z")],
    ["", "0005", at("2026-03-03T00:05:00Z")],
    ["", "0.05", at("2026-03-03T00:05:00Z")],
    ["", "00:10", at("2026-03-03T00:10:00Z")],
    ["", "00:11", at("2026-03-02T00:11:00Z")],
    ["yesterday", "22:00", at("2026-03-02T22:00:00Z")],
    ["2 3 2026", "22:00", at("2026-03-02T22:00:00Z")],
    ["today", "23:50", at("2026-03-03T23:50:00Z")],
    ["", "", { ok: false, part: "time", refusal: "time.not-understood" }],
    ["", "24:00", { ok: false, part: "time", refusal: "time.not-understood" }],
    ["", "9pm", { ok: false, part: "time", refusal: "time.not-understood" }],
    ["soon", "22:00", { ok: false, part: "date", refusal: "date.not-understood" }],
    ["31 2 2026", "22:00", { ok: false, part: "date", refusal: "date.not-understood" }],
    ["2 3 0206", "22:00", { ok: false, part: "date", refusal: "date.not-understood" }],
    ["2 3 0026", "22:00", { ok: false, part: "date", refusal: "date.not-understood" }],
    ["2 3 1800", "22:00", { ok: false, part: "date", refusal: "date.not-understood" }],
  ] as const)("%j at %j", (date, time, expected) => expect(read(date, time)).toEqual(expected));
});

describe("looking ahead", () => {
  test.each([
    ["", "01:00", at("2026-03-03T01:00:00Z")],
    ["", "00:05", at("2026-03-04T00:05:00Z")],
    ["tomorrow", "09:00", at("2026-03-04T09:00:00Z")],
  ] as const)("%j at %j", (date, time, expected) => expect(read(date, time, "ahead")).toEqual(expected));
});

describe("the nights on which the clocks change", () => {
  test("a time that was skipped", () => {
    expect(read("29 3 2026", "01:30", "back", new Date("2026-03-29T05:00:00Z"))).toEqual({ ok: false, part: "time", refusal: "time.does-not-exist" });
  });
  const morningAfter = new Date("2026-10-25T04:00:00Z");
  test("a time that came twice is asked about, never guessed", () => {
    const asked = { ok: false, part: "time", refusal: "time.comes-twice" };
    expect(read("25 10 2026", "01:30", "back", morningAfter)).toEqual(asked);
    expect(read("", "01:30", "back", morningAfter)).toEqual(asked);
    expect(read("25 10 2026", "01:00", "ahead", new Date("2026-10-24T22:00:00Z"))).toEqual(asked);
  });
  test.each([
    ["01:30 first", "2026-10-25T00:30:00Z"],
    ["01:30 second", "2026-10-25T01:30:00Z"],
    ["0130 BST", "2026-10-25T00:30:00Z"],
    ["1.30 gmt", "2026-10-25T01:30:00Z"],
    ["01:30 (the second)", "2026-10-25T01:30:00Z"],
    ["00:59", "2026-10-24T23:59:00Z"],
    ["02:00", "2026-10-25T02:00:00Z"],
  ])("the answer stands beside the time: %s", (typed, iso) => {
    expect(read("25 10 2026", typed, "back", morningAfter)).toEqual(at(iso));
    expect(read("", typed, "back", morningAfter)).toEqual(at(iso));
  });
  test("where only one of the two has been, or is still to come, nothing is asked", () => {
    expect(read("25 10 2026", "01:30", "back", new Date("2026-10-25T01:10:00Z"))).toEqual(at("2026-10-25T00:30:00Z"));
    expect(read("25 10 2026", "01:30", "ahead", new Date("2026-10-25T00:40:00Z"))).toEqual(at("2026-10-25T01:30:00Z"));
  });
  test("first or second, of a time that comes once, is a slip", () => {
    expect(read("24 10 2026", "01:30 second", "back", morningAfter)).toEqual({ ok: false, part: "time", refusal: "time.comes-once" });
  });
  test("without a date, a time that tonight skipped is never taken for another night's", () => {
    const skipped = { ok: false, part: "time", refusal: "time.does-not-exist" };
    expect(read("", "01:30", "back", new Date("2026-03-29T01:40:00Z"))).toEqual(skipped);
    expect(read("", "01:30", "ahead", new Date("2026-03-29T00:10:00Z"))).toEqual(skipped);
    expect(read("", "01:30", "back", new Date("2026-03-29T00:10:00Z"))).toEqual(at("2026-03-28T01:30:00Z"));
    expect(read("", "01:30", "ahead", new Date("2026-03-29T05:00:00Z"))).toEqual(at("2026-03-30T00:30:00Z"));
  });
  test("boxes filled from either of the two read back as that one", () => {
    for (const iso of ["2026-10-25T00:30:00.000Z", "2026-10-25T01:30:00.000Z"]) {
      expect(readTypedTime(typedTimeOf(new Date(iso)), morningAfter, "back")).toEqual(at(iso));
    }
  });
});

test.each([["", "", false], [" ", " ", false], ["", "1", true], ["today", "", true]])("%j %j: typed %s", (date, time, typed) => expect(isTimeTyped({ date, time })).toBe(typed));

test("a time without a date is never more than a day away, on the side looked to", () => {
  const anyNow = fc.date({ min: new Date("2026-01-01T00:00:00Z"), max: new Date("2027-12-31T00:00:00Z"), noInvalidDate: true });
  fc.assert(
    fc.property(anyNow, fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), (now, hour, minute) => {
      const typed = { date: "", time: `${hour}:${String(minute).padStart(2, "0")}` };
      const [back, ahead] = [readTypedTime(typed, now, "back"), readTypedTime(typed, now, "ahead")];
      const most = 26 * 3_600_000;
      if (back.ok) expect(now.getTime() - back.at.getTime()).toBeLessThan(most);
      if (back.ok) expect(back.at.getTime()).toBeLessThanOrEqual(now.getTime());
      if (ahead.ok) expect(ahead.at.getTime() - now.getTime()).toBeLessThanOrEqual(most);
      if (ahead.ok) expect(ahead.at.getTime()).toBeGreaterThan(now.getTime());
    }),
  );
});

test("what the boxes are filled with reads back as the same minute", () => {
  const whole = new Date("2026-08-14T13:05:00Z");
  expect(typedTimeOf(whole)).toEqual({ date: "14 8 2026", time: "14:05" });
  expect(readTypedTime(typedTimeOf(whole), new Date("2026-08-15T00:10:00Z"), "back")).toEqual({ ok: true, at: whole });
});

test.each([
  ["2026-03-01T23:59:00Z", "2026-03-02", true],
  ["2026-03-02T00:00:00Z", "2026-03-02", false],
  ["2026-06-01T23:10:00Z", "2026-06-02", false],
  ["1900-01-01T00:00:00Z", null, false],
])("%s is before a birth on %s: %s", (iso, bornOn, before) => expect(isBeforeBirth(new Date(iso), bornOn)).toBe(before));
