/** What matters of an assessment on one sheet: what the next clinician acts on, in its authors' words. What is cut says where it goes on. */
import type { FrozenSection } from "./assessment.ts";
import type { ReadAnswer } from "./section-answers.ts";

export type SummaryLine = { label: string | null; words: string; /** There is more of it in the assessment. */ isCut: boolean; ownWords: boolean };
export type SummaryPart = { title: string; lines: SummaryLine[] };

/** An answer of a section and how many characters of it fit. With a label where the words alone would not say what they answer. */
type Wanted = readonly [question: string, most: number, label?: string];

/** In the order in which they are acted on. How many characters each gets where all is full; short ones leave room for the others. */
const parts: readonly { title: string; wanted: readonly (readonly [section: string, ...Wanted])[] }[] = [
  { title: "What is happening", wanted: [["crisis", "own-words", 130], ["crisis", "account", 180], ["crisis", "harmed", 90, "Harm today"]] },
  { title: "Safety today", wanted: [["safety", "left-empty", 120, "Nothing is written, because"], ["safety", "concerns", 200], ["safety", "within-reach-words", 80, "Within reach"], ["safety", "protects", 80, "Keeps them safe"]] },
  { title: "How it fits together", wanted: [["safety", "formulation", 200], ["safety", "less-safe", 90, "Less safe if"], ["safety", "more-safe", 90, "Safer if"]] },
  { title: "Allergies", wanted: [["history", "allergies", 60], ["history", "allergies-words", 80]] },
  { title: "Medicines", wanted: [["medication", "medicines", 240], ["medication", "stock", 20, "Enough at home to be dangerous"], ["medication", "stock-words", 60, "At home"]] },
  { title: "Capacity", wanted: [["capacity", "in-question", 70], ["capacity", "decision", 70, "Decision"], ["capacity", "conclusion", 70], ["capacity", "decision-2", 70, "Second decision"], ["capacity", "conclusion-2", 70], ["capacity", "decision-3", 70, "Third decision"], ["capacity", "conclusion-3", 70]] },
  { title: "Safeguarding", wanted: [["safeguarding", "adult-words", 70, "Adult"], ["safeguarding", "children-words", 70, "Children"], ["safeguarding", "child-harm-words", 70, "Harm to a child"], ["safeguarding", "referred-borough", 30, "Council told"], ["safeguarding", "reference", 30, "Reference"], ["safeguarding", "done", 70, "Done"]] },
  { title: "Impression", wanted: [["plan", "impression", 160]] },
  { title: "Plan", wanted: [["plan", "plan", 220], ["plan", "if-worse", 110, "If it gets worse"], ["plan", "next-contact", 90, "Next contact"]] },
];

/** What an A4 sheet holds beside the person's identity: two columns of lines at 12 point, counted on the safe side. */
const [sheetLines, lineLength] = [62, 38];
const scales = [3, 2.4, 2, 1.6, 1.3, 1, 0.8, 0.65, 0.5, 0.4] as const;

/**
 * The summary of what was read or frozen, as full as one sheet allows; parts in which nothing is written are left out.
 * @param beside lines that stand on the sheet as well, and take their room
 */
export function summaryOf(sections: readonly FrozenSection[], beside: readonly string[] = []): SummaryPart[] {
  const taken = beside.reduce((sum, words) => sum + Math.ceil(words.length / lineLength), 0);
  const room = sheetLines - 2 * resultsOf(sections).length - taken;
  const drawn = scales.map((scale) => drawnAt(sections, scale));
  return drawn.find((each) => linesOf(each) <= room) ?? drawn.at(-1) ?? [];
}

function drawnAt(sections: readonly FrozenSection[], scale: number): SummaryPart[] {
  const found = (section: string, question: string): ReadAnswer | undefined => sections.find((each) => each.section === section)?.answers.find((each) => each.question === question);
  return parts.flatMap(({ title, wanted }) => {
    const lines = wanted.flatMap(([section, question, most, label]): SummaryLine[] => {
      const answer = found(section, question);
      if (!answer || answer.answer.trim() === "") return [];
      const told = { label: label ?? null, ownWords: answer.ownWords === true };
      return rowsWithin(answer, Math.round(most * scale)).map((row) => ({ ...told, ...row }));
    });
    return lines.length === 0 ? [] : [{ title, lines }];
  });
}

/** A medicine in one line, with what the next clinician acts on: "Lithium, 800 mg, At night; missed 7 days of the last 7; stopped". */
function rowLine(head: readonly string[], row: readonly string[]): string {
  const [missed = "", stopped = ""] = ["Missed, last 7 days", "Stopped, last 4 weeks"].map((column) => row[head.indexOf(column)]);
  const more = [["", "0 days"].includes(missed) ? null : `missed ${missed} of the last 7`, stopped === "Yes" ? "stopped" : null];
  return [(row[0] ?? "").replaceAll("\n", ", "), ...more].filter((words) => words !== null).join("; ");
}

/** The rows of a table each in a line of its own, as many as fit; anything else is one line. */
function rowsWithin({ answer, table }: ReadAnswer, most: number): { words: string; isCut: boolean }[] {
  const rows = table ? table.rows.map((row) => rowLine(table.head, row)) : [answer];
  const drawn: { words: string; isCut: boolean }[] = [];
  for (const row of rows) {
    const left = most - drawn.reduce((sum, { words }) => sum + words.length, 0);
    const before = drawn.at(-1);
    if (before && (before.isCut || left < shortestRow)) return [...drawn.slice(0, -1), { ...before, isCut: true }];
    drawn.push(cut(row, left));
  }
  return drawn;
}

/** Less of a row would say nothing: a medicine's name and dose. */
const shortestRow = 20;

const linesOf = (drawn: readonly SummaryPart[]): number =>
  drawn.reduce((sum, { lines }) => sum + 1.6 + lines.reduce((own, { label, words, isCut }) => own + Math.ceil(((label?.length ?? 0) + words.length + (isCut ? 9 : 2)) / lineLength), 0), 0);

/** Results of questionnaires that were completed, each in its own line. */
export function resultsOf(sections: readonly FrozenSection[]): string[] {
  return sections.flatMap(({ answers }) => answers.flatMap(({ answer, score }) => (score && score.total !== null ? [answer] : [])));
}

/** The beginning of a text, whole words only; line ends become spaces. */
export function cut(text: string, most: number): { words: string; isCut: boolean } {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= most) return { words: line, isCut: false };
  const beginning = line.slice(0, most + 1);
  const end = beginning.lastIndexOf(" ");
  return { words: [...line.slice(0, end > most / 2 ? end : most)].join("").replace(/[\uD800-\uDBFF]$/, ""), isCut: true };
}
