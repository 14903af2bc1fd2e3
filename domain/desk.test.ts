import { expect, test } from "vitest";
import type { Actor } from "./actor.ts";
import { deskViewsFor, seesWholeDesk } from "./desk.ts";

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
