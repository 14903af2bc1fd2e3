import { expect, test } from "vitest";
import type { AllergyState } from "./alert-fact.ts";
import { allergyGap } from "./allergy-gap.ts";
import type { AllergyGap } from "./allergy-gap.ts";

const saying = (allergies: string) => ({
  sections: [{ section: "history" as const, version: 1, answers: { allergies }, complete: true, unreviewedCopies: [], writtenAt: new Date(0), writtenBy: { id: "p", name: "Pat" } }],
});

test.each<[string, AllergyState, AllergyGap | null]>([
  ["known", "not-recorded", "known-not-in-banner"],
  ["known", "none-known", "known-not-in-banner"],
  ["known", "known", null],
  ["none", "not-recorded", "none-not-in-banner"],
  ["none", "none-known", null],
  ["none", "known", "none-but-banner-says-known"],
  ["not-known", "not-recorded", null],
  ["known", "unavailable", null],
])("an assessment that says %s beside a banner that says %s", (said, shown, gap) => expect(allergyGap(saying(said), shown)).toBe(gap));

test("an assessment without a history has nothing to compare", () => expect(allergyGap({ sections: [] }, "known")).toBeNull());
