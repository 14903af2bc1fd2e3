import { expect, test } from "vitest";
import { alertKindLabels, allergyState, whyNotRecordAlert } from "./alert-fact.ts";

test.each([
  ["nobody wrote anything down", [], "not-recorded", null],
  ["somebody asked, there are none", [{ kind: "no-known-allergies", words: "Asked at triage" }], "none-known", null],
  ["a known one outweighs an older none", [{ kind: "allergy", words: "penicillin" }, { kind: "no-known-allergies", words: "" }], "known", "penicillin"],
  ["several", [{ kind: "allergy", words: "penicillin" }, { kind: "allergy", words: "latex" }], "known", "penicillin; latex"],
  ["hidden from the reader", null, "unavailable", null],
] as const)("%s", (_name, facts, state, text) => expect(allergyState(facts)).toEqual({ state, text }));

test("no kind of alert speaks of a level of risk", () => {
  for (const label of Object.values(alertKindLabels)) expect(label).not.toMatch(/risk|suicid|score|level/i);
});

test("none known is not written beside a known allergy", () => {
  expect(whyNotRecordAlert("no-known-allergies", [{ kind: "allergy", words: "penicillin" }])).toBe("alert.contradicts");
  expect(whyNotRecordAlert("allergy", [{ kind: "no-known-allergies", words: "" }])).toBeNull();
});
