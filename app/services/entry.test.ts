import { expect, test } from "vitest";
import type { Service } from "#db/queries/services.ts";
import { compared, formFrom } from "./entry.ts";
import type { ServiceChange } from "./service-schema.ts";

const service = {
  name: "Crisis team", organisation: "Demonstration trust", odsCode: null, kind: "A02", whatItDoes: null, servesAllLondon: false, boroughs: ["E09000007", "E09000012"], minimumAge: 18, maximumAge: null,
  allHours: false, openingHours: [{ day: "Mon", opens: "09:00", closes: "17:00" }], hoursNote: null, professionalPhone: null, publicPhone: null, email: null, referralRoute: "Ring the line",
  acceptsAmbulance: true, exclusions: null, languages: null, accessibility: null, capacityNote: null, answersWithinHours: 4, closedFrom: new Date("2026-12-12T00:00:00Z"), closedReason: "Its funding ends",
} as unknown as Service;
const typed = (change: Partial<ServiceChange>) => ({ ...formFrom(service), ...change }) as ServiceChange;
const differing = (change: Partial<ServiceChange>) => compared(service, typed(change)).map(({ label, theirs, yours }) => [label, theirs, yours]);

test("an entry that was changed by two is compared in words, and only where it differs", () => {
  expect(differing({})).toEqual([]);
  expect(differing({ acceptsAmbulance: "no", hours: "always" })).toEqual([["When it is open", "Monday 09:00 to 17:00", "Day and night, every day"], ["Takes ambulance referrals", "Yes", "No"]]);
  expect(differing({ area: "all-london" })).toEqual([["Where it serves people", "Some boroughs", "All of London"], ["Boroughs", "Camden, Hackney", ""]]);
  expect(differing({ closesOn: "", closedReason: "" })).toEqual([["Closed from", "12 12 2026", ""], ["Why it closes", "Its funding ends", ""]]);
  expect(differing({ kind: "A18" })[0]?.[1]).not.toMatch(/^[A-Z]\d\d$/);
});
