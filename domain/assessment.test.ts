import { describe, expect, test } from "vitest";
import type { Actor } from "./actor.ts";
import { answerName, answerNames, cellsOf } from "./assessment-question.ts";
import { assessmentSections, findSection, sectionAfter, sectionIds } from "./assessment-sections.ts";
import type { SectionId } from "./assessment-sections.ts";
import { contentVersion, freeze, isLateEntry, isSafetyEmpty, missingSections, otherAuthors, readAssessment, seenAt, sectionState, whatIsMissing, whyNotAdd, whyNotSignAtAge, whyNotSignOff, whyNotStart, whyNotWrite } from "./assessment.ts";
import type { Assessment, WrittenSection } from "./assessment.ts";
import { mentalStateQuestions } from "./mental-state.ts";
import { primarySurveyQuestions } from "./primary-survey.ts";

const paramedic: Actor = { id: "p", name: "Pat", role: "paramedic", duty: null };
const administrator: Actor = { id: "a", name: "Ade", role: "administrator", duty: null };
const at = new Date("2026-11-22T02:10:00Z");

const written = (section: SectionId, more: Partial<WrittenSection> = {}): WrittenSection => ({
  section, version: 1, answers: { words: "Something" }, complete: true, unreviewedCopies: [], writtenAt: at, writtenBy: paramedic, ...more,
});
const needed = assessmentSections.filter((section) => section.needed).map(({ id }) => id);
const assessment = (more: Partial<Assessment> = {}): Assessment => ({
  id: "1", episodeId: "e", happenedAt: at, startedAt: at, startedBy: paramedic, sections: [...needed, "safety" as const].map((id) => written(id)), authors: [paramedic], signOff: null, ...more,
});
const signOff = { by: paramedic, at, frozen: [] };

test("whoever else wrote is asked to co-sign; who wrote nothing is not", () => {
  const second = { id: "r", name: "Robin" };
  expect(otherAuthors(assessment({ authors: [paramedic, second] }), paramedic)).toEqual([second]);
  expect(otherAuthors(assessment({ authors: [paramedic] }), paramedic)).toEqual([]);
});

test.each([
  ["written while the age was unknown, then linked to somebody of 15", "yes", 15, "capacity.under-16"],
  ["16 on the day", "yes", 16, null],
  ["written as under 16, then linked to somebody of 40", "under-16", 40, "capacity.is-16-or-over"],
  ["nobody knows the age", "yes", null, null],
] as const)("signing asks about capacity and the age again: %s", (_name, inQuestion, age, refusal) => {
  expect(whyNotSignAtAge(assessment({ sections: [written("capacity", { answers: { "in-question": inQuestion } })] }), age)).toBe(refusal);
  expect(whyNotSignAtAge(assessment({ sections: [] }), age)).toBeNull();
});

describe("signing off", () => {
  test.each([
    ["goes ahead when everything needed is complete", assessment(), paramedic, null],
    ["is for clinicians", assessment(), administrator, "role.not-clinical"],
    ["happens once", assessment({ signOff }), paramedic, "assessment.signed-off"],
    ["waits for copied text to be reviewed", assessment({ sections: [...needed.map((id) => written(id)), written("strengths", { unreviewedCopies: ["matters"] })] }), paramedic, "assessment.copied-text-unreviewed"],
    ["waits for sections that are needed", assessment({ sections: needed.slice(1).map((id) => written(id)) }), paramedic, "assessment.incomplete"],
    ["waits for a section that was begun and not finished", assessment({ sections: needed.map((id) => written(id, { complete: id !== "sleep" })) }), paramedic, "assessment.incomplete"],
    ["waits for safety once it was begun", assessment({ sections: [...needed.map((id) => written(id)), written("safety", { complete: false })] }), paramedic, "assessment.incomplete"],
    ["does not need what others say, or strengths", assessment({ sections: needed.map((id) => written(id)) }), paramedic, null],
    ["is for those who wrote in it", assessment({ authors: [{ id: "x", name: "Xi" }] }), paramedic, "assessment.not-an-author"],
  ] as const)("%s", (_name, found, actor, refusal) => expect(whyNotSignOff(found, actor)).toBe(refusal));

  test("nothing written about safety is seen, and something is too", () => {
    expect(isSafetyEmpty(assessment({ sections: [] }))).toBe(true);
    expect(isSafetyEmpty(assessment())).toBe(false);
    expect(isSafetyEmpty(assessment({ sections: [written("safety", { answers: {}, complete: false })] }))).toBe(true);
  });

  test("what is missing is named in the order of the assessment", () => {
    expect(missingSections(assessment({ sections: [] })).map(({ id }) => id)).toEqual(needed);
  });
});

test("what is missing is named with its questions, and a section that was left for later without any", () => {
  const [first] = whatIsMissing(assessment({ sections: [] }));
  expect(first?.section.id).toBe(needed[0]);
  expect(first?.questions.length).toBeGreaterThan(0);
  expect(first?.questions.every((question) => question.needed)).toBe(true);
  expect(whatIsMissing(assessment())).toEqual([]);
  const begun = assessment({ sections: [...needed.map((id) => written(id)), written("safety", { complete: false })] });
  expect(whatIsMissing(begun).map(({ section }) => section.id)).toEqual(["safety"]);
});

describe("writing", () => {
  test.each([
    ["a joint crew writes in the same assessment", { isTaken: true, hasUnsigned: true }, "assessment.one-is-open"],
    ["nobody assesses a call that nobody has taken", { isTaken: false, hasUnsigned: false }, "strip.not-taken"],
    ["one starts when none is open", { isTaken: true, hasUnsigned: false }, null],
  ] as const)("%s", (_name, episode, refusal) => expect(whyNotStart(episode, paramedic)).toBe(refusal));

  test("a signed section stays as it is, and only then is there an addendum", () => {
    expect(whyNotWrite(assessment({ signOff }), paramedic)).toBe("assessment.signed-off");
    expect(whyNotWrite(assessment(), paramedic)).toBeNull();
    expect(whyNotAdd(assessment(), paramedic)).toBe("assessment.not-signed-off");
    expect(whyNotAdd(assessment({ signOff }), paramedic)).toBeNull();
  });

  test.each([
    [undefined, "empty"],
    [written("sleep", { complete: false }), "started"],
    [written("sleep"), "complete"],
    [written("sleep", { answers: {}, complete: false }), "empty"],
  ] as const)("a section says how far it has come", (section, state) => {
    expect(sectionState(assessment({ sections: section ? [section] : [] }), "sleep")).toBe(state);
  });

  test.each([
    ["now", null, { ok: true, at }],
    ["earlier that night", { date: "", time: "01:30" }, { ok: true, at: new Date("2026-11-22T01:30:00Z") }],
    ["later than now", { date: "today", time: "23:00" }, { ok: false, part: "time", refusal: "assessment.seen-in-the-future" }],
    ["days before the call", { date: "19 11 2026", time: "12:00" }, { ok: false, part: "date", refusal: "assessment.seen-before-the-call" }],
  ] as const)("seen %s", (_name, typed, expected) => expect(seenAt(typed, new Date("2026-11-22T00:30:00Z"), at)).toEqual(expected));

  test("an entry is late after an hour", () => {
    expect(isLateEntry(at, new Date("2026-11-22T03:00:00Z"))).toBe(false);
    expect(isLateEntry(at, new Date("2026-11-22T04:00:00Z"))).toBe(true);
  });
});

describe("freezing", () => {
  const sections = [written("sleep", { answers: { part: "yes", slept: "3", "pattern[]": ["early", "waking"] } })];

  test("keeps the question as it was worded beside the answer in words", () => {
    expect(freeze({ sections }, "")[0]?.answers.slice(0, 2)).toEqual([
      { question: "part", wording: "Is lack of sleep part of this crisis?", answer: "Yes" },
      { question: "slept", wording: "Hours slept in the last 24", answer: "3 hours" },
    ]);
  });

  test("keeps why nothing is written about safety", () => {
    expect(freeze({ sections }, "They left before we could talk").map(({ section, answers }) => [section, answers[0]?.answer])).toEqual([
      ["sleep", "Yes"], ["safety", "They left before we could talk"],
    ]);
  });

  test("a signed assessment is read as it was frozen", () => {
    const frozen = [{ section: "sleep", title: "Sleep, as it was called", answers: [] }];
    expect(readAssessment(assessment({ signOff: { ...signOff, frozen } }))).toEqual(frozen);
  });

  test("the version of the content changes with every save, whatever the order", () => {
    expect(contentVersion({ sections: [written("sleep"), written("crisis")] })).toBe(contentVersion({ sections: [written("crisis"), written("sleep")] }));
    expect(contentVersion({ sections: [written("sleep", { version: 2 })] })).not.toBe(contentVersion({ sections: [written("sleep")] }));
  });
});

describe("the sections", () => {
  test("are all there, in order, each with questions of their own names", () => {
    expect(assessmentSections.map(({ id }) => id)).toEqual([...sectionIds]);
    expect(sectionAfter("consent")).toBe("primary-survey");
    expect(sectionAfter("plan")).toBeNull();
    expect(findSection("risk")).toBeUndefined();
    for (const { questions } of assessmentSections) {
      const names = questions.flatMap((question) => (question.kind === "rows" ? cellsOf(question, 1) : [question])).flatMap(answerNames);
      expect(new Set(names).size).toBe(names.length);
      expect(names.filter((name) => ["assessmentId", "episodeId", "section", "version", "then", "reviewed[]", "idempotencyKey", "draftKey"].includes(name))).toEqual([]);
    }
  });

  test("no question, hint or answer speaks of a level of risk, and none says committed", () => {
    const words = JSON.stringify(assessmentSections);
    expect(words).not.toMatch(/\b(low|medium|high)[ -]risk\b|\brisk (level|score|rating)\b|committed|non-?compliant/i);
  });

  test("what is asked under an answer stands after the question that it hangs on, which offers that answer", () => {
    for (const { questions } of assessmentSections) {
      questions.forEach((question, index) => {
        if (question.when === undefined) return;
        const parent = questions.slice(0, index).find(({ id }) => id === question.when?.question);
        expect(parent).toBeDefined();
        if (parent?.kind === "radios") expect(parent.choices.map(({ value }) => value)).toContain(question.when.is);
      });
    }
  });

  test("every heading of the mental state has words or “Not assessed”, and orientation is asked three times", () => {
    const headings = mentalStateQuestions.filter(({ kind }) => kind === "text");
    expect(headings).toHaveLength(11);
    expect(headings.every((question) => question.needed && question.kind === "text" && question.notAssessable)).toBe(true);
    expect(headings.map(answerName)).toContain("self-harm-thoughts");
    expect(mentalStateQuestions.map(({ id }) => id).filter((id) => id.startsWith("oriented-"))).toEqual(["oriented-time", "oriented-place", "oriented-person"]);
  });

  test("body, life, mind and medicines are each asked in their own section", () => {
    const asked = assessmentSections.flatMap(({ id, questions }) => questions.map((question) => `${id}/${question.id}`));
    for (const one of ["primary-survey/bleeding", "medication/medicines", "substances/substances", "social/housing", "social/abuse", "personal-history/personality", "physical/skin", "mood/phq-9-q9", "mood/4at-change", "safety/less-safe"]) {
      expect(asked).toContain(one);
    }
    expect(primarySurveyQuestions.find(({ needed }) => needed)?.id, "catastrophic bleeding comes first").toBe("bleeding");
  });
});
