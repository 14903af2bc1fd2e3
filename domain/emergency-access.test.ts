import { expect, test } from "vitest";
import type { Actor } from "./actor.ts";
import { emergencyAccessEnd, whyNotEmergencyAccess, whyNotReviewEmergencyAccess } from "./emergency-access.ts";

const duty = { id: "d", kind: "solo", callSign: "S1", sector: "NW", from: new Date(0), until: new Date(1), isDeskLead: false, crewId: "c" } as const;
const medic: Actor = { id: "a", name: "A Khan", role: "paramedic", duty };
const nurse: Actor = { id: "n", name: "R Osei", role: "consultant-nurse", duty: null };

test.each([
  ["a clinician on duty always may", { openAlready: false }, medic, null],
  ["a consultant nurse, on duty or not", { openAlready: false }, nurse, null],
  ["not off duty", { openAlready: false }, { ...medic, duty: null }, "duty.not-on-duty"],
  ["never an administrator", { openAlready: false }, { ...medic, role: "administrator" as const }, "role.not-clinical"],
  ["not where the record is open anyway", { openAlready: true }, medic, "emergency-access.not-needed"],
])("%s", (_name, reach, actor, expected) => expect(whyNotEmergencyAccess(reach, actor)).toBe(expected));

test("it ends twelve hours later", () => {
  expect(emergencyAccessEnd(new Date("2026-10-24T20:00:00Z")).toISOString()).toBe("2026-10-25T08:00:00.000Z");
});

test.each([
  ["a consultant nurse reviews", { userId: "a", review: null }, nurse, null],
  ["not their own", { userId: "n", review: null }, nurse, "emergency-access.own"],
  ["once", { userId: "a", review: {} }, nurse, "emergency-access.reviewed"],
  ["nobody else", { userId: "b", review: null }, medic, "role.not-consultant-nurse"],
])("review: %s", (_name, access, actor, expected) => expect(whyNotReviewEmergencyAccess(access, actor)).toBe(expected));
