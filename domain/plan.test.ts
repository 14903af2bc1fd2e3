import { describe, expect, test } from "vitest";
import type { Actor } from "./actor.ts";
import { crisisLines, emergencyLine, isCheckedLately, linesToCheckAgain } from "./crisis-lines.ts";
import { compareVersions, contactRows, lineText, linesFrom, needRows, planAnswersFrom, planFields, planProblems } from "./plan-heading.ts";
import { planForms } from "./plan-form.ts";
import { agreedLines, answersWithChanges, linesToTakeHome, nextAfterPlan, unagreedVersion, versionInForce, weekendDay, whyNotAgree, whyNotLines, whyNotReviewOn, whyNotWritePlan } from "./plan.ts";
import type { PlanAgreement, PlanVersion } from "./plan.ts";

const { safety, care } = planForms;
const actor: Actor = { id: "p", name: "Pat", role: "paramedic", duty: null };
const at = new Date("2026-11-22T02:10:00Z");

const version = (number: number, agreement: PlanAgreement | null = null): PlanVersion => ({
  version: number, lines: [], answers: {}, reviewOn: null, reason: number > 1 ? "Changed" : null, writtenAt: at, writtenBy: actor,
  agreed: agreement && { agreement, whoWasThere: "Sam", words: null, capacity: "not-in-doubt", capacityWords: null, copies: [], at, by: actor },
});

describe("which version stands", () => {
  test.each([
    ["nothing", [], null, null],
    ["a first draft", [version(1)], null, 1],
    ["an agreed version", [version(1, "fully")], 1, null],
    ["a draft after an agreed one", [version(3), version(2, "partly"), version(1)], 2, 3],
    ["somebody who was not able to agree", [version(2, "not-able-today"), version(1, "fully")], 1, 2],
  ] as const)("%s", (_name, versions, inForce, unagreed) => {
    expect(versionInForce({ versions })?.version ?? null).toBe(inForce);
    expect(unagreedVersion({ versions })?.version ?? null).toBe(unagreed);
  });

  test("a plan is agreed once, and only when something is written", () => {
    expect(whyNotAgree(null, { hasDied: false }, actor)).toBe("plan.nothing-written");
    expect(whyNotAgree({ versions: [version(1)] }, { hasDied: false }, actor)).toBeNull();
    expect(whyNotAgree({ versions: [version(2, "fully"), version(1)] }, { hasDied: false }, actor)).toBe("plan.already-agreed");
    expect(whyNotAgree({ versions: [version(1, "not-able-today")] }, { hasDied: false }, actor)).toBeNull();
    expect(whyNotWritePlan({ isTaken: false, hasDied: false }, actor)).toBe("strip.not-taken");
  });
});

describe("lines out of what was typed", () => {
  test("one thing on a line, each knows whose words it is", () => {
    const lines = linesFrom(safety, { "signs-person": "I stop answering my phone\n\n  I walk at night ", "signs-clinician": "Speaks faster" });
    expect(lines.map(({ words, whose }) => [words, whose])).toEqual([["I stop answering my phone", "person"], ["I walk at night", "person"], ["Speaks faster", "clinician"]]);
    expect(lines[0]).toMatchObject({ heading: "signs", wording: "How I know that it is getting bad again", agreed: null });
  });

  test("a contact keeps its number and whether we may ring", () => {
    const [contact] = linesFrom(safety, { "people-1-name": "Mia, my sister", "people-1-phone": "07700 900461", "people-1-may-ring": "no" });
    expect(contact).toMatchObject({ words: "Mia, my sister", phone: "07700 900461", mayRing: false });
    expect(lineText(contact ?? ({} as never))).toBe("Mia, my sister – 07700 900461, do not ring");
  });

  test("a need leads to a goal, how much it matters, and steps", () => {
    const lines = linesFrom(care, { "need-1-need": "I lie awake", "need-1-goal": "Sleep through the night", "need-1-importance": "9", "need-1-step-1-what": "Ring the GP", "need-1-step-1-who": "Sam", "need-1-step-1-by": "Friday" });
    expect(lines.map(({ part, words }) => [part, words])).toEqual([["need", "I lie awake"], ["goal", "Sleep through the night"], ["step", "Ring the GP"]]);
    expect(lines.map(lineText)).toEqual(["Need: I lie awake", "Goal: Sleep through the night – matters 9 of 10", "Step: Ring the GP – Sam, by Friday"]);
  });

  test("one more row than is used, never fewer than a handful", () => {
    expect(contactRows("people", {})).toEqual([1, 2, 3]);
    expect(contactRows("people", { "people-3-name": "Mia" })).toEqual([1, 2, 3, 4]);
    expect(needRows({ "need-2-goal": "Sleep" })).toEqual([1, 2, 3]);
    expect(needRows({ "need-99-goal": "Sleep" })).toHaveLength(30);
  });

  test("unknown and empty fields are dropped", () => {
    expect(planAnswersFrom(safety, { "signs-person": " x ", "signs-carer": "", riskLevel: "high", then: "print" })).toEqual({ "signs-person": "x" });
  });

  test.each([
    ["an importance beyond ten", { "need-1-goal": "Sleep", "need-1-importance": "11" }, ["need-1-importance"]],
    ["an importance in words", { "need-1-goal": "Sleep", "need-1-importance": "very" }, ["need-1-importance"]],
    ["steps without a goal", { "need-1-step-1-what": "Ring" }, ["need-1-goal"]],
    ["a line of 501 characters", { "helps-person": "x".repeat(501) }, ["helps-person"]],
    ["many lines of 500", { "helps-person": Array(10).fill("x".repeat(500)).join("\n") }, []],
  ] as const)("%s", (_name, answers, names) => expect(planProblems(care, answers).map(({ name }) => name)).toEqual(names));
});

describe("agreeing", () => {
  const answers = { "alone-person": "Walk\nRing Mia\nMusic" };
  const lines = linesFrom(safety, answers);

  test("fully means every line, not able means none was asked", () => {
    expect(agreedLines(lines, "fully", []).map(({ agreed }) => agreed)).toEqual(["agreed", "agreed", "agreed"]);
    expect(agreedLines(lines, "not-able-today", []).map(({ agreed }) => agreed)).toEqual([null, null, null]);
  });

  test("in part: each line in its own way, a changed one with its new words", () => {
    const agreed = agreedLines(lines, "partly", [{ agreed: "agreed", changedTo: "" }, { agreed: "changed", changedTo: "Text Mia\nfirst" }, { agreed: "not-agreed", changedTo: "" }]);
    expect(agreed.map(({ words, agreed: how }) => [words, how])).toEqual([["Walk", "agreed"], ["Text Mia first", "changed"], ["Music", "not-agreed"]]);
    expect(answersWithChanges(answers, agreed)).toEqual({ "alone-person": "Walk\nText Mia first\nMusic" });
    expect(linesToTakeHome(agreed).map(({ words }) => words)).toEqual(["Walk", "Text Mia first"]);
  });

  test("two versions are compared heading by heading", () => {
    expect(compareVersions(safety, lines, linesFrom(safety, { "alone-person": "Walk" }))).toEqual([{ label: "What I can do on my own", before: "Walk\nRing Mia\nMusic", after: "Walk" }]);
  });

  test("in part: the first line without an answer is named, and a change needs its words", () => {
    const agreed = { agreed: "agreed", changedTo: "" } as const;
    expect(whyNotLines(lines, [agreed, undefined, agreed])).toEqual({ at: 1, refusal: "plan.line-not-answered" });
    expect(whyNotLines(lines, [agreed, agreed, { agreed: "changed", changedTo: " " }])).toEqual({ at: 2, refusal: "plan.change-without-words" });
    expect(whyNotLines(lines, [agreed, agreed, agreed])).toBeNull();
  });

  test("the strip moves on only where making this plan was next", () => {
    expect(nextAfterPlan("safety", "Make a safety plan")).not.toBeNull();
    expect(nextAfterPlan("care", "Make a safety plan")).toBeNull();
    expect(nextAfterPlan("safety", "Call back")).toBeNull();
  });

  test.each([
    ["2026-11-22", "plan.review-not-ahead"],
    ["2026-11-28", "plan.review-at-weekend"],
    ["2026-11-23", null],
    ["2027-11-23", null],
    ["2027-11-24", "plan.review-too-far"],
  ] as const)("a review on %s", (day, refusal) => expect(whyNotReviewOn(day, "2026-11-22")).toBe(refusal));

  test("a review at a weekend is kept where it is meant", () => expect(whyNotReviewOn("2026-11-28", "2026-11-22", true)).toBeNull());

  test.each([["2026-11-14", "Saturday"], ["2026-11-15", "Sunday"], ["2026-11-16", null]] as const)("%s is a weekend day or none", (day, name) => expect(weekendDay(day)).toBe(name));
});

describe("what is on every leaflet", () => {
  test("the safety plan has its six steps in the order of use, what keeps somebody going, and words for crews", () => {
    expect(safety.headings.map(({ id }) => id)).toEqual(["signs", "alone", "company", "people", "services", "surroundings", "reasons", "crews", "obstacles"]);
  });

  test("field names are unique, and titles have no abbreviations", () => {
    for (const form of [care, safety]) {
      const names = planFields(form, {}).map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      for (const { title } of form.headings) expect(title).not.toMatch(/[A-Z]{2,}/);
    }
  });

  test("numbers are there with a source, and are to be checked again after 90 days", () => {
    expect([emergencyLine, ...crisisLines].map(({ number }) => number)).toEqual(["999", "111", "116 123", "85258"]);
    for (const { source, what, number } of [emergencyLine, ...crisisLines]) {
      expect(source).toMatch(/^https:/);
      expect(what).toContain(number);
    }
    expect(linesToCheckAgain("2027-02-20")).toEqual([]);
    expect(linesToCheckAgain("2027-02-21")).toHaveLength(4);
    expect(isCheckedLately(null, "2026-11-22")).toBe(false);
  });
});
