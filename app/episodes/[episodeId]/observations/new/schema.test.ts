import { describe, expect, test } from "vitest";
import { checkForm } from "#components/form/check-form.ts";
import { observationsSchema, typedObservationsSchema } from "./schema.ts";

const episodeId = "01a20230-d01d-747e-af6a-a551ff6ba023";
const typed = { episodeId, respirations: "22", spo2: "95", systolic: "148", pulse: "118", temperature: "37,9", breathing: "air", acvpu: "A" };
const read = (values: Record<string, string | string[]>) => checkForm(observationsSchema, values);

test("a complete set, on scale 1 unless scale 2 is confirmed", () => {
  const checked = read(typed);
  expect(checked.ok && checked.value.observations).toEqual({ respirations: 22, spo2: 95, scale: 1, oxygen: false, systolic: 148, pulse: 118, acvpu: "A", temperature: 37.9 });
  const confirmed = read({ ...typed, "scale2[]": ["confirmed"] });
  expect(confirmed.ok && confirmed.value.observations.scale).toBe(2);
});

describe("what was not measured is missing, never normal", () => {
  test.each([
    ["left empty", { temperature: "" }, "temperature"],
    ["air or oxygen not recorded", { breathing: "not-measured" }, "oxygen"],
    ["consciousness not assessed", { acvpu: "not-measured" }, "acvpu"],
  ] as const)("%s", (_name, changes, parameter) => {
    const checked = read({ ...typed, ...changes });
    expect(checked.ok && checked.value.observations[parameter]).toBeNull();
  });
});

describe("errors stand beside their field", () => {
  test.each([
    ["nothing at all", { episodeId }, ["respirations"]],
    ["not assessed is not an observation", { episodeId, acvpu: "not-measured" }, ["respirations"]],
    ["two slips of the keyboard", { ...typed, pulse: "1118", spo2: "955" }, ["spo2", "pulse"]],
    ["a lone slip is one message, not two", { episodeId, pulse: "fast" }, ["pulse"]],
  ] as const)("%s", (_name, values, fields) => {
    const checked = read(values);
    expect(checked.ok ? [] : Object.keys(checked.errors)).toEqual(fields);
  });
});

test.each(["yes", "no", "unknown"] as const)("pregnant: %s", (pregnant) => {
  const checked = read({ ...typed, pregnant });
  expect(checked.ok && checked.value.pregnancy).toBe(pregnant);
});

test("where pregnancy is known from before, the question is answered again", () => {
  const known = { ...typed, "pregnancy-known": "yes" };
  const checked = read(known);
  expect(checked.ok ? [] : Object.keys(checked.errors)).toEqual(["pregnant"]);
  const answered = read({ ...known, pregnant: "no" });
  expect(answered.ok && answered.value.pregnancy).toBe("no");
});

describe("an unlikely reading is kept once somebody says that it is right", () => {
  const hot = { ...typed, temperature: "41,8" };
  test("asked about beside the field, with the value and what is usual", () => {
    const checked = read(hot);
    expect(checked.ok ? {} : checked.errors).toEqual({ temperature: expect.stringContaining("41.8 °C is unusual") });
  });
  test("ticked: kept, and that it was confirmed", () => {
    const checked = read({ ...hot, "confirm-temperature[]": ["41.8"] });
    expect(checked.ok && [checked.value.observations.temperature, checked.value.confirmed]).toEqual([41.8, ["temperature"]]);
  });
  test("a tick for one value says nothing about another", () => {
    expect(read({ ...typed, temperature: "42.1", "confirm-temperature[]": ["41.8"] }).ok).toBe(false);
  });
  test("no tick makes the impossible possible, and none is kept for what is usual", () => {
    expect(read({ ...typed, temperature: "98.6", "confirm-temperature[]": ["98.6"] }).ok).toBe(false);
    const usual = read({ ...typed, "confirm-pulse[]": ["118"] });
    expect(usual.ok && usual.value.confirmed).toEqual([]);
  });
  test("the browser leaves the question to the server, which draws the box", () => {
    expect(checkForm(typedObservationsSchema, hot).ok).toBe(true);
    expect(checkForm(typedObservationsSchema, { ...typed, temperature: "98.6" }).ok).toBe(false);
  });
});
