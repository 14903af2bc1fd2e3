import { describe, expect, test } from "vitest";
import { labelAlone } from "./assessment-question.ts";
import type { Answers } from "./assessment-question.ts";
import { assessmentSections, findSection } from "./assessment-sections.ts";
import type { Section, SectionId } from "./assessment-sections.ts";
import { aidResults } from "./section-aids.ts";
import { computedPrompts, promptsOf } from "./section-prompts.ts";
import { answerProblems, answersFrom, compareAnswers, copyInto, missingAnswers, readSection, stillUnreviewed, withoutEmptyRows } from "./section-answers.ts";

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

  test("rows that were emptied close up once they are kept, and unknown cells are dropped", () => {
    const typed = { part: "yes", "medicines-1-name": " ", "medicines-2-name": "Lithium", "medicines-2-missed": "7", "medicines-4-name": "Sertraline", "medicines-4-level": "high", "medicines-31-name": "One too many" };
    const answers = answersFrom(sectionOf("medication"), typed);
    expect(answers).toEqual({ part: "yes", "medicines-2-name": "Lithium", "medicines-2-missed": "7", "medicines-4-name": "Sertraline" });
    expect(withoutEmptyRows(sectionOf("medication"), answers)).toEqual({ part: "yes", "medicines-1-name": "Lithium", "medicines-1-missed": "7", "medicines-2-name": "Sertraline" });
  });

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
    ["half a day of missed doses", "medication", { "medicines-2-name": "Lithium", "medicines-2-missed": "1.5" }, ["medicines-2-missed"]],
    ["eight days of seven", "medication", { "medicines-1-missed": "8" }, ["medicines-1-missed"]],
    ["seven of seven", "medication", { "medicines-1-missed": "7" }, []],
    ["a source that is not on offer", "medication", { "medicines-1-source": "rumour" }, ["medicines-1-source"]],
    ["an answer that is not on offer", "consent", { agrees: "perhaps" }, ["agrees"]],
    ["20,001 characters", "crisis", { account: "x".repeat(20_001) }, ["account"]],
    ["exactly 20,000 characters", "crisis", { account: "x".repeat(20_000) }, []],
    ["words and “Not assessed” together", "mental-state", { speech: "Fast", "speech-not-assessed[]": ["yes"] }, ["speech"]],
    ["a lack of capacity that is not shown", "capacity", { "in-question": "yes", decision: "Going to hospital", conclusion: "lacks-capacity" }, ["understand"]],
    ["a lack of capacity with all four able", "capacity", {
      "in-question": "yes", decision: "Going", understand: "yes", retain: "yes", weigh: "yes", communicate: "yes", conclusion: "lacks-capacity",
    }, ["conclusion"]],
    ["a lack of capacity that is shown", "capacity", {
      "in-question": "yes", decision: "Going", understand: "no", "understand-words": "Could not say what we had told her", impairment: "yes", "impairment-words": "Alcohol", because: "yes", conclusion: "lacks-capacity", "best-interests": "To hospital, with her sister",
    }, []],
  ])("%s", (_name, id, answers, expected) => expect(problems(id, answers)).toEqual(expected));

  test("only a finished section misses anything", () => {
    expect(problems("capacity", {}, false)).toEqual([]);
    expect(problems("capacity", {}, true)).toEqual(["in-question"]);
    expect(problems("capacity", { "in-question": "no" }, true)).toEqual([]);
    expect(problems("capacity", { "in-question": "yes" }, true)).toEqual(["decision", "conclusion"]);
  });

  test("a medicine that was begun needs its name, an empty row needs nothing", () => {
    const begun = { part: "yes", "medicines-1-name": "Sertraline", "medicines-3-dose": "5 mg" };
    expect(answerProblems(sectionOf("medication"), begun, true)).toEqual([{ name: "medicines-3-name", words: "Write something: “Medicine 3: name”" }]);
    expect(problems("medication", begun, false)).toEqual([]);
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
    const borrowed = readSection(sectionOf("sleep"), { "phq-9-q3": "2" });
    expect(borrowed.map(({ question }) => question), "one item is no score").not.toContain("phq-9-result");
    expect(borrowed.find(({ question }) => question === "phq-9-q3"), "and keeps the version of its wording all the same").toMatchObject({
      answer: "More than half the days", group: "PHQ-9, one question of it (aid to conversation)", borrowed: { version: "phq-9/1999", acknowledgement: expect.stringContaining("Spitzer") },
    });
  });

  test("a result is kept with the version of the wording and what was counted", () => {
    const answers = Object.fromEntries([2, 1, 2, 2, 1, 2, 2, 0, 1].map((points, index) => [`phq-9-q${index + 1}`, String(points)]));
    expect(readSection(sectionOf("mood"), answers).find(({ question }) => question === "phq-9-result")).toMatchObject({
      score: { key: "phq-9", version: "phq-9/1999", total: 13, band: "moderate", answered: 9, of: 9 },
    });
    expect(readSection(sectionOf("mood"), answers).find(({ question }) => question === "phq-9-q9")).toMatchObject({ wording: expect.stringContaining("better off dead"), answer: "Several days" });
  });

  test("medicines are read as a table without empty columns, and as lines", () => {
    const answers = { part: "yes", "medicines-1-name": "Lithium", "medicines-1-dose": "800 mg", "medicines-1-missed": "7", "medicines-2-name": "Sertraline", "medicines-2-source": "seen" };
    expect(readSection(sectionOf("medication"), answers).find(({ question }) => question === "medicines")).toMatchObject({
      answer: "Lithium · Dose: 800 mg · Missed in the last 7 days: 7 days\nSertraline · Where this is known from: The box, seen by us",
      table: { head: ["Medicine", "Missed, last 7 days", "Known from"], rows: [["Lithium\n800 mg", "7 days", ""], ["Sertraline", "", "The box, seen by us"]] },
    });
    expect(readSection(sectionOf("medication"), { part: "no" }).find(({ question }) => question === "medicines")).toMatchObject({ answer: "" });
  });

  test("the coma scale is read as its parts with a total", () => {
    const read = readSection(sectionOf("primary-survey"), { "gcs-eyes": "e4", "gcs-verbal": "v4", "gcs-motor": "m6" });
    expect(read.map(({ question }) => question).slice(read.findIndex(({ question }) => question === "gcs-motor")).slice(0, 2)).toEqual(["gcs-motor", "gcs-total"]);
    expect(read.find(({ question }) => question === "gcs-total")?.answer).toBe("E4 V4 M6, 14 of 15");
  });
});

const medicine = (cells: Record<string, string>) => Object.fromEntries(Object.entries(cells).map(([cell, words]) => [`medicines-1-${cell}`, words]));

describe("prompts", () => {
  test.each<[string, SectionId, Answers, number]>([
    ["four hours of sleep", "sleep", { slept: "4" }, 0],
    ["less than four hours of sleep", "sleep", { slept: "3.5" }, 1],
    ["24 hours awake", "sleep", { awake: "24" }, 0],
    ["awake for more than a day", "sleep", { awake: "25" }, 1],
    ["a night without any sleep, by the questionnaire too", "sleep", { slept: "0", "phq-9-q3": "3" }, 2],
    ["one missed dose of clozapine", "medication", medicine({ care: "clozapine", missed: "1" }), 0],
    ["two missed days of clozapine", "medication", medicine({ care: "clozapine", missed: "2" }), 1],
    ["clozapine stopped, known by its name", "medication", medicine({ name: "clozapine 200mg", stopped: "yes" }), 1],
    ["lithium by a brand", "medication", medicine({ name: "Priadel" }), 1],
    ["methadone missed for two days", "medication", medicine({ care: "opioid", missed: "2" }), 0],
    ["methadone missed for three days", "medication", medicine({ care: "opioid", missed: "3" }), 1],
    ["a benzodiazepine taken as always", "medication", medicine({ care: "benzodiazepine", missed: "0", stopped: "no" }), 0],
    ["nothing said", "medication", {}, 0],
    ["agitated, and nothing else", "primary-survey", { "disturbance[]": ["incoherent"] }, 0],
    ["agitated and hot", "primary-survey", { "disturbance[]": ["incoherent", "hot"] }, 1],
    ["restrained", "primary-survey", { "disturbance[]": ["restrained"] }, 1],
    ["none of the signs", "primary-survey", { "disturbance[]": ["none-seen"] }, 0],
    ["glucose of 4", "primary-survey", { glucose: "4" }, 0],
    ["glucose below 4", "primary-survey", { glucose: "3.9" }, 1],
    ["GCS 15", "primary-survey", { "gcs-eyes": "e4", "gcs-verbal": "v5", "gcs-motor": "m6" }, 0],
    ["GCS 14", "primary-survey", { "gcs-eyes": "e4", "gcs-verbal": "v4", "gcs-motor": "m6" }, 1],
    ["new confusion", "primary-survey", { acvpu: "C" }, 1],
    ["does not know where they are", "mental-state", { "oriented-place": "no" }, 1],
    ["nobody asked where they are", "mental-state", { "oriented-place": "unknown" }, 0],
    ["possible delirium by the 4AT", "mood", { "4at-change": "4" }, 1],
    ["FAST says Never, and the rest adds up", "substances", { "fast-q1": "0", "fast-q4": "4" }, 1],
  ])("%s", (_name, id, answers, count) => expect(computedPrompts(sectionOf(id), answers)).toHaveLength(count));

  test("two signs of acute behavioural disturbance, and a coma scale of 8, are urgent", () => {
    expect(computedPrompts(sectionOf("primary-survey"), { "disturbance[]": ["hot", "restrained"] })[0]).toMatchObject({ urgent: true, words: expect.stringContaining("pre-alert") });
    expect(computedPrompts(sectionOf("primary-survey"), { "gcs-eyes": "e2", "gcs-verbal": "v2", "gcs-motor": "m4" })[0]).toMatchObject({ urgent: true });
  });

  test.each(["1", "2", "3"])("PHQ-9 item 9 answered %s leads to the talk about safety, said once and never as a risk", (points) => {
    const prompts = promptsOf(sectionOf("mood"), { "phq-9-q9": points });
    expect(prompts).toEqual([{ words: expect.stringContaining("Talk about safety"), section: "safety" }]);
    expect(prompts[0]?.words).not.toMatch(/risk/i);
  });

  test("what stands under an answer counts only while that answer is given", () => {
    expect(promptsOf(sectionOf("substances"), { influence: "yes" })).toHaveLength(1);
    expect(promptsOf(sectionOf("substances"), { influence: "no" })).toEqual([]);
    expect(promptsOf(sectionOf("social"), { "abuse-alone": "no", abuse: "yes" }), "not asked after all").toEqual([]);
  });
});

describe("copying from an earlier assessment", () => {
  const history = sectionOf("history");

  test("only what carries, only where nothing is written", () => {
    const { answers, copied } = copyInto(history, { medical: "Asthma" }, { medical: "Old", psychiatric: "Depression since 2019", allergies: "none", forensic: "None" });
    expect(copied).toEqual(["psychiatric", "forensic"]);
    expect(answers).toEqual({ medical: "Asthma", psychiatric: "Depression since 2019", forensic: "None" });
  });

  test("known allergies are asked again, never copied", () => {
    expect(copyInto(history, {}, { allergies: "known", "allergies-words": "Penicillin" }).copied).toEqual([]);
    expect(copyInto(history, { allergies: "known" }, { allergies: "known", "allergies-words": "Penicillin" }).copied).toEqual(["allergies-words"]);
  });

  test("nothing of today's state can be copied at all", () => {
    for (const id of ["primary-survey", "mental-state", "mood", "physical", "capacity", "safety", "plan", "consent", "crisis"] as const) expect(sectionOf(id).questions.some(({ carries }) => carries)).toBe(false);
  });

  test("of medicines what they are comes, not how they were taken; and not into a list that was begun", () => {
    const earlier = { "medicines-2-name": "Lithium", "medicines-2-dose": "800 mg", "medicines-2-missed": "7", "medicines-2-source": "seen", "medicines-2-care": "lithium", "medicines-3-name": "Sertraline" };
    const { answers, copied } = copyInto(sectionOf("medication"), { part: "yes" }, earlier);
    expect(copied).toEqual(["medicines"]);
    expect(answers).toEqual({ part: "yes", "medicines-1-name": "Lithium", "medicines-1-dose": "800 mg", "medicines-1-care": "lithium", "medicines-2-name": "Sertraline" });
    expect(copyInto(sectionOf("medication"), { "medicines-1-name": "Zopiclone" }, earlier).copied).toEqual([]);
    expect(stillUnreviewed(["medicines"], answers, false)).toEqual(["medicines"]);
    expect(stillUnreviewed(["medicines"], { part: "yes" }, false), "all rows were taken out").toEqual([]);
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

test("wherever a question is read by itself it says what it is about: no two of a section are worded alike", () => {
  for (const { id, questions } of assessmentSections) {
    const labels = questions.map(labelAlone);
    expect(labels.filter((label, index) => labels.indexOf(label) !== index), id).toEqual([]);
  }
});
