import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clockStage, detentionPowers, expiresAt, legalClockRefusals, whyNotExtend, whyNotStartClock } from "./legal-clock.ts";
import type { Detention, ExtensionRequest } from "./legal-clock.ts";
import { londonDay, londonTime } from "./london-time.ts";

const startedAt = new Date("2026-03-02T22:10:00Z");
const detention: Detention = { power: "s136", clockStart: "arrival", startedAt, extension: null };
const at = (hours: number, minutes = 0) => new Date(startedAt.getTime() + (hours * 60 + minutes) * 60_000);
const request: ExtensionRequest = {
  authorisedAt: at(20), minutes: 720, byResponsibleDoctor: true, because: "condition", atPoliceStation: false, superintendentApproved: false,
};

describe("the power ends after 24 hours", () => {
  test.each([
    ["in winter", "2026-03-02T22:10:00Z", null, "2026-03-03", "22:10"],
    ["extended by 12 hours", "2026-03-02T22:10:00Z", 720, "2026-03-04", "10:10"],
    ["while the clocks go forward", "2026-03-28T20:00:00Z", null, "2026-03-29", "21:00"],
    ["while the clocks go back", "2026-10-24T19:00:00Z", null, "2026-10-25", "19:00"],
  ])("%s", (_name, start, minutes, day, time) => {
    const extension = minutes === null ? null : { authorisedAt: new Date(start), minutes };
    const end = expiresAt({ ...detention, startedAt: new Date(start), extension });
    expect([londonDay(end), londonTime(end)]).toEqual([day, time]);
  });
});

describe("an extension", () => {
  test.each([
    ["12 hours, authorised after 20", {}, null],
    ["a minute before the end", { authorisedAt: at(23, 59) }, null],
    ["at the very end", { authorisedAt: at(24) }, "extension-too-late"],
    ["after 24 hours and a minute", { authorisedAt: at(24, 1) }, "extension-too-late"],
    ["before the clock started", { authorisedAt: at(0, -1) }, "extension-before-start"],
    ["12 hours and a minute", { minutes: 721 }, "extension-too-long"],
    ["no time at all", { minutes: 0 }, "extension-too-short"],
    ["a length that is no number", { minutes: Number.NaN }, "extension-too-short"],
    ["by somebody else", { byResponsibleDoctor: false }, "extension-not-by-doctor"],
    ["because no bed is free", { because: "no-bed" }, "extension-not-for-condition"],
    ["because no approved professional has come", { because: "no-approved-professional" }, "extension-not-for-condition"],
    ["at a police station", { atPoliceStation: true }, "extension-needs-superintendent"],
    ["at a police station, approved", { atPoliceStation: true, superintendentApproved: true }, null],
  ] as const)("%s", (_name, change, refusal) => {
    expect(whyNotExtend(detention, { ...request, ...change })).toBe(refusal === null ? null : `detention.${refusal}`);
  });

  test("is never given twice", () => {
    const extended = { ...detention, extension: { authorisedAt: at(20), minutes: 60 } };
    expect(whyNotExtend(extended, { ...request, minutes: 60 })).toBe("detention.extended-already");
  });

  test("never leads beyond 36 hours", () => {
    fc.assert(
      fc.property(fc.integer({ min: -10, max: 1000 }), fc.integer({ min: -60, max: 3000 }), (minutes, authorisedMinute) => {
        const authorisedAt = at(0, authorisedMinute);
        fc.pre(whyNotExtend(detention, { ...request, minutes, authorisedAt }) === null);
        const end = expiresAt({ ...detention, extension: { authorisedAt, minutes } });
        expect(end > at(24) && end <= at(36)).toBe(true);
        expect(authorisedAt < at(24)).toBe(true);
      }),
    );
  });
});

test.each([
  ["s136", "arrival", null],
  ["s136", "decision-to-keep", null],
  ["s136", "first-entry", "detention.start-does-not-fit"],
  ["s135", "arrival", null],
  ["s135", "first-entry", null],
  ["s135", "decision-to-keep", "detention.start-does-not-fit"],
] as const)("%s from %s", (power, clockStart, refusal) => expect(whyNotStartClock(power, clockStart)).toBe(refusal));

test.each([
  [at(0), "running"],
  [at(20, 59), "running"],
  [at(21), "within-three-hours"],
  [at(22, 59), "within-three-hours"],
  [at(23), "within-one-hour"],
  [at(23, 59), "within-one-hour"],
  [at(24), "over"],
  [at(30), "over"],
])("at %s the clock is %s", (now, stage) => expect(clockStage(detention, now)).toBe(stage));

test("both sections run on the same clock, and refusals are sentences", () => {
  expect(new Set(detentionPowers.map((power) => expiresAt({ ...detention, power }).getTime())).size).toBe(1);
  for (const words of Object.values(legalClockRefusals)) expect(words).toMatch(/^[A-Z].*\.$/);
});
