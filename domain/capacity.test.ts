import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { capacityAbilities, capacityConclusion, capacityConclusions, capacityRefusals, isOldEnoughForCapacityAct, whyNotConclude } from "./capacity.ts";
import type { CapacityFindings } from "./capacity.ts";

const able = { understand: true, retain: true, weigh: true, communicate: true } as const;
const notAsked = { understand: null, retain: null, weigh: null, communicate: null } as const;
const lacks: CapacityFindings = { ...able, weigh: false, impairment: true, causalLink: true, evidence: "Repeats that tablets cannot harm him, whatever is explained." };
const nothing: CapacityFindings = { ...notAsked, impairment: null, causalLink: null, evidence: "" };

describe("what the findings lead to", () => {
  test.each([
    ["shown in every part", {}, "lacks-capacity"],
    ["one unable is enough, the rest not asked", { ...notAsked, communicate: false }, "lacks-capacity"],
    ["all four able", able, "has-capacity"],
    ["all four able, with an impairment that was noted", { ...able, impairment: true, causalLink: true }, "has-capacity"],
    ["an unwise decision by somebody who is able", { ...able, impairment: null, causalLink: null, evidence: "Knows the danger and declines." }, "has-capacity"],
    ["unable, and there is no impairment", { impairment: false, causalLink: null }, "has-capacity"],
    ["unable, with an impairment that is not the reason", { causalLink: false }, "has-capacity"],
    ["unable because of somebody else's pressure, impairment not asked", { impairment: null, causalLink: false }, "has-capacity"],
    ["nothing asked", nothing, { incomplete: ["understand", "retain", "weigh", "communicate"] }],
    ["three able, one not asked", { ...able, retain: null }, { incomplete: ["retain"] }],
    ["impairment not asked", { impairment: null }, { incomplete: ["impairment"] }],
    ["link not asked", { causalLink: null }, { incomplete: ["causalLink"] }],
    ["no evidence", { evidence: " \n" }, { incomplete: ["evidence"] }],
    ["unable, and nothing further", { impairment: null, causalLink: null, evidence: "" }, { incomplete: ["impairment", "causalLink", "evidence"] }],
  ] as const)("%s", (_name, change, led) => expect(capacityConclusion({ ...lacks, ...change })).toEqual(led));
});

describe("concluding a lack of capacity", () => {
  test.each([
    ["shown in every part", {}, null],
    ["all four able", able, "able-means-has"],
    ["nothing answered", notAsked, "inability-not-shown"],
    ["three able, one not asked", { ...able, retain: null }, "inability-not-shown"],
    ["no impairment", { impairment: false }, "no-impairment"],
    ["impairment not asked", { impairment: null }, "no-impairment"],
    ["link not asked", { causalLink: null }, "no-causal-link"],
    ["no link", { causalLink: false }, "no-causal-link"],
    ["no evidence", { evidence: "\n" }, "no-evidence"],
  ] as const)("%s", (_name, change, refusal) => expect(whyNotConclude("lacks-capacity", { ...lacks, ...change })).toBe(refusal === null ? null : `capacity.${refusal}`));
});

describe("concluding that the person has it", () => {
  test.each([
    ["all four able", able, null],
    ["presumed, nothing asked", nothing, null],
    ["presumed, three able and one not asked", { ...able, retain: null }, null],
    ["unable, and there is no impairment", { impairment: false }, null],
    ["unable, with an impairment that is not the reason", { causalLink: false }, null],
    ["unable, and nobody asked why", { impairment: null, causalLink: null }, "inability-not-explained"],
    ["unable, with an impairment, and nobody asked whether it is the reason", { causalLink: null }, "inability-not-explained"],
    ["unable because of an impairment", {}, "shown-means-lacks"],
    ["unable because of an impairment, not yet in words", { evidence: "" }, "shown-means-lacks"],
  ] as const)("%s", (_name, change, refusal) => expect(whyNotConclude("has-capacity", { ...lacks, ...change })).toBe(refusal === null ? null : `capacity.${refusal}`));
});

const answer = fc.constantFrom(true, false, null);
const anyFindings: fc.Arbitrary<CapacityFindings> = fc.record({
  understand: answer, retain: answer, weigh: answer, communicate: answer, impairment: answer, causalLink: answer, evidence: fc.constantFrom("", " ", "\u200b\ufeff", "Cannot repeat what was said."),
});

test("lacks capacity exactly when one ability is missing because of an impairment, and words show it", () => {
  fc.assert(
    fc.property(anyFindings, (findings) => {
      const shown = capacityAbilities.some((ability) => findings[ability] === false) && findings.impairment === true && findings.causalLink === true && findings.evidence.startsWith("Cannot");
      expect(capacityConclusion(findings) === "lacks-capacity").toBe(shown);
      expect(whyNotConclude("lacks-capacity", findings) === null).toBe(shown);
    }),
    { numRuns: 1000 },
  );
});

test("evidence that was never given is evidence that is missing", () => {
  const findings = { understand: false, retain: null, weigh: null, communicate: null, impairment: true, causalLink: true, evidence: null as unknown as string };
  expect(capacityConclusion(findings)).toEqual({ incomplete: ["evidence"] });
});

test("somebody who can do all four always has it, and can never be recorded as lacking it", () => {
  fc.assert(
    fc.property(anyFindings, (findings) => {
      expect(capacityConclusion({ ...findings, ...able })).toBe("has-capacity");
      expect(whyNotConclude("lacks-capacity", { ...findings, ...able })).toBe("capacity.able-means-has");
    }),
  );
});

test("one of the two conclusions can be drawn from any findings, or the words say what to find out; never both", () => {
  fc.assert(
    fc.property(anyFindings, (findings) => {
      const [lacking, having] = capacityConclusions.map((conclusion) => whyNotConclude(conclusion, findings)).toReversed();
      expect([lacking, having].filter((no) => no === null).length).toBeLessThanOrEqual(1);
      const led = capacityConclusion(findings);
      if (typeof led === "object") expect(led.incomplete.length).toBeGreaterThan(0);
      else expect(whyNotConclude(led, findings)).toBeNull();
    }),
    { numRuns: 1000 },
  );
});

test.each([[15, false], [16, true], [90, true]])("the Act applies at %i: %s", (age, applies) => expect(isOldEnoughForCapacityAct(age)).toBe(applies));

test("refusals are sentences", () => {
  for (const words of Object.values(capacityRefusals)) expect(words).toMatch(/^[A-Z].*\.$/);
});
