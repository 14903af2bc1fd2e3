import { describe, expect, test } from "vitest";
import { capacityAnswer, capacityProblems, capacityPrompts, capacityQuestions, whyNotAtAge } from "./capacity-section.ts";
import { findSection } from "./assessment-sections.ts";
import { answerProblems, answersFrom, compareAnswers, readSection } from "./section-answers.ts";

const section = findSection("capacity");
if (section === undefined) throw new Error("There is no section about capacity");

const hospital = {
  "in-question": "yes", decision: "Going to hospital", understand: "yes", retain: "yes", weigh: "no", "weigh-words": "Says tablets cannot harm him", communicate: "yes",
  impairment: "yes", "impairment-words": "Alcohol", because: "yes", conclusion: "lacks-capacity", "best-interests": "To hospital with his brother",
};
const sister = { another: "yes", "decision-2": "Telling his sister", "understand-2": "yes", "retain-2": "yes", "weigh-2": "yes", "communicate-2": "yes", "conclusion-2": "has-capacity" };

test("questions are asked once each, the functional test before the impairment", () => {
  const ids = capacityQuestions.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const end of ["", "-2", "-3"]) expect(ids.indexOf(`communicate${end}`)).toBeLessThan(ids.indexOf(`impairment${end}`));
});

describe("each decision by itself", () => {
  test("lacking capacity for one and having it for another is kept", () => expect(answerProblems(section, { ...hospital, ...sister }, true)).toEqual([]));

  test.each([
    ["the first does not follow", { conclusion: "has-capacity" }, ["conclusion"]],
    ["the second does not follow", { "conclusion-2": "lacks-capacity" }, ["conclusion-2"]],
    ["both", { conclusion: "has-capacity", "conclusion-2": "lacks-capacity" }, ["conclusion", "conclusion-2"]],
    ["no words that show it: beside the ability", { "weigh-words": "" }, ["weigh-words"]],
    ["no link", { because: "no" }, ["because"]],
    ["link not answered", { because: "" }, ["because"]],
    ["no impairment", { impairment: "no", because: "" }, ["impairment"]],
    ["nobody asked why they cannot", { impairment: "", because: "", conclusion: "has-capacity" }, ["impairment"]],
    ["a second that is not asked any more counts for nothing", { another: "no", "conclusion-2": "lacks-capacity" }, []],
  ])("%s", (_name, changes, fields) => expect(capacityProblems({ ...hospital, ...sister, ...changes }).map(({ name }) => name)).toEqual(fields));

  test("who lacks capacity has their best interests written down", () => {
    expect(answerProblems(section, { ...hospital, "best-interests": "" }, true).map(({ name }) => name)).toEqual(["best-interests"]);
    expect(answerProblems(section, { ...hospital, "best-interests": "" }, false)).toEqual([]);
  });

  test("what is not asked is not kept", () => {
    const kept = answersFrom(section, { ...hospital, ...sister, another: "no" });
    expect(Object.keys(kept).filter((name) => name.endsWith("-2"))).toEqual([]);
  });
});

describe("what the answers lead to is worked out", () => {
  test("for the writer, decision by decision", () => {
    expect(capacityPrompts({ ...hospital, ...sister }).map(({ words }) => words)).toEqual([
      "Going to hospital: the answers lead to “Lacks capacity for this decision now”.", "Telling his sister: the answers lead to “Has capacity for this decision now”.",
    ]);
    expect(capacityPrompts({ "in-question": "yes" })).toEqual([]);
    expect(capacityPrompts({ ...hospital, because: "" })[0]?.words).toContain("still to answer whether it is the reason");
  });

  test("for the reader, beneath the conclusion that was drawn", () => {
    const read = readSection(section, { ...hospital, ...sister }).map(({ question, answer, group }) => [question, answer, group ?? ""]);
    const at = read.findIndex(([question]) => question === "conclusion-2");
    expect(read[at + 1]).toEqual(["conclusion-2-worked-out", "Has capacity for this decision now", "Second decision"]);
    expect(capacityAnswer("conclusion-3", { ...hospital, ...sister })).toEqual([]);
  });
});

test.each([
  ["yes", 15, "capacity.under-16"],
  ["under-16", 15, null],
  ["no", 15, null],
  ["yes", 16, null],
  ["under-16", 16, "capacity.is-16-or-over"],
  ["under-16", null, null],
  ["yes", null, null],
] as const)("in question: %s, at %s: %s", (inQuestion, age, refusal) => expect(whyNotAtAge({ "in-question": inQuestion }, age)).toBe(refusal));

test("a comparison, a message and a draft say which decision and which ability a row belongs to", () => {
  const three = { ...hospital, another: "yes", "weigh-2": "no", "weigh-words-2": "Repeats one sentence", "conclusion-2": "has-capacity", "another-2": "yes", "retain-words-3": "Forgets it at once" };
  const labels = Object.fromEntries(compareAnswers(section, {}, three).map(({ name, label }) => [name, label]));
  expect(labels).toMatchObject({
    "weigh-words": "First decision, weighing up: what they said or did that shows that they cannot",
    "weigh-words-2": "Second decision, weighing up: what they said or did that shows that they cannot",
    "retain-words-3": "Third decision, holding in mind: what they said or did that shows that they cannot",
    "conclusion-2": "Second decision: your conclusion",
  });
  const missing = answerProblems(section, { "in-question": "yes", another: "yes" }, true).map(({ words }) => words);
  expect(missing).toEqual(expect.arrayContaining(["Choose an answer: “First decision: your conclusion”", "Choose an answer: “Second decision: your conclusion”"]));
});
