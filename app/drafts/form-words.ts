import { typedFields } from "#components/text/typed-fields.ts";
import type { OwnDraft } from "#db/queries/drafts.ts";
import { answerName, answerWords, labelAlone } from "#domain/assessment-question.ts";
import { findSection } from "#domain/assessment-sections.ts";
import { planForms } from "#domain/plan-form.ts";
import { planFields } from "#domain/plan-heading.ts";
import { crisisForms } from "./crisis-forms.ts";
import { words, type FormField, type Typed } from "./form-fields.ts";
import { otherForms } from "./other-forms.ts";

export type ReadField = { name: string; label: string; words: string };

/** What the form of this key asks, in its own words; null for text that was kept for a page and not for a form. */
export function formFields(formKey: string, values: Typed): readonly FormField[] | null {
  const [first = "", ...rest] = formKey.split(":");
  const section = first === "assessment" ? findSection(rest[1] ?? "") : undefined;
  if (section) return section.questions.map((question) => ({ names: [answerName(question)], label: labelAlone(question), read: (typed) => answerWords(question, typed) ?? "" }));
  if (first === "plan") {
    const asked = planFields(planForms[rest[1] === "care" ? "care" : "safety"], values).map(({ name, label }) => words(name, label));
    return [...asked, words("reason", "What changed, and why?")];
  }
  const form = Object.hasOwn(crisisForms, first) ? crisisForms[first] : Object.hasOwn(otherForms, first) ? otherForms[first] : undefined;
  return form?.(values, rest) ?? null;
}

/** A draft as it is read: with the questions of its form, in their order. What is typed in a box that the form no longer has comes last, by its name. */
export function formWords({ formKey, values }: Pick<OwnDraft, "formKey" | "values">): ReadField[] {
  const fields = formFields(formKey, values);
  if (fields === null) return typedFields(values);
  const read = fields.map(({ names, label, read: wordsOf }) => ({ name: names[0] ?? label, label, words: wordsOf(values) })).filter((field) => field.words !== "");
  if (formKey.startsWith("assessment:")) return read;
  const known = new Set(fields.flatMap(({ names }) => names));
  return [...read, ...typedFields(Object.fromEntries(Object.entries(values).filter(([name]) => !known.has(name))))];
}

/** What was answered, without what was left open. */
export function answered(fields: readonly (Omit<ReadField, "words"> & { words: string | null })[]): ReadField[] {
  return fields.flatMap(({ words: said, ...field }) => (said ? [{ ...field, words: said }] : []));
}

/** Two texts of one form beside each other, question by question; questions that neither answers are left out. */
export function compareWords(theirs: readonly ReadField[], yours: readonly ReadField[]): { name: string; label: string; theirs: string; yours: string }[] {
  const all = new Map([...theirs, ...yours].map(({ name, label }) => [name, label]));
  const wordsIn = (fields: readonly ReadField[], name: string) => fields.find((field) => field.name === name)?.words ?? "";
  return [...all].map(([name, label]) => ({ name, label, theirs: wordsIn(theirs, name), yours: wordsIn(yours, name) }));
}
