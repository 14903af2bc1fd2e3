/** What a plan asks, and how what was typed becomes its lines. Data only: form, leaflet and comparison come from one definition. */
import { lineAuthors, textLines } from "./plan.ts";
import type { LineAuthor, PlanKind, PlanLine } from "./plan.ts";

export type PlanAnswers = Readonly<Record<string, string | string[]>>;

export type PlanHeading = {
  id: string;
  /** As it stands on what the person takes home: the person speaking. */
  title: string;
  /** What to ask them. */
  ask: string;
  /** `lines`: one thing on a line. `contacts`: a name, a number, may we ring. `needs`: need, goal, steps. */
  kind: "lines" | "contacts" | "needs";
  /** Lower than the usual four rows. */
  rows?: number;
};

export type PlanForm = { kind: PlanKind; title: string; headings: readonly PlanHeading[] };

/** How many of a repeated group there are at least; once all are used, the next save offers one more. */
export const fewestContacts = 3;
export const fewestNeeds = 2;
export const stepsOfNeed = 3;
export const longestPlanLine = 500;

export const linesField = (heading: string, whose: LineAuthor): string => `${heading}-${whose}`;
export const contactField = (heading: string, row: number, part: "name" | "phone" | "may-ring"): string => `${heading}-${row}-${part}`;
export const needField = (block: number, part: "need" | "goal" | "importance"): string => `need-${block}-${part}`;
export const stepField = (block: number, step: number, part: "what" | "who" | "by"): string => `need-${block}-step-${step}-${part}`;

const held = (answers: PlanAnswers, name: string): string => [answers[name] ?? ""].flat().join("\n").trim();
const oneTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
export const steps: readonly number[] = oneTo(stepsOfNeed);

/** Numbers of the rows to offer: those used, one more, and never fewer than a handful. */
function rowsFor(answers: PlanAnswers, pattern: RegExp, fewest: number): number[] {
  const used = Object.keys(answers).filter((name) => held(answers, name) !== "").map((name) => Number(pattern.exec(name)?.[1] ?? 0));
  return oneTo(Math.min(30, Math.max(fewest, Math.max(0, ...used) + 1)));
}

export const contactRows = (heading: string, answers: PlanAnswers): number[] => rowsFor(answers, new RegExp(`^${heading}-(\\d{1,2})-`), fewestContacts);
export const needRows = (answers: PlanAnswers): number[] => rowsFor(answers, /^need-(\d{1,2})-/, fewestNeeds);

export type PlanField = { name: string; label: string; heading: string; kind: "lines" | "line" | "importance" | "may-ring" };

/** Every field of the form that these answers call for, in order. */
export function planFields({ headings }: PlanForm, answers: PlanAnswers): PlanField[] {
  return headings.flatMap((heading) => fieldsOf(heading, answers).map((field) => ({ ...field, heading: heading.id })));
}

function fieldsOf({ id, title, kind }: PlanHeading, answers: PlanAnswers): Omit<PlanField, "heading">[] {
  if (kind === "lines") return lineAuthors.map((whose) => ({ name: linesField(id, whose), label: `${title} (${lineAuthorWords[whose]})`, kind: "lines" }));
  if (kind === "contacts") {
    return contactRows(id, answers).flatMap((row) => [
      { name: contactField(id, row, "name"), label: `${title}: name ${row}`, kind: "line" as const },
      { name: contactField(id, row, "phone"), label: `${title}: number ${row}`, kind: "line" as const },
      { name: contactField(id, row, "may-ring"), label: `${title}: may we ring ${row}`, kind: "may-ring" as const },
    ]);
  }
  return needRows(answers).flatMap((block) => [
    { name: needField(block, "need"), label: `Need ${block}`, kind: "line" as const },
    { name: needField(block, "goal"), label: `Goal ${block}`, kind: "line" as const },
    { name: needField(block, "importance"), label: `How much goal ${block} matters`, kind: "importance" as const },
    ...steps.flatMap((step) =>
      (["what", "who", "by"] as const).map((part) => ({ name: stepField(block, step, part), label: `Goal ${block}, step ${step}: ${stepPartWords[part]}`, kind: "line" as const }))),
  ]);
}

export const lineAuthorWords: Record<LineAuthor, string> = { person: "the person’s words", clinician: "added by us", carer: "added by a carer" };
const stepPartWords = { what: "what", who: "who", by: "by when" } as const;

/** What was posted, down to the plan's own fields: nothing empty, nothing unknown. */
export function planAnswersFrom(form: PlanForm, typed: PlanAnswers): Record<string, string> {
  return Object.fromEntries(planFields(form, typed).flatMap(({ name }) => (held(typed, name) === "" ? [] : [[name, held(typed, name)] as const])));
}

/** What must be put right before this can be kept. */
export function planProblems(form: PlanForm, answers: PlanAnswers): { name: string; words: string }[] {
  const problems = planFields(form, answers).flatMap(({ name, label, kind }) => {
    const typed = held(answers, name);
    if (kind === "importance" && typed !== "" && !/^([1-9]|10)$/.test(typed)) return { name, words: `Enter a whole number from 1 to 10: “${label}”` };
    const longest = kind === "lines" ? Math.max(0, ...textLines(typed).map((line) => line.length)) : typed.length;
    if (longest > longestPlanLine) return { name, words: `Keep each line to ${longestPlanLine} characters: “${label}”` };
    return typed.length > 20_000 ? { name, words: `Shorten this to 20,000 characters: “${label}”` } : [];
  });
  const orphans = needRows(answers).filter((block) => held(answers, needField(block, "goal")) === "" && steps.some((step) => held(answers, stepField(block, step, "what")) !== ""));
  return [...problems, ...orphans.map((block) => ({ name: needField(block, "goal"), words: `Write the goal that these steps lead to: “Goal ${block}”` }))];
}

/** The lines of a plan, in the order of its headings, not yet agreed. */
export function linesFrom(form: PlanForm, answers: PlanAnswers): PlanLine[] {
  return form.headings.flatMap((heading) => {
    if (heading.kind === "contacts") return contactLines(heading, answers);
    return heading.kind === "needs" ? needLines(heading, answers) : writtenLines(heading, answers);
  });
}

function writtenLines({ id, title }: PlanHeading, answers: PlanAnswers): PlanLine[] {
  return lineAuthors.flatMap((whose) => {
    const field = linesField(id, whose);
    return textLines(held(answers, field)).map((words, at): PlanLine => ({ heading: id, wording: title, words, whose, agreed: null, from: { field, at } }));
  });
}

function contactLines({ id, title }: PlanHeading, answers: PlanAnswers): PlanLine[] {
  return contactRows(id, answers).flatMap((row): PlanLine[] => {
    const [field, phone, ring] = [contactField(id, row, "name"), held(answers, contactField(id, row, "phone")), held(answers, contactField(id, row, "may-ring"))];
    const words = held(answers, field);
    if (words === "" && phone === "") return [];
    const more = { ...(phone === "" ? {} : { phone }), ...(ring === "" ? {} : { mayRing: ring === "yes" }) };
    return [{ heading: id, wording: title, words: words === "" ? "Somebody" : words, whose: "person", agreed: null, from: { field, at: 0 }, ...more }];
  });
}

function needLines({ id, title }: PlanHeading, answers: PlanAnswers): PlanLine[] {
  return needRows(answers).flatMap((block) => {
    const made = (field: string, more: Partial<PlanLine>): PlanLine[] => {
      const words = held(answers, field);
      return words === "" ? [] : [{ heading: id, wording: title, words, whose: "person", agreed: null, from: { field, at: 0 }, block, ...more }];
    };
    const importance = Number(held(answers, needField(block, "importance")));
    return [
      ...made(needField(block, "need"), { part: "need" }),
      ...made(needField(block, "goal"), { part: "goal", ...(importance > 0 ? { importance } : {}) }),
      ...steps.flatMap((step) => {
        const [who, by] = [held(answers, stepField(block, step, "who")), held(answers, stepField(block, step, "by"))];
        return made(stepField(block, step, "what"), { part: "step", whose: "clinician", ...(who === "" ? {} : { who }), ...(by === "" ? {} : { by }) });
      }),
    ];
  });
}

/** A line as one sentence, for comparing versions. */
export function lineText({ part, words, importance, who, by, phone, mayRing, whose }: PlanLine): string {
  const lead = part === undefined ? "" : { need: "Need: ", goal: "Goal: ", step: "Step: " }[part];
  const more = [phone, who, by && `by ${by}`, importance === undefined ? null : `matters ${importance} of 10`, mayRing === false ? "do not ring" : null].filter(Boolean).join(", ");
  const author = part === undefined && whose !== "person" ? ` (${lineAuthorWords[whose]})` : "";
  return `${lead}${words}${more === "" ? "" : ` – ${more}`}${author}`;
}

export type ComparedHeading = { label: string; before: string; after: string };

/** Two versions heading by heading; headings that neither has are left out. */
export function compareVersions(form: PlanForm, before: readonly PlanLine[], after: readonly PlanLine[]): ComparedHeading[] {
  const under = (lines: readonly PlanLine[], id: string) => lines.filter(({ heading }) => heading === id).map(lineText).join("\n");
  return form.headings
    .map(({ id, title }) => ({ label: title, before: under(before, id), after: under(after, id) }))
    .filter(({ before: one, after: other }) => one !== "" || other !== "");
}
