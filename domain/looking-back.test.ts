import { describe, expect, test } from "vitest";
import { compareAssessments, scoresOverTime, sectionsWithAids, spanUntil, type AnsweredAssessment } from "./looking-back.ts";
import { questionnaires } from "./questionnaires.ts";

const phq9 = (points: number, but: Record<string, string> = {}) => ({ ...Object.fromEntries(questionnaires["phq-9"].items.slice(0, 9).map(({ id }) => [`phq-9-${id}`, String(points)])), ...but });

function seen(day: string, mood: Record<string, string>, more: Partial<AnsweredAssessment> = {}): AnsweredAssessment {
  return { id: day, episodeId: `e-${day}`, episodeNumber: "E26-000001", happenedAt: new Date(`${day}T03:00:00Z`), isSigned: true, answers: { mood }, ...more };
}

describe("scores over time", () => {
  test("run from the oldest to the newest, each with its total, its word and whether it is signed", () => {
    const [found] = scoresOverTime([seen("2026-08-14", phq9(1), { isSigned: false }), seen("2026-03-02", phq9(2))]);
    expect(found).toMatchObject({ code: "phq-9", name: "PHQ-9", highest: 27 });
    expect(found?.scores.map(({ id, total, band, isSigned }) => [id, total, band, isSigned])).toEqual([["2026-03-02", 18, "Moderately severe", true], ["2026-08-14", 9, "Mild", false]]);
  });

  test("an incomplete questionnaire has no total and is no point on a line", () => {
    expect(scoresOverTime([seen("2026-08-14", phq9(1, { "phq-9-q4": "" }))])).toEqual([]);
  });

  test("an assessment without the section says nothing", () => expect(scoresOverTime([seen("2026-08-14", {}, { answers: {} })])).toEqual([]));

  test("sections with questionnaires are known by their questions", () => expect(sectionsWithAids).toEqual(expect.arrayContaining(["mood", "trauma", "substances", "isolation"])));
});

describe("two assessments side by side", () => {
  const section = (id: string, title: string, ...answers: [string, string, string][]) => ({ section: id, title, answers: answers.map(([question, wording, answer]) => ({ question, wording, answer })) });
  const earlier = [
    section("sleep", "Sleep", ["slept", "Hours slept", "2 hours"], ["words", "In words", "Awake with worry"], ["pattern", "Pattern", ""]),
    section("old", "A section that is no more", ["x", "Anything else", "Yes"]),
    section("crisis", "What is happening", ["wants", "What would help?", "Company"]),
  ];
  const later = [
    section("crisis", "What is happening", ["wants", "What they would like to happen", "Company"]),
    section("sleep", "Sleep", ["slept", "Hours slept", "7 hours"], ["words", "In words", ""], ["pattern", "Pattern", ""], ["cause", "Cause", "New tablets"]),
  ];
  const compared = compareAssessments(earlier, later);

  test("sections stand in their order, and what is no more comes last", () => expect(compared.map(({ section: id }) => id)).toEqual(["crisis", "sleep", "old"]));

  test.each([
    ["sleep", "slept", "changed"], ["sleep", "words", "only-earlier"], ["sleep", "cause", "only-later"], ["crisis", "wants", "same"], ["old", "x", "only-earlier"],
  ])("%s, %s: %s", (id, question, change) => expect(compared.find((each) => each.section === id)?.answers.find((each) => each.question === question)?.change).toBe(change));

  test("what neither answered is left out, and changes are counted", () => {
    const sleep = compared.find(({ section: id }) => id === "sleep");
    expect([sleep?.changes, sleep?.answers.map(({ question }) => question)]).toEqual([3, ["slept", "words", "cause"]]);
  });

  test("where only changes are shown, a row still says which decision and ability it is about", () => {
    const shown = ["weigh-words", "What they said or did that shows that they cannot", "Cannot say it back"] as const;
    expect(compareAssessments([], [section("capacity", "Capacity", [...shown])])[0]?.answers[0]).toMatchObject({ group: "First decision, weighing up", wording: shown[1] });
  });

  test("a question that was worded otherwise says so", () => {
    expect(compared[0]?.answers[0]).toMatchObject({ wording: "What they would like to happen", earlierWording: "What would help?" });
  });
});

test("a span ends now; all has none", () => {
  const now = new Date("2026-08-14T13:00:00Z");
  expect(spanUntil(now, "7-days")).toEqual({ from: new Date("2026-08-07T13:00:00Z"), to: now });
  expect(spanUntil(now, "all")).toBeNull();
});
