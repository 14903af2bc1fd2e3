import { expect, test } from "vitest";
import type { Answers } from "./assessment-question.ts";
import { findSection, sectionIds } from "./assessment-sections.ts";
import type { SectionId } from "./assessment-sections.ts";
import { borrowsFromBefore, lenderWords, lendKnown, type KnownBefore } from "./known-before.ts";
import { safetyQuestions, type SafetyAnswers } from "./red-flag.ts";
import { freezePresentation, freezeSafetyAnswers } from "./triage-answers.ts";

const answers = Object.fromEntries(safetyQuestions.map((question) => [question, { answer: "no", words: "" }])) as SafetyAnswers;
const flagged: SafetyAnswers = { ...answers, overdose: { answer: "yes", words: "Her mother’s tablets" }, diabetes: { answer: "unknown", words: "" }, "act-today": { answer: "yes", words: "“I cannot go on”" }, influence: { answer: "yes", words: "" } };

const known: KnownBefore = {
  triage: { answers: [...freezeSafetyAnswers(flagged), ...freezePresentation({ presentation: "Talking through the door", language: "Polish" })], reason: "Alone, wants help", source: "Triage, 22-Nov-2026 02:10, Pat Lampwright" },
  calls: [
    { who: "Nour (mother)", words: "She is crying", source: "Nour (mother), 22-Nov-2026 02:01" },
    { who: "Caller (neighbour)", words: "I hear shouting", source: "Caller (neighbour), 22-Nov-2026 02:20" },
  ],
  allergies: { state: "known", text: "Penicillin (rash)" },
  sections: [],
};

function lend(id: SectionId, written: Answers = {}, from: KnownBefore = known) {
  const section = findSection(id);
  if (section === undefined) throw new Error(id);
  return lendKnown(section, written, from);
}

test.each<[SectionId, Record<string, string>]>([
  ["consent", { reason: "Triage, 22-Nov-2026 02:10, Pat Lampwright: Alone, wants help", interpreter: "Polish" }],
  ["primary-survey", { told: "Triage, 22-Nov-2026 02:10, Pat Lampwright:\nOverdose or poisoning: Her mother’s tablets\nNot ruled out on the telephone: diabetes and unwell" }],
  ["crisis", { account: "Triage, 22-Nov-2026 02:10, Pat Lampwright: Talking through the door" }],
  ["collateral", { who: "Nour (mother), Caller (neighbour)", account: "Nour (mother), 22-Nov-2026 02:01: “She is crying”\nCaller (neighbour), 22-Nov-2026 02:20: “I hear shouting”" }],
  ["history", { allergies: "known", "allergies-words": "Penicillin (rash)" }],
  ["substances", { words: "Triage, 22-Nov-2026 02:10, Pat Lampwright:\nUnder the influence" }],
  ["safety", { concerns: "Triage, 22-Nov-2026 02:10, Pat Lampwright:\nMay act on thoughts today: “I cannot go on”" }],
])("%s is lent what was said, with where it comes from", (id, lent) => expect(lend(id)).toEqual({ answers: lent, copied: Object.keys(lent) }));

test("only the gaps are filled, and nothing that was typed is touched", () => {
  expect(lend("collateral", { account: "Spoke to Nour" })).toEqual({ answers: { account: "Spoke to Nour", who: "Nour (mother), Caller (neighbour)" }, copied: ["who"] });
});

test("what somebody is allergic to is not copied under another answer, and “none known” is always asked again", () => {
  expect(lend("history", { allergies: "none" }).copied).toEqual([]);
  expect(lend("history", { allergies: "known" })).toEqual({ answers: { allergies: "known", "allergies-words": "Penicillin (rash)" }, copied: ["allergies-words"] });
  for (const state of ["none-known", "not-recorded", "unavailable"] as const) expect(lend("history", {}, { ...known, allergies: { state, text: null } }).copied).toEqual([]);
});

test("without a triage, a call or a known person there is nothing to lend", () => {
  for (const id of sectionIds) expect(lend(id, {}, { triage: null, calls: [], allergies: null, sections: [] })).toEqual({ answers: {}, copied: [] });
});

test("the question on sleep that two sections share is answered once, whichever is written first", () => {
  const answeredIn = (section: SectionId, words = "2"): KnownBefore => ({ ...known, sections: [{ section, answers: { "phq-9-q3": words, "phq-9-q9": "3", words: "Since May" } }] });
  expect(lend("mood", {}, answeredIn("sleep"))).toEqual({ answers: { "phq-9-q3": "2" }, copied: ["phq-9-q3"] });
  expect(lend("sleep", { part: "yes" }, answeredIn("mood"))).toEqual({ answers: { part: "yes", "phq-9-q3": "2" }, copied: ["phq-9-q3"] });
  expect(lend("mood", { "phq-9-q3": "0" }, answeredIn("sleep")).copied, "another answer stays").toEqual([]);
  expect([lend("mood", {}, answeredIn("mood")).copied, lend("mood", {}, answeredIn("sleep", "")).copied, lend("trauma", {}, answeredIn("sleep")).copied]).toEqual([[], [], []]);
  expect(lenderWords("mood")).toEqual({ title: "Answered in “Sleep”", words: "the section “Sleep”" });
  expect([lenderWords("consent")?.words, lenderWords("strengths")]).toEqual(["the call and triage", null]);
});

test("what is lent lands in questions that exist, and only where the section is asked for it", () => {
  for (const id of sectionIds) {
    const { copied } = lend(id);
    expect(copied.length > 0).toBe(borrowsFromBefore(id) && id !== "safeguarding");
    for (const name of copied) expect(findSection(id)?.questions.map((question) => question.id)).toContain(name);
  }
});
