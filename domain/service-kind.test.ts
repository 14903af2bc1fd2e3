import { describe, expect, test } from "vitest";
import {
  crisisMeasureKinds, intendedAgeGroupLabels, intendedAgeGroups, nationalTeamType, serviceGroups, serviceKindFacts, serviceKinds, serviceKindsOf,
} from "./service-kind.ts";

test.each([
  ["A02", "Crisis resolution and home treatment team", "crisis", "A02"],
  ["A11", "Liaison psychiatry", "hospital", "A11"],
  ["A20", "Health-based place of safety", "crisis", "A20"],
  ["C10", "Community eating disorder service", "specialist", "C10"],
  ["D01", "Drug and alcohol service", "substances-and-justice", "D01"],
  ["gp", "GP practice", "community", null],
  ["bereavement-by-suicide", "Support after bereavement by suicide", "everyday-life", null],
] as const)("%s: %s", (kind, label, group, national) => {
  expect(serviceKindFacts[kind]).toEqual({ label, group });
  expect(nationalTeamType(kind)).toBe(national);
});

describe("the list of kinds", () => {
  test("holds each once, under a label of its own", () => {
    expect(new Set(serviceKinds).size).toBe(serviceKinds.length);
    expect(new Set(serviceKinds.map((kind) => serviceKindFacts[kind].label)).size).toBe(serviceKinds.length);
  });

  test("falls into groups without remainder, none of them empty", () => {
    const grouped = serviceGroups.map(serviceKindsOf);
    expect(grouped.every((kinds) => kinds.length > 0)).toBe(true);
    expect(grouped.flat().length).toBe(serviceKinds.length);
  });

  test("leaves out national codes that were closed", () => {
    for (const closed of ["A03", "A04", "F04"]) expect(serviceKinds).not.toContain(closed);
  });
});

test("the crisis measures count crisis teams only", () => {
  for (const kind of crisisMeasureKinds) expect(serviceKindFacts[kind].group).toBe("crisis");
});

test("four age groups, as the national list has them", () => {
  expect(intendedAgeGroups.map((code) => `${code} ${intendedAgeGroupLabels[code]}`)).toEqual([
    "01 All ages", "02 Children and young people", "03 Adults and older adults", "04 Older adults only",
  ]);
});
