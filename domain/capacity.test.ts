import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { capacityAbilities, capacityConclusions, capacityRefusals, isOldEnoughForCapacityAct, whyNotConcludeCapacity } from "./capacity.ts";
import type { CapacityAssessment } from "./capacity.ts";

const able = { understand: "able", retain: "able", useOrWeigh: "able", communicate: "able" } as const;
const notAsked = { understand: null, retain: null, useOrWeigh: null, communicate: null } as const;
const lacks: CapacityAssessment = {
  decision: "Going to hospital after the overdose",
  abilities: { ...able, useOrWeigh: "unable" },
  impairment: "Acute alcohol intoxication",
  becauseOfImpairment: true,
  evidence: "Repeats that tablets cannot harm him, whatever is explained.",
  conclusion: "lacks-capacity",
};
const has: CapacityAssessment = { ...lacks, abilities: able, impairment: "", becauseOfImpairment: null, evidence: "", conclusion: "has-capacity" };

describe("lacks capacity", () => {
  test.each([
    ["shown in every part", {}, null],
    ["no decision named", { decision: "  " }, "no-decision"],
    ["no conclusion", { conclusion: null }, "no-conclusion"],
    ["all four able", { abilities: able }, "able-means-has"],
    ["nothing answered", { abilities: notAsked }, "inability-not-shown"],
    ["three able, one not asked", { abilities: { ...able, retain: null } }, "inability-not-shown"],
    ["one unable, the rest not asked", { abilities: { ...notAsked, communicate: "unable" } }, null],
    ["no impairment", { impairment: " " }, "no-impairment"],
    ["link not answered", { becauseOfImpairment: null }, "no-causal-link"],
    ["no link", { becauseOfImpairment: false }, "no-causal-link"],
    ["no evidence", { evidence: "\n" }, "no-evidence"],
  ] as const)("%s", (_name, change, refusal) => {
    expect(whyNotConcludeCapacity({ ...lacks, ...change })).toBe(refusal === null ? null : `capacity.${refusal}`);
  });
});

describe("has capacity", () => {
  test.each([
    ["all four able", {}, null],
    ["presumed, nothing asked", { abilities: notAsked }, null],
    ["an unwise decision by somebody who is able", { evidence: "Knows the danger and declines." }, null],
    ["unable, but not because of an impairment", { abilities: lacks.abilities, impairment: "", becauseOfImpairment: null }, null],
    ["unable, with an impairment that is not the reason", { abilities: lacks.abilities, impairment: "Depression", becauseOfImpairment: false }, null],
    ["unable because of an impairment", { abilities: lacks.abilities, impairment: "Delirium", becauseOfImpairment: true }, "shown-means-lacks"],
    ["no decision named", { decision: "" }, "no-decision"],
  ] as const)("%s", (_name, change, refusal) => {
    expect(whyNotConcludeCapacity({ ...has, ...change })).toBe(refusal === null ? null : `capacity.${refusal}`);
  });
});

const answer = fc.constantFrom("able" as const, "unable" as const, null);
const anyAssessment = fc.record({
  decision: fc.constantFrom("", "Going to hospital"),
  abilities: fc.record({ understand: answer, retain: answer, useOrWeigh: answer, communicate: answer }),
  impairment: fc.constantFrom("", "Delirium"),
  becauseOfImpairment: fc.constantFrom(true, false, null),
  evidence: fc.constantFrom("", "Cannot repeat what was said."),
  conclusion: fc.constantFrom(...capacityConclusions, null),
});

test("a lack of capacity is saved exactly when all four parts of it are there", () => {
  fc.assert(
    fc.property(anyAssessment, (assessment) => {
      fc.pre(assessment.conclusion === "lacks-capacity" && assessment.decision !== "");
      const unable = capacityAbilities.some((ability) => assessment.abilities[ability] === "unable");
      const shown = unable && assessment.impairment !== "" && assessment.becauseOfImpairment === true && assessment.evidence !== "";
      expect(whyNotConcludeCapacity(assessment) === null).toBe(shown);
    }),
    { numRuns: 500 },
  );
});

test("somebody who can do all four is never recorded as lacking capacity", () => {
  fc.assert(
    fc.property(anyAssessment, (assessment) => {
      const all = { ...assessment, abilities: able };
      if (whyNotConcludeCapacity(all) === null) expect(all.conclusion).toBe("has-capacity");
    }),
  );
});

test.each([[15, false], [16, true], [90, true]])("the Act applies at %i: %s", (age, applies) => expect(isOldEnoughForCapacityAct(age)).toBe(applies));

test("refusals are sentences", () => {
  for (const words of Object.values(capacityRefusals)) expect(words).toMatch(/^[A-Z].*\.$/);
});
