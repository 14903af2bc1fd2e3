import { describe, expect, test } from "vitest";
import type { Answers } from "./assessment-question.ts";
import { findSection } from "./assessment-sections.ts";
import type { Section, SectionId } from "./assessment-sections.ts";
import { aidResults, promptsOfFactor } from "./five-factors.ts";
import { answerProblems, answersFrom, compareAnswers, copyInto, missingAnswers, readSection, stillUnreviewed } from "./section-answers.ts";

function sectionOf(id: SectionId): Section {
  const section = findSection(id);
  if (section === undefined) throw new Error(id);
  return section;
}

const problems = (id: SectionId, answers: Answers, finished = false) => answerProblems(sectionOf(id), answers, finished).map(({ name }) => name);

describe("what was typed", () => {
  test("keeps its own names and drops what is empty, unknown or not asked", () => {
    const typed = { reason: "  A call from her sister ", present: "", sharing: "yes", "sharing-words": "Nobody", riskLevel: "high", __proto__: "x" };
    expect(answersFrom(sectionOf("consent"), typed)).toEqual({ reason: "A call from her sister", sharing: "yes" });
  });

  test("a decimal comma is a point", () => expect(answersFrom(sectionOf("sleep"), { slept: "3,5" })).toEqual({ slept: "3.5" }));

  test("words survive with their lines, emoji and direction", () => {
    const words = "First\nsecond 🙂\nثالث";
    expect(answersFrom(sectionOf("crisis"), { "own-words": words })["own-words"]).toBe(words);
  });
});

describe("problems", () => {
  test.each<[string, SectionId, Answers, string[]]>([
    ["nothing wrong in nothing", "sleep", {}, []],
    ["hours that a day does not have", "sleep", { slept: "25" }, ["slept"]],
    ["words for a number", "sleep", { slept: "a few" }, ["slept"]],
    ["half a day of missed doses", "medication", { missed: "1.5" }, ["missed"]],
    ["an answer that is not on offer", "consent", { agrees: "perhaps" }, ["agrees"]],
    ["20,001 characters", "crisis", { account: "x".repeat(20_001) }, ["account"]],
    ["exactly 20,000 characters", "crisis", { account: "x".repeat(20_000) }, []],
    ["words and “Not assessed” together", "mental-state", { speech: "Fast", "speech-not-assessed[]": ["yes"] }, ["speech"]],
    ["a lack of capacity that is not shown", "capacity", { "in-question": "yes", decision: "Going to hospital", conclusion: "lacks-capacity" }, ["understand"]],
    ["a lack of capacity with all four able", "capacity", {
      "in-question": "yes", decision: "Going", understand: "able", retain: "able", useOrWeigh: "able", communicate: "able", conclusion: "lacks-capacity",
    }, ["conclusion"]],
    ["a lack of capacity that is shown", "capacity", {
      "in-question": "yes", decision: "Going", understand: "unable", impairment: "Alcohol", because: "yes", evidence: "Could not say what we had told her", conclusion: "lacks-capacity",
    }, []],
  ])("%s", (_name, id, answers, expected) => expect(problems(id, answers)).toEqual(expected));

  test("only a finished section misses anything", () => {
    expect(problems("capacity", {}, false)).toEqual([]);
    expect(problems("capacity", {}, true)).toEqual(["in-question"]);
    expect(problems("capacity", { "in-question": "no" }, true)).toEqual([]);
    expect(problems("capacity", { "in-question": "yes" }, true)).toEqual(["decision", "conclusion"]);
  });

  test("“Not assessed” answers a heading of the mental state", () => {
    const ticked = Object.fromEntries(sectionOf("mental-state").questions.map(({ id }) => [`${id}-not-assessed[]`, ["yes"]]));
    expect(missingAnswers(sectionOf("mental-state"), ticked)).toEqual([]);
    expect(readSection(sectionOf("mental-state"), ticked)[0]?.answer).toBe("Not assessed");
  });

  test("every message says which question it is about", () => {
    for (const { words } of answerProblems(sectionOf("safeguarding"), {}, true)) expect(words).toMatch(/“.+”/);
  });
});

describe("reading", () => {
  test("answers are in words, own words are marked, and what is not asked is not there", () => {
    const read = readSection(sectionOf("safety"), { concerns: "Left alone", thoughts: "no", shared: "partly" });
    expect(read.find(({ question }) => question === "thoughts")?.answer).toBe("No");
    expect(read.some(({ question }) => question === "thoughts-words")).toBe(false);
    expect(read.find(({ question }) => question === "shared")).toMatchObject({ answer: "In part", group: "Shared view" });
    expect(readSection(sectionOf("safety"), { thoughts: "yes", "thoughts-words": "I want it to stop" }).find(({ question }) => question === "thoughts-words")).toMatchObject({ ownWords: true });
  });

  test("a questionnaire shows its result as an aid, and nothing when it was not begun", () => {
    const answers = { part: "yes", "ucla-3-q1": "3", "ucla-3-q2": "3", "ucla-3-q3": "3" };
    expect(readSection(sectionOf("isolation"), answers).find(({ question }) => question === "ucla-3-result")).toMatchObject({ answer: expect.stringContaining("9 of 9"), group: expect.stringContaining("aid to conversation") });
    expect(aidResults(sectionOf("isolation").questions, { part: "yes" })).toEqual([]);
    expect(aidResults(sectionOf("sleep").questions, { "phq-9-q3": "2" })).toEqual([]);
  });
});

describe("prompts of the five factors", () => {
  test.each<[string, Parameters<typeof promptsOfFactor>, number]>([
    ["four hours of sleep", ["sleep", { slept: "4" }], 0],
    ["less than four hours of sleep", ["sleep", { slept: "3.5" }], 1],
    ["awake for more than a day", ["sleep", { awake: "25" }], 1],
    ["a night without any sleep, by the questionnaire too", ["sleep", { slept: "0", "phq-9-q3": "3" }], 2],
    ["one missed dose of clozapine", ["medication", { missed: "1", "special-care[]": ["clozapine"] }], 0],
    ["two missed days of clozapine", ["medication", { missed: "2", "special-care[]": ["clozapine"] }], 1],
    ["under the influence", ["substances", { influence: "yes" }], 1],
    ["nothing said", ["medication", {}], 0],
  ])("%s", (_name, given, count) => expect(promptsOfFactor(...given)).toHaveLength(count));
});

describe("copying from an earlier assessment", () => {
  const history = sectionOf("history");

  test("only what carries, only where nothing is written", () => {
    const { answers, copied } = copyInto(history, { medical: "Asthma" }, { medical: "Old", psychiatric: "Depression since 2019", allergies: "none", family: "Two sisters" });
    expect(copied).toEqual(["psychiatric", "family"]);
    expect(answers).toEqual({ medical: "Asthma", psychiatric: "Depression since 2019", family: "Two sisters" });
  });

  test("known allergies are asked again, never copied", () => {
    expect(copyInto(history, {}, { allergies: "known", "allergies-words": "Penicillin" }).copied).toEqual([]);
    expect(copyInto(history, { allergies: "known" }, { allergies: "known", "allergies-words": "Penicillin" }).copied).toEqual(["allergies-words"]);
  });

  test("nothing of today's state can be copied at all", () => {
    for (const id of ["mental-state", "capacity", "safety", "plan", "consent", "crisis"] as const) expect(sectionOf(id).questions.some(({ carries }) => carries)).toBe(false);
  });

  test("copies stay unreviewed until somebody says that they have read them", () => {
    expect(stillUnreviewed(["medical", "family"], { medical: "Asthma" }, false)).toEqual(["medical"]);
    expect(stillUnreviewed(["medical"], { medical: "Asthma" }, true)).toEqual([]);
  });
});

test("two versions of a section stand side by side in words, never in codes", () => {
  const compared = compareAnswers(sectionOf("history"), { allergies: "known", "allergies-words": "Penicillin" }, { allergies: "none", medical: "Asthma" });
  expect(compared.map(({ name, theirs, yours }) => [name, theirs, yours])).toEqual(expect.arrayContaining([["medical", "", "Asthma"], ["allergies-words", "Penicillin", ""]]));
  const allergies = compared.find(({ name }) => name === "allergies");
  expect([allergies?.theirs, allergies?.yours].filter((words) => words === undefined || /^[a-z-]+$/.test(words))).toEqual([]);
});
