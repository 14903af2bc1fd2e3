import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { news2Limits, news2Parameters } from "./news2-bands.ts";
import { acvpuLevels, news2, news2NotFor, news2Prompt, news2Words, unusualWords, whatToConfirm, whyNotPlausible } from "./news2.ts";
import type { News2Observations } from "./news2.ts";

const well: News2Observations = {
  respirations: 16, spo2: 98, scale: 1, oxygen: false, systolic: 120, pulse: 72, acvpu: "A", temperature: 36.8,
};
const nothing: News2Observations = {
  respirations: null, spo2: null, scale: 1, oxygen: null, systolic: null, pulse: null, acvpu: null, temperature: null,
};

describe("whole sets: parts, total and band", () => {
  test.each([
    [1, 16, 98, 1, "air", 120, 72, "A", 36.8, [0, 0, 0, 0, 0, 0, 0], 0, "low"],
    [2, 18, 97, 1, "air", 135, 104, "A", 37.2, [0, 0, 0, 0, 1, 0, 0], 1, "low"],
    [3, 22, 95, 1, "air", 148, 118, "A", 37.9, [2, 1, 0, 0, 2, 0, 0], 5, "medium"],
    [4, 25, 96, 1, "air", 120, 80, "A", 36.5, [3, 0, 0, 0, 0, 0, 0], 3, "low-medium"],
    [5, 8, 99, 1, "air", 118, 60, "V", 36.0, [3, 0, 0, 0, 0, 3, 1], 7, "high"],
    [6, 14, 96, 1, "air", 112, 62, "C", 36.9, [0, 0, 0, 0, 0, 3, 0], 3, "low-medium"],
    [7, 20, 93, 1, "O2", 100, 111, "A", 38.1, [0, 2, 2, 2, 2, 0, 1], 9, "high"],
    [8, 24, 91, 1, "O2", 90, 131, "U", 39.1, [2, 3, 2, 3, 3, 3, 2], 18, "high"],
    [9, 12, 88, 2, "air", 111, 51, "A", 36.1, [0, 0, 0, 0, 0, 0, 0], 0, "low"],
    [10, 20, 96, 2, "air", 219, 90, "A", 38.0, [0, 0, 0, 0, 0, 0, 0], 0, "low"],
    [11, 20, 96, 2, "O2", 219, 90, "A", 38.0, [0, 2, 2, 0, 0, 0, 0], 4, "low"],
    [12, 20, 97, 2, "O2", 219, 90, "A", 38.0, [0, 3, 2, 0, 0, 0, 0], 5, "medium"],
    [13, 18, 87, 2, "air", 130, 85, "A", 37.0, [0, 1, 0, 0, 0, 0, 0], 1, "low"],
    [14, 18, 83, 2, "air", 130, 85, "A", 37.0, [0, 3, 0, 0, 0, 0, 0], 3, "low-medium"],
    [15, 16, 98, 1, "air", 220, 88, "A", 37.0, [0, 0, 0, 3, 0, 0, 0], 3, "low-medium"],
    [16, 11, 94, 1, "air", 110, 50, "A", 35.1, [1, 1, 0, 1, 1, 0, 1], 5, "medium"],
    [17, 9, 95, 1, "air", 101, 41, "A", 36.0, [1, 1, 0, 1, 1, 0, 1], 5, "medium"],
    [18, 21, 92, 1, "air", 91, 110, "A", 39.0, [2, 2, 0, 2, 1, 0, 1], 8, "high"],
    [19, 30, 80, 1, "O2", 80, 140, "U", 34.0, [3, 3, 2, 3, 3, 3, 3], 20, "high"],
    [20, 21, 95, 1, "air", 105, 91, "A", 38.5, [2, 1, 0, 1, 1, 0, 1], 6, "medium"],
  ] as const)("set %i", (_n, respirations, spo2, scale, breathing, systolic, pulse, acvpu, temperature, parts, total, band) => {
    const score = news2({ respirations, spo2, scale, oxygen: breathing === "O2", systolic, pulse, acvpu, temperature });
    expect(news2Parameters.map((parameter) => score.parts[parameter])).toEqual(parts);
    expect(score).toMatchObject({ complete: true, total, band, singleThree: parts.some((part) => part === 3), missing: [] });
  });
});

describe("the edges of every band", () => {
  test.each([
    ["respirations", [[8, 3], [9, 1], [11, 1], [12, 0], [20, 0], [21, 2], [24, 2], [25, 3]]],
    ["spo2", [[91, 3], [92, 2], [93, 2], [94, 1], [95, 1], [96, 0]]],
    ["systolic", [[90, 3], [91, 2], [100, 2], [101, 1], [110, 1], [111, 0], [219, 0], [220, 3]]],
    ["pulse", [[40, 3], [41, 1], [50, 1], [51, 0], [90, 0], [91, 1], [110, 1], [111, 2], [130, 2], [131, 3]]],
    ["temperature", [[35.0, 3], [35.1, 1], [36.0, 1], [36.1, 0], [38.0, 0], [38.1, 1], [39.0, 1], [39.1, 2]]],
  ] as const)("%s", (parameter, edges) => {
    for (const [value, score] of edges) expect([value, news2({ ...well, [parameter]: value }).parts[parameter]]).toEqual([value, score]);
  });

  test.each([
    [83, 3, 3], [84, 2, 2], [85, 2, 2], [86, 1, 1], [87, 1, 1], [88, 0, 0], [92, 0, 0],
    [93, 0, 1], [94, 0, 1], [95, 0, 2], [96, 0, 2], [97, 0, 3], [100, 0, 3],
  ])("SpO₂ %i on scale 2 scores %i on air and %i on oxygen", (spo2, onAir, onOxygen) => {
    expect(news2({ ...well, scale: 2, spo2, oxygen: false }).parts.spo2).toBe(onAir);
    expect(news2({ ...well, scale: 2, spo2, oxygen: true }).parts.spo2).toBe(onOxygen);
  });

  test.each(acvpuLevels)("consciousness %s", (acvpu) => {
    expect(news2({ ...well, acvpu }).parts.acvpu).toBe(acvpu === "A" ? 0 : 3);
  });
});

describe("an incomplete set", () => {
  test.each(news2Parameters)("without %s has no total and no band", (parameter) => {
    const score = news2({ ...well, [parameter]: null });
    expect(score).toMatchObject({ complete: false, total: null, band: null, missing: [parameter] });
    expect(score.parts[parameter]).toBeNull();
  });

  test.each([
    ["one missing", { ...well, temperature: null }, "Incomplete – 6 of 7: temperature missing"],
    ["two missing", { ...well, spo2: null, pulse: null }, "Incomplete – 5 of 7: SpO₂ and pulse missing"],
    [
      "nothing measured",
      nothing,
      "Incomplete – 0 of 7: respirations, SpO₂, air or oxygen, systolic blood pressure, pulse, consciousness and temperature missing",
    ],
    ["a single 3 is said", { ...well, respirations: 26, temperature: null }, "Incomplete – 6 of 7: temperature missing. Scoring 3 already: respirations"],
  ])("in words: %s", (_name, observations, words) => expect(news2Words(news2(observations))).toBe(words));

  test("surfaces a single 3", () => {
    expect(news2({ ...nothing, acvpu: "C" })).toMatchObject({ complete: false, total: null, singleThree: true });
    expect(news2({ ...nothing, pulse: 72 }).singleThree).toBe(false);
  });

  test("scale 2 waits for air or oxygen only where that matters", () => {
    expect(news2({ ...well, scale: 2, spo2: 97, oxygen: null }).parts.spo2).toBeNull();
    expect(news2({ ...well, scale: 2, spo2: 97, oxygen: null }).missing).toEqual(["oxygen"]);
    expect(news2({ ...well, scale: 2, spo2: 83, oxygen: null })).toMatchObject({ parts: { spo2: 3 }, singleThree: true });
    expect(news2({ ...well, scale: 2, spo2: 90, oxygen: null }).parts.spo2).toBe(0);
  });

  test("a number that is none counts as not measured", () => {
    expect(news2({ ...well, pulse: Number.NaN })).toMatchObject({ complete: false, total: null, missing: ["pulse"] });
  });

  // A row or a message may bring what the types rule out: left out, or as text. None of it may pass for a score of 0.
  test.each(news2Parameters.flatMap((parameter) => [undefined, "", "18"].map((value) => [parameter, value] as const)))("%s as %j counts as not measured", (parameter, value) => {
    const score = news2({ ...well, [parameter]: value } as Parameters<typeof news2>[0]);
    expect(score).toMatchObject({ complete: false, total: null, band: null, missing: [parameter] });
    expect(score.parts[parameter]).toBeNull();
  });
});

const measured = fc.record({
  respirations: fc.integer({ min: 1, max: 90 }), spo2: fc.integer({ min: 40, max: 100 }), scale: fc.constantFrom(1 as const, 2 as const),
  oxygen: fc.boolean(), systolic: fc.integer({ min: 30, max: 320 }), pulse: fc.integer({ min: 10, max: 300 }),
  acvpu: fc.constantFrom(...acvpuLevels), temperature: fc.integer({ min: 200, max: 450 }).map((tenths) => tenths / 10),
});

test("a complete total is the sum of its parts, between 0 and 20, in the band its total says", () => {
  fc.assert(
    fc.property(measured, (observations) => {
      const { parts, total, band, singleThree } = news2(observations);
      const sum = Object.values(parts).reduce<number>((all, part) => all + (part ?? Number.NaN), 0);
      expect(total).toBe(sum);
      expect(sum).toBeLessThanOrEqual(20);
      expect(band).toBe(sum >= 7 ? "high" : sum >= 5 ? "medium" : singleThree ? "low-medium" : "low");
    }),
  );
});

test("taking measurements away never leaves a total, and never hides a 3 that is still there", () => {
  fc.assert(
    fc.property(measured, fc.subarray([...news2Parameters], { minLength: 1 }), (observations, absent) => {
      const score = news2({ ...observations, ...Object.fromEntries(absent.map((parameter) => [parameter, null])) });
      expect(score).toMatchObject({ complete: false, total: null, band: null });
      expect(score.singleThree).toBe(Object.values(score.parts).includes(3));
    }),
  );
});

test.each([
  ["all well", well, null],
  ["a single 3", { ...well, acvpu: "C" as const }, "physical-health-review"],
  ["5", { ...well, respirations: 22, spo2: 95, pulse: 118 }, "physical-health-review"],
  ["7", { ...well, respirations: 8, acvpu: "V" as const, temperature: 36 }, "time-critical"],
  ["incomplete with a 3", { ...nothing, spo2: 85 }, "physical-health-review"],
  ["incomplete without", { ...well, pulse: null }, null],
  ["incomplete, and 5 already", { ...well, respirations: 22, spo2: 95, pulse: 118, temperature: null }, "physical-health-review"],
  ["incomplete, and 7 already", { ...well, respirations: 8, acvpu: "V" as const, systolic: 105, temperature: null }, "time-critical"],
])("prompt for %s", (_name, observations, prompt) => expect(news2Prompt(news2(observations))).toBe(prompt));

test("a complete set in words", () => {
  expect(news2Words(news2({ ...well, respirations: 25 }))).toBe("NEWS2 3, low to medium");
});

describe("plausible measurements", () => {
  test.each([
    ["respirations", 8], ["respirations", 60], ["spo2", 100], ["systolic", 300], ["pulse", 30], ["temperature", 37.4], ["temperature", 36],
  ] as const)("%s of %d", (parameter, value) => expect(whyNotPlausible(parameter, value)).toBeNull());

  test.each([
    ["respirations", 0, "Enter respirations as a whole number from 1 to 90 a minute, or leave it empty if it was not measured."],
    ["spo2", 101, "Enter SpO₂ as a whole number from 40 to 100%, or leave it empty if it was not measured."],
    ["pulse", 72.5, "Enter pulse as a whole number from 10 to 300 a minute, or leave it empty if it was not measured."],
    ["temperature", 98.6, "Enter temperature as a number with at most one decimal from 20 to 45 °C, or leave it empty if it was not measured."],
    ["temperature", 36.85, "Enter temperature as a number with at most one decimal from 20 to 45 °C, or leave it empty if it was not measured."],
    ["systolic", Number.NaN, "Enter systolic blood pressure as a whole number from 30 to 320 mmHg, or leave it empty if it was not measured."],
  ] as const)("not %s of %d", (parameter, value, words) => expect(whyNotPlausible(parameter, value)).toBe(words));

  test("every tenth of a degree within the limits is accepted", () => {
    const { least, most } = news2Limits.temperature;
    for (let tenths = least * 10; tenths <= most * 10; tenths += 1) expect(whyNotPlausible("temperature", tenths / 10)).toBeNull();
  });
});

test("says who it is not for", () => {
  expect(news2NotFor["under-16"]).toContain("under 16");
  expect(news2NotFor.pregnancy).toContain("pregnant");
});

describe("the score is monotone: further from normal never scores less", () => {
  const normal = { respirations: 16, systolic: 120, pulse: 70, temperature: 37 } as const;
  test.each(Object.keys(normal) as (keyof typeof normal)[])("%s", (parameter) => {
    const { least, most } = news2Limits[parameter];
    const step = fc.integer({ min: 0, max: Math.round((most - least) * 10) }).map((tenths) => (parameter === "temperature" ? Math.round(least * 10 + tenths) / 10 : Math.round(least + tenths / 10)));
    fc.assert(
      fc.property(measured, step, step, (observations, a, b) => {
        const [near, far] = Math.abs(a - normal[parameter]) <= Math.abs(b - normal[parameter]) ? [a, b] : [b, a];
        fc.pre(near < normal[parameter] === far < normal[parameter]);
        expect(news2({ ...observations, [parameter]: far }).total).toBeGreaterThanOrEqual(news2({ ...observations, [parameter]: near }).total ?? Number.NaN);
      }),
    );
  });

  test("less oxygen in the blood never scores less, on scale 1 and on scale 2 up to its target", () => {
    fc.assert(
      fc.property(measured, fc.integer({ min: 40, max: 100 }), fc.integer({ min: 40, max: 100 }), (observations, a, b) => {
        const most = observations.scale === 1 ? 100 : 92;
        const [low, high] = [Math.min(a, b, most), Math.min(Math.max(a, b), most)];
        expect(news2({ ...observations, spo2: low }).total).toBeGreaterThanOrEqual(news2({ ...observations, spo2: high }).total ?? Number.NaN);
      }),
    );
  });

  test("a further measurement never takes a prompt away", () => {
    const weight = (observations: News2Observations) => [null, "physical-health-review", "time-critical"].indexOf(news2Prompt(news2(observations)));
    fc.assert(
      fc.property(measured, fc.subarray(["respirations", "systolic", "pulse", "acvpu", "temperature"] as const, { minLength: 1 }), (observations, absent) => {
        const fewer = { ...observations, ...Object.fromEntries(absent.map((parameter) => [parameter, null])) };
        expect(weight(observations)).toBeGreaterThanOrEqual(weight(fewer));
      }),
    );
  });
});

describe("unlikely readings are asked about, with the usual range", () => {
  test.each([
    ["temperature", 41.8, "Yes, 41.8 °C is right"],
    ["temperature", 41, null],
    ["temperature", 32.9, "Yes, 32.9 °C is right"],
    ["spo2", 69, "Yes, 69% is right"],
    ["spo2", 70, null],
    ["pulse", 201, "Yes, 201 a minute is right"],
    ["systolic", 251, "Yes, 251 mmHg is right"],
    ["respirations", 5, "Yes, 5 a minute is right"],
  ] as const)("%s %s", (parameter, value, tick) => expect(whatToConfirm(parameter, value)).toBe(tick));

  test("in a sentence beside the field", () => {
    expect(unusualWords("temperature", 41.8)).toBe("41.8 °C is unusual: temperature is nearly always from 33 to 41 °C. Is this right? Tick the box below, or correct it.");
  });

  test("the usual lies within the possible", () => {
    for (const { least, most, usualFrom, usualTo } of Object.values(news2Limits)) expect([usualFrom >= least, usualTo <= most]).toEqual([true, true]);
  });
});
