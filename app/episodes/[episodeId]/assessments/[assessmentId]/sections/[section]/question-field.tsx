import type { ReactNode } from "react";
import { Checkboxes, Radios, Select, TextArea, TextField, YesNoUnknown } from "#components/form/fields.tsx";
import { Tag } from "#components/page/tag.tsx";
import { useField } from "#components/form/record-form-context.ts";
import type { Cell, Note, NumberQuestion, Question } from "#domain/assessment-question.ts";
import { confirmedName, unlikelyAmount } from "#domain/unlikely-amount.ts";
import { RowsField } from "./rows-field.tsx";

/** Sections that a note may lead to: their titles by id, below one address. */
export type Sections = { href: string; titles: Readonly<Record<string, string>> };
export type Drawn = { all: readonly Question[]; /** Copied and not yet reviewed. */ copies: readonly string[]; sections: Sections };
type Props = Drawn & { question: Question };

/** A question with the heading above it and what follows from its answers. */
export function QuestionField({ question, ...drawn }: Props) {
  return (
    <>
      {question.group && <h2 className="nhsuk-heading-m">{question.group}</h2>}
      <Field question={question} {...drawn} />
    </>
  );
}

function Field({ question, ...drawn }: Props) {
  const shown = { name: question.kind === "choices" ? `${question.id}[]` : question.id, label: question.label, hint: hintFor(question, drawn.copies), optional: !question.needed && question.aid === undefined };
  if (question.kind === "rows") return <RowsField question={question} hint={shown.hint} />;
  if (question.kind === "text") return <Words {...shown} rows={question.rows ?? 4} notAssessable={question.notAssessable === true} />;
  if (question.kind === "line") return <TextField {...shown} spellCheck />;
  if (question.kind === "number") return <Amount question={question} shown={shown} />;
  return <Choice question={question} shown={shown} {...drawn} />;
}

/** A number with its unit. Where hardly anybody has such a one, a box to tick stands under it. */
function Amount({ question, shown }: { question: NumberQuestion; shown: Shown }) {
  const { value = "" } = useField(question.id);
  const unlikely = unlikelyAmount(question, value);
  const field = <TextField {...shown} suffix={question.unit} width={4} inputMode="decimal" />;
  if (unlikely === null) return field;
  return (
    <div className="unlikely">
      {field}
      <Checkboxes key={unlikely.tick} name={confirmedName(question.id)} label={`${question.label}: is this right?`} labelHidden options={[{ value: unlikely.tick, label: unlikely.label }]} />
    </div>
  );
}

/** More answers than this fold into a list. */
const mostButtons = 12;

type ChoiceCell = Extract<Cell, { kind: "radios" | "choices" | "three-state" }>;
type Shown = { name: string; label: string; hint: ReactNode; optional: boolean };

/** Answers to choose from; under an answer stands what it asks to think of, and what is asked next. */
function Choice({ question, shown, ...drawn }: Drawn & { question: ChoiceCell; shown: Shown }) {
  const under = (value: string): ReactNode => {
    const more = drawn.all.filter(({ when }) => when?.question === question.id && when.is === value);
    const note = question.notes?.[value];
    if (more.length === 0 && note === undefined) return undefined;
    return <>{note && <AnswerNote note={note} sections={drawn.sections} />}{more.map((each) => <Field key={each.id} question={each} {...drawn} />)}</>;
  };
  if (question.kind === "three-state") return <YesNoUnknown {...shown} reveal={{ yes: under("yes"), no: under("no") }} inline />;
  if (question.kind === "radios" && question.choices.length > mostButtons) return <Select {...shown} options={question.choices} empty="Not recorded" />;
  const options = question.choices.map((choice) => ({ ...choice, reveal: under(choice.value) }));
  return question.kind === "choices" ? <Checkboxes {...shown} options={options} /> : <Radios {...shown} options={options} inline={isShort(question)} />;
}

function AnswerNote({ note: { words, section }, sections: { href, titles } }: { note: Note; sections: Sections }) {
  return (
    <p className="answer-note">
      {words}
      {section && <> <a href={`${href}${section}`}>{titles[section]}</a></>}
    </p>
  );
}

type WordsProps = { name: string; label: string; hint: ReactNode; optional: boolean; rows: number; notAssessable: boolean };

function Words({ notAssessable, ...text }: WordsProps) {
  if (!notAssessable) return <TextArea {...text} />;
  return (
    <div className="words-or-tick">
      <TextArea {...text} />
      <Checkboxes name={`${text.name}-not-assessed[]`} label={`${text.label}: not assessed`} labelHidden options={[{ value: "yes", label: "Not assessed" }]} />
    </div>
  );
}

function hintFor({ id, label, hint, ownWords }: Question, copies: readonly string[]): ReactNode {
  const words = [ownWords && !label.includes("own words") && "In their own words.", hint].filter(Boolean).join(" ");
  if (!copies.includes(id)) return words || undefined;
  return <><Tag kind="attention">Copied, not yet reviewed</Tag> {words}</>;
}

/** Short answers stand side by side. */
const isShort = ({ kind, notes, ...question }: ChoiceCell): boolean =>
  kind === "radios" && notes === undefined && "choices" in question
  && (question.choices.length <= 5 ? question.choices.every(({ label }) => label.length <= 30) : question.choices.length <= 7 && question.choices.every(({ label }) => label.length <= 22));
