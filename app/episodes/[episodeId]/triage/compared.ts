import { compareWords, formWords } from "#app/drafts/form-words.ts";
import { clinicalDateTime } from "#components/text/clinical-date.ts";
import type { NextAction } from "#domain/triage.ts";
import { typedTriage, type TypedFrom } from "./typed-triage.ts";

type Side = { triage: TypedFrom; /** What its owner does next. */ next: NextAction };
type Compared = { name: string; label: string; theirs: string; yours: string };

const readTriage = ({ triage, next }: Side) => [
  ...formWords({ formKey: "triage:", values: typedTriage(triage) }),
  { name: "next", label: "What happens next, and when", words: `${next.words}, ${clinicalDateTime(next.due)}` },
];

const always = ["urgency", "decision", "reason"];

/** Two triages of one call: what each decided, and every other answer in which they differ, in the words of the form. */
export function comparedTriages(theirs: Side, yours: Side): Compared[] {
  return compareWords(readTriage(theirs), readTriage(yours)).filter((field) => field.theirs !== field.yours || always.includes(field.name));
}
