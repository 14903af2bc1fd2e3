import { describe, expect, test } from "vitest";
import { choicesOf } from "./assessment-question.ts";
import { findSection } from "./assessment-sections.ts";
import { boroughCodes } from "./borough-codes.ts";
import { adultHarms, childHarms, safeguardingQuestions } from "./safeguarding-section.ts";
import { answerProblems, answersFrom, compareAnswers, readSection } from "./section-answers.ts";

const section = findSection("safeguarding");
if (section === undefined) throw new Error("There is no section about safeguarding");

const choices = (id: string) => safeguardingQuestions.filter((question) => question.id === id).flatMap(choicesOf).map(({ value }) => value);
/** As it was kept before there were fields. */
const before = { adult: "yes", "adult-words": "Her brother takes her money", children: "yes", "children-words": "Two, at school", "child-harm": "yes", "child-harm-words": "Bruises", dependants: "A dog", done: "Told Camden, reference 12" };

describe("what is asked", () => {
  test("the ten kinds of the Care Act, and the kinds of harm to a child", () => {
    expect([Object.keys(adultHarms).length, Object.keys(childHarms)]).toEqual([10, ["physical", "emotional", "sexual", "neglect", "exploitation", "domestic-abuse"]]);
  });

  test.each(["adult-needs", "adult-unable", "unborn-plan", "looked-after", "protection-plan", "police"])("%s has three answers: nobody asked is never no", (id) => {
    expect(choices(id)).toEqual(["yes", "no", "unknown"]);
  });

  test("a council is one of the 33, or outside London", () => expect(choices("referred-borough")).toEqual([...boroughCodes, "elsewhere"]));

  test("with no concern there is nothing more to write than before", () => {
    const none = { adult: "no", children: "no", "child-harm": "no" };
    expect(answerProblems(section, none, true)).toEqual([]);
    expect(answersFrom(section, { ...none, "adult-kinds[]": ["sexual"], "referred-borough": "E09000007", reference: "12" }), "not asked, so not kept").toEqual(none);
  });
});

describe("what was kept before", () => {
  test("reads as it did, under its own names, and is still complete", () => {
    expect(answersFrom(section, before)).toEqual(before);
    expect(answerProblems(section, before, true)).toEqual([]);
  });
});

test("a referral is read in words: kinds, council, agreement and why it went on without", () => {
  const told = {
    ...before, "adult-kinds[]": ["financial", "self-neglect"], "adult-needs": "yes", "adult-unable": "unknown", referred: "yes", identified: "14 Aug 2026", "referred-borough": "E09000007",
    "referral-consent": "override", "override-words": "He stands beside her", reference: "SG-12", feedback: "Monday", police: "no",
  };
  expect(answersFrom(section, told)).toEqual(told);
  const read = Object.fromEntries(readSection(section, told).map(({ question, answer }) => [question, answer]));
  expect(read).toMatchObject({ "adult-kinds": "Financial or material; Self-neglect", "adult-unable": "Not asked or not known", "referred-borough": "Camden", "override-words": "He stands beside her", reference: "SG-12" });
  expect(compareAnswers(section, before, told).map(({ label }) => label)).toContain("Which council was told");
});

test("the scene is asked, is not needed and comes from nowhere else", () => {
  const scene = findSection("consent")?.questions.find(({ id }) => id === "scene");
  expect(scene).toMatchObject({ kind: "text", label: "The scene" });
  expect([scene?.needed, scene?.carries]).toEqual([undefined, undefined]);
});
