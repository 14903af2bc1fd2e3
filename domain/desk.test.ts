import fc from "fast-check";
import { expect, test } from "vitest";
import type { Actor } from "./actor.ts";
import { deskViewsFor, nameAlerts, seesWholeDesk } from "./desk.ts";
import { similarName } from "./name-key.ts";

const duty = { id: "d", callSign: "X", sector: "NC", from: new Date(0), until: new Date(1), isDeskLead: false, crewId: null } as const;
const actor = (role: Actor["role"], kind: "desk" | "solo" | null): Actor => ({ id: "a", name: "A", role, duty: kind && { ...duty, kind } });

test.each([
  ["a paramedic at the desk", actor("paramedic", "desk"), true],
  ["a paramedic on a car", actor("paramedic", "solo"), false],
  ["a practitioner off duty", actor("mental-health-practitioner", null), false],
  ["the consultant nurse, on a shift or not", actor("consultant-nurse", null), true],
] as const)("%s sees the whole desk: %o", (_who, who, sees) => {
  expect(seesWholeDesk(who)).toBe(sees);
  expect(deskViewsFor(who)).toContain("mine");
  expect(deskViewsFor(who).includes("waiting")).toBe(sees);
});

test("two who could be taken for each other are both marked, others are not", () => {
  const names = [{ family: "JONES", given: "Sam" }, { family: "Jones", given: "Ann" }, null, { family: "O’Brien", given: "Kit" }, { family: "Obrist", given: "Kay" }, { family: "Ode", given: "" }];
  expect(nameAlerts(names)).toEqual([true, true, false, true, true, false]);
});

test("counting keys finds the same lines as comparing every pair", () => {
  const part = fc.oneof(fc.constantFrom("Jones", "jonés", "Jon", "Johnson", "", "O’Brien", "obrien", "李"), fc.string({ maxLength: 4 }));
  const name = fc.option(fc.record({ family: part, given: part }));
  fc.assert(fc.property(fc.array(name, { maxLength: 12 }), (names) => {
    const byPair = names.map((one, at) => one !== null && names.some((other, there) => other !== null && at !== there && similarName(one, other)));
    expect(nameAlerts(names)).toEqual(byPair);
  }));
});
