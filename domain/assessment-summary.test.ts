import fc from "fast-check";
import { expect, test } from "vitest";
import { cut, resultsOf, summaryOf } from "./assessment-summary.ts";
import { assessmentSections } from "./assessment-sections.ts";

const section = (id: string, answers: Record<string, string>) => ({ section: id, title: id, answers: Object.entries(answers).map(([question, answer]) => ({ question, wording: question, answer })) });

test("parts stand in the order in which they are acted on, and empty ones are left out", () => {
  const parts = summaryOf([section("plan", { impression: "Exhausted", plan: "" }), section("safety", { concerns: "The bridge", formulation: "  " }), section("crisis", { "own-words": "I cannot go on" })]);
  expect(parts.map(({ title, lines }) => [title, lines.map(({ words }) => words)])).toEqual([["What is happening", ["I cannot go on"]], ["Safety today", ["The bridge"]], ["Impression", ["Exhausted"]]]);
});

test("what is too long is cut at a word and says so; nothing else is", () => {
  expect(cut("He has not slept for four nights", 12)).toEqual({ words: "He has not", isCut: true });
  expect(cut("two\nlines", 20)).toEqual({ words: "two lines", isCut: false });
});

test("each medicine stands in a line of its own, and the last one says where there are more", () => {
  const medicines = (count: number) => {
    const rows = Array.from({ length: count }, (_, index) => [`Medicine ${index + 1}\n100 mg\nEvery morning`]);
    const read = { question: "medicines", wording: "Medicines", answer: "All of them", table: { head: ["Medicine"], rows } };
    return summaryOf([{ section: "medication", title: "Medication", answers: [read] }])[0]?.lines ?? [];
  };
  expect(medicines(2).map(({ words, isCut }) => [words.slice(0, 10), isCut])).toEqual([["Medicine 1", false], ["Medicine 2", false]]);
  const many = medicines(30);
  expect(many.length).toBeLessThan(30);
  expect(many.map(({ isCut }) => isCut)).toEqual(many.map((_, index) => index === many.length - 1));
});

test("a medicine's line says what to act on, and no more", () => {
  const head = ["Medicine", "Special care", "Missed, last 7 days", "Stopped, last 4 weeks", "Why missed or stopped", "Known from"];
  const rows = [["Lithium\n800 mg\nAt night", "Lithium", "7 days", "Yes", "Side effects", "What the person says"], ["Sertraline\n100 mg", "", "0 days", "No", "", "The box, seen by us"]];
  const read = { question: "medicines", wording: "Medicines", answer: "Both", table: { head, rows } };
  expect(summaryOf([{ section: "medication", title: "Medication", answers: [read] }])[0]?.lines.map(({ words }) => words)).toEqual([
    "Lithium, 800 mg, At night; missed 7 days of the last 7; stopped", "Sertraline, 100 mg",
  ]);
});

test("a cut text is the beginning of the text, and fits", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 1, max: 50 }), (text, most) => {
    const { words, isCut } = cut(text, most);
    const line = text.replace(/\s+/g, " ").trim();
    return line.startsWith(words) && words.length <= most && isCut === (words !== line) && words.isWellFormed() === line.isWellFormed();
  }));
});

test("however much was written, it stays a sheet; what is short leaves room for the rest", () => {
  const all = (words: string) => assessmentSections.map(({ id, title, questions }) => ({ section: id as string, title, answers: questions.map(({ id: question }) => ({ question, wording: question, answer: words })) }));
  const length = (sections: ReturnType<typeof all>) => summaryOf(sections).flatMap(({ lines }) => lines).reduce((sum, { words }) => sum + words.length, 0);
  expect(length(all("He said that he had not slept. ".repeat(600)))).toBeLessThan(2_200);
  expect(summaryOf([section("plan", { plan: "Ring him at ten. ".repeat(35) })])[0]?.lines[0]).toMatchObject({ isCut: false });
});

test("lines that stand on the sheet as well take their room", () => {
  const written = [section("plan", { plan: "Ring him at ten. ".repeat(35) })];
  const besides = Array.from({ length: 25 }, () => "Section 136 since 02-Mar-2026 22:10. Ends 03-Mar-2026 22:10");
  expect([summaryOf(written), summaryOf(written, besides)].map((parts) => parts[0]?.lines[0]?.isCut)).toEqual([false, true]);
});

test("every answer that the summary asks for is a question of its section", () => {
  const all = assessmentSections.map(({ id, title, questions }) => ({ section: id as string, title, answers: questions.map(({ id: question }) => ({ question, wording: question, answer: `${id}/${question}` })) }));
  const said = summaryOf(all).flatMap(({ lines }) => lines.map(({ words }) => words));
  expect(said).toHaveLength(31);
});

test("only questionnaires with a total have a result here", () => {
  const score = { key: "phq-9", version: "1", acknowledgement: "", band: null, answered: 9, of: 9 };
  const read = (answer: string, total: number | null) => ({ question: "r", wording: "Result", answer, score: { ...score, total } });
  expect(resultsOf([{ section: "mood", title: "Mood", answers: [read("PHQ-9 13 of 27", 13), read("Incomplete – 4 of 7", null)] }])).toEqual(["PHQ-9 13 of 27"]);
});
