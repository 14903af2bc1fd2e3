import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clockStage, detentionClock, expiresAt, firstExpiry, warningsAt, whyNotLonger } from "./detention.ts";
import { londonDay, londonTime } from "./london-time.ts";

const startedAt = "2026-03-02T22:10:00Z";
const at = (hours: number, minutes = 0) => new Date(new Date(startedAt).getTime() + (hours * 60 + minutes) * 60_000);
const extended = (grantedAt: Date | string, minutes: number) => detentionClock({ startedAt, extension: { grantedAt: typeof grantedAt === "string" ? grantedAt : grantedAt.toISOString(), minutes } });

describe("the power ends after 24 hours, on the clock of elapsed time", () => {
  test.each([
    ["in winter", "2026-03-02T22:10:00Z", undefined, "2026-03-03T22:10:00.000Z", "2026-03-03 22:10"],
    ["extended by 12 hours", "2026-03-02T22:10:00Z", 720, "2026-03-04T10:10:00.000Z", "2026-03-04 10:10"],
    ["while the clocks go forward", "2026-03-28T20:00:00Z", undefined, "2026-03-29T20:00:00.000Z", "2026-03-29 21:00"],
    ["while the clocks go forward, extended", "2026-03-28T20:00:00Z", 720, "2026-03-30T08:00:00.000Z", "2026-03-30 09:00"],
    ["while the clocks go back", "2026-10-24T20:00:00+01:00", undefined, "2026-10-25T19:00:00.000Z", "2026-10-25 19:00"],
    ["while the clocks go back, extended", "2026-10-24T19:00:00Z", 60, "2026-10-25T20:00:00.000Z", "2026-10-25 20:00"],
    ["from inside the hour that comes twice", "2026-10-25T00:30:00Z", undefined, "2026-10-26T00:30:00.000Z", "2026-10-26 00:30"],
  ])("%s", (_name, start, minutes, end, onTheWall) => {
    const clock = detentionClock({ startedAt: start, ...(minutes === undefined ? {} : { extension: { grantedAt: start, minutes } }) });
    expect(clock).toEqual({ ok: true, expiresAt: end });
    expect(`${londonDay(new Date(end))} ${londonTime(new Date(end))}`).toBe(onTheWall);
  });
});

describe("an extension", () => {
  test.each([
    ["12 hours, granted after 20", at(20), 720, null],
    ["as soon as the clock starts", at(0), 1, null],
    ["a minute before the end", at(23, 59), 720, null],
    ["a millisecond before the end", new Date(at(24).getTime() - 1), 720, null],
    ["at exactly 24 hours: the period has expired", at(24), 60, "extension-too-late"],
    ["at 24:01", at(24, 1), 60, "extension-too-late"],
    ["before the clock started", at(0, -1), 60, "extension-before-start"],
    ["12 hours and a minute", at(20), 721, "extension-too-long"],
    ["no time at all", at(20), 0, "extension-too-short"],
    ["less than none", at(20), -60, "extension-too-short"],
    ["half a minute", at(20), 0.5, "extension-not-whole-minutes"],
    ["a length that is no number", at(20), Number.NaN, "extension-not-whole-minutes"],
    ["for ever", at(20), Number.POSITIVE_INFINITY, "extension-not-whole-minutes"],
  ] as const)("%s", (_name, grantedAt, minutes, refusal) => {
    const end = new Date(at(24).getTime() + minutes * 60_000);
    expect(extended(grantedAt, minutes)).toEqual(refusal === null ? { ok: true, expiresAt: end.toISOString() } : { ok: false, reason: `detention.${refusal}` });
  });

  test("no extension is the same as none given", () => expect(detentionClock({ startedAt, extension: null })).toEqual(detentionClock({ startedAt })));

  test("never leads beyond 36 hours, and only by being granted within 24", () => {
    fc.assert(
      fc.property(fc.date({ min: new Date("2000-01-01"), max: new Date("2100-01-01"), noInvalidDate: true }), fc.integer({ min: -100, max: 900 }), fc.integer({ min: -60, max: 1600 }), (start, minutes, after) => {
        const grantedAt = new Date(start.getTime() + after * 60_000);
        const clock = detentionClock({ startedAt: start.toISOString(), extension: { grantedAt: grantedAt.toISOString(), minutes } });
        const lawful = minutes >= 1 && minutes <= 720 && after >= 0 && after < 24 * 60;
        expect(clock.ok).toBe(lawful);
        expect(whyNotLonger(start, { grantedAt, minutes }) === null).toBe(lawful);
        if (clock.ok) expect(new Date(clock.expiresAt).getTime() - start.getTime()).toBe((24 * 60 + minutes) * 60_000);
      }),
      { numRuns: 500 },
    );
  });
});

test("without an extension the end is always exactly 24 hours away, whatever the clocks on the wall do", () => {
  fc.assert(
    fc.property(fc.date({ min: new Date("1990-01-01"), max: new Date("2100-01-01"), noInvalidDate: true }), (start) => {
      const clock = detentionClock({ startedAt: start.toISOString() });
      expect(clock.ok && new Date(clock.expiresAt).getTime() - start.getTime()).toBe(86_400_000);
    }),
  );
});

describe("an instant that cannot be read is refused, never guessed", () => {
  test.each(["", "now", "2026-03-02", "2026-03-02T22:10", "2026-03-02 22:10:00Z", "2026-02-30T10:00:00Z", "2026-13-01T10:00:00Z", "2026-03-02T24:00:00Z", "2026-03-02T22:61:00Z", "2 3 2026"])("%j", (unreadable) => {
    const refused = { ok: false, reason: "detention.time-not-understood" };
    expect(detentionClock({ startedAt: unreadable })).toEqual(refused);
    expect(extended(unreadable, 60)).toEqual(refused);
  });
  test.each([["2026-03-02T22:10Z"], ["2026-03-02T22:10:00.000Z"], ["2026-03-02T23:10:00+01:00"], ["2024-02-29T12:00:00Z"]])("%s is one", (readable) => expect(detentionClock({ startedAt: readable }).ok).toBe(true));
});

test.each([
  [at(0), "running"],
  [at(20, 59), "running"],
  [at(21), "within-three-hours"],
  [at(22, 59), "within-three-hours"],
  [at(23), "within-one-hour"],
  [at(23, 59), "within-one-hour"],
  [at(24), "over"],
  [at(30), "over"],
])("at %s the clock is %s", (now, stage) => expect(clockStage({ startedAt: at(0), extension: null }, now)).toBe(stage));

test("an extension moves the end and both warnings with it", () => {
  const clock = { startedAt: at(0), extension: { grantedAt: at(20), minutes: 300 } };
  expect(firstExpiry(clock.startedAt)).toEqual(at(24));
  expect(expiresAt(clock)).toEqual(at(29));
  expect(warningsAt(clock)).toEqual({ "within-three-hours": at(26), "within-one-hour": at(28) });
  expect(clockStage(clock, at(25))).toBe("running");
});
