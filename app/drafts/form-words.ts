import { typedFields } from "#components/text/typed-fields.ts";
import type { OwnDraft } from "#db/queries/drafts.ts";
import { answerName, answerWords } from "#domain/assessment-question.ts";
import { findSection } from "#domain/assessment-sections.ts";

/** A draft as it is read: with the questions of its form where they are known by themselves, else by the names of its fields. */
export function formWords({ formKey, values }: Pick<OwnDraft, "formKey" | "values">): { name: string; label: string; words: string }[] {
  const [first, , third = ""] = formKey.split(":");
  const section = first === "assessment" ? findSection(third) : undefined;
  if (section === undefined) return typedFields(values);
  const read = section.questions.map((question) => ({ name: answerName(question), label: question.label, words: answerWords(question, values) ?? "" }));
  return read.filter(({ words }) => words !== "");
}
