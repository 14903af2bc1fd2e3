/**
 * What the call, the triage, the record and other sections already say, as it is carried into a section: in its own words, with where it comes from. It
 * is marked as copied and cannot be signed before somebody has reviewed it. Nothing that is known is asked twice.
 */
import type { AllergyState } from "./alert-fact.ts";
import { answerWords, isAsked } from "./assessment-question.ts";
import type { Answers } from "./assessment-question.ts";
import { findSection } from "./assessment-sections.ts";
import type { Section, SectionId } from "./assessment-sections.ts";
import { notRuledOut, physicalRedFlags, safetyWordings } from "./red-flag.ts";
import type { SafetyAnswers, SafetyQuestion } from "./red-flag.ts";
import type { FrozenAnswer } from "./triage-answers.ts";

/** `source` says where it is from, when and by whom: "Triage, 22-Nov-2026 02:10, Pat Lampwright". */
export type KnownBefore = {
  triage: { answers: readonly FrozenAnswer[]; reason: string; source: string } | null;
  /** Oldest first; `who` rang, such as "Nour (mother)". */
  calls: readonly { who: string; words: string; source: string }[];
  /** The standing facts of the record; null where nobody is known, or the reader may not see them. */
  allergies: { state: AllergyState; text: string | null } | null;
  /** What the sections of this assessment hold now. */
  sections: readonly { section: SectionId; answers: Answers }[];
};

type Lender = (known: KnownBefore) => Record<string, string | null>;

const noneLent: Record<string, string> = {};

/** The sleep screen is the third question of the PHQ-9: answered in one section, it is known in the other. Its words stay as published in both. */
const asksSleepToo: Partial<Record<SectionId, SectionId>> = { sleep: "mood", mood: "sleep" };
const sleepScreen = "phq-9-q3";

const sleepAnswered = (from: SectionId): Lender => ({ sections }) => {
  const given = sections.find(({ section }) => section === from)?.answers[sleepScreen];
  return { [sleepScreen]: typeof given === "string" && given !== "" ? given : null };
};

const lenders: Partial<Record<SectionId, Lender>> = {
  consent: ({ triage }) => ({ reason: triage && triage.reason.trim() !== "" ? `${triage.source}: ${triage.reason.trim()}` : null, interpreter: answered(triage, "language") }),
  "primary-survey": ({ triage }) => ({ told: flags(triage, physicalRedFlags, true) }),
  crisis: ({ triage }) => {
    const words = answered(triage, "presentation");
    return { account: words && `${triage?.source ?? ""}: ${words}` };
  },
  collateral: ({ calls }) => ({
    who: joined(calls.map(({ who }) => who), ", "),
    account: joined(calls.map(({ words, source }) => (words.trim() === "" ? "" : `${source}: “${words.trim()}”`)), "\n"),
  }),
  // "None known" is always asked again; what somebody is allergic to is not left out because nobody asked.
  history: ({ allergies }) => (allergies?.state === "known" && allergies.text !== null ? { allergies: "known", "allergies-words": allergies.text } : noneLent),
  substances: ({ triage }) => ({ words: flags(triage, ["influence", "withdrawal"], false) }),
  safeguarding: ({ triage }) => ({ dependants: flags(triage, ["dependants"], false) }),
  sleep: sleepAnswered("mood"),
  mood: sleepAnswered("sleep"),
  safety: ({ triage }) => ({ concerns: flags(triage, ["act-today", "means", "danger-now", "weapon"], false) }),
};

/** Can this section borrow anything from the call and the triage? */
export const borrowsFromBefore = (section: SectionId): boolean => lenders[section] !== undefined && asksSleepToo[section] === undefined;

/** Who lends to this section, in words: "the call and triage", or another section. Null where nobody does. */
export function lenderWords(section: SectionId): { title: string; words: string } | null {
  if (lenders[section] === undefined) return null;
  const other = asksSleepToo[section];
  if (other === undefined) return { title: "From call, triage and record", words: "the call and triage" };
  return { title: `Answered in “${findSection(other)?.title ?? ""}”`, words: `the section “${findSection(other)?.title ?? ""}”` };
}

/**
 * What the call, the triage and the record can lend this section, where nothing is written yet.
 * @returns the answers with the copies in them, and the names of what was copied
 */
export function lendKnown(section: Section, answers: Answers, known: KnownBefore): { answers: Record<string, string | string[]>; copied: string[] } {
  const merged: Record<string, string | string[]> = { ...answers };
  const copied: string[] = [];
  const lent = lenders[section.id]?.(known) ?? {};
  for (const question of section.questions) {
    const words = lent[question.id] ?? null;
    if (words === null || answerWords(question, answers) !== null || !isAsked(question, merged)) continue;
    merged[question.id] = words;
    copied.push(question.id);
  }
  return { answers: merged, copied };
}

function answered(triage: KnownBefore["triage"], question: string): string | null {
  const words = triage?.answers.find((each) => each.question === question)?.answer.trim();
  return words === undefined || words === "" ? null : words;
}

const joined = (texts: readonly string[], by: string): string | null => texts.filter((words) => words !== "").join(by) || null;

/** Questions that were answered yes, each in a line with what was said; and, where it matters, those that nobody has ruled out. */
function flags(triage: KnownBefore["triage"], questions: readonly SafetyQuestion[], alsoOpen: boolean): string | null {
  if (triage === null) return null;
  const held = new Map(triage.answers.map((each) => [each.question, each]));
  const yes = questions.filter((question) => held.get(question)?.answer === "yes");
  const lines = yes.map((question) => [safetyWordings[question].short, held.get(question)?.words].filter(Boolean).join(": "));
  const open = alsoOpen ? notRuledOut(asSafetyAnswers(triage.answers)) : [];
  if (open.length > 0) lines.push(`Not ruled out on the telephone: ${open.map((question) => safetyWordings[question].short.toLowerCase()).join(", ")}`);
  return lines.length === 0 ? null : [`${triage.source}:`, ...lines].join("\n");
}

function asSafetyAnswers(answers: readonly FrozenAnswer[]): SafetyAnswers {
  const given = (question: SafetyQuestion) => answers.find((each) => each.question === question)?.answer;
  return Object.fromEntries(Object.keys(safetyWordings).map((question) => {
    const answer = given(question as SafetyQuestion);
    return [question, { answer: answer === "yes" || answer === "no" || answer === "unknown" ? answer : null, words: "" }];
  })) as SafetyAnswers;
}
