"use client";

import type { ReactNode } from "react";
import { Checkboxes, Radios, TextArea, TextField, YesNoUnknown } from "#components/form/fields.tsx";
import type { FormValues } from "#components/form/form-state.ts";
import { RecordForm } from "#components/form/record-form.tsx";
import { Details } from "#components/page/details.tsx";
import { Tag } from "#components/page/tag.tsx";
import type { Question } from "#domain/assessment-question.ts";
import { saveSection } from "./actions.ts";

export type Aid = { key: string; name: string; stem: string; acknowledgement: string; begun: boolean };
/** Names of answers that were copied and not yet reviewed, and where from. */
export type Copies = { names: readonly string[]; from: string };

type Props = {
  episodeId: string;
  assessmentId: string;
  section: string;
  questions: readonly Question[];
  aids: readonly Aid[];
  copies: Copies;
  version: number;
  initial: FormValues;
  formKey: string;
  draftKey: string;
  draftSavedAt: string | undefined;
};

/** Any section of an assessment, drawn from its questions. */
export function SectionForm({ episodeId, assessmentId, section, questions, aids, copies, version, initial, formKey, draftKey, draftSavedAt }: Props) {
  const asked = questions.filter(({ aid, when }) => aid === undefined && when === undefined);
  return (
    <RecordForm
      action={saveSection} initial={initial} hidden={{ episodeId, assessmentId, section }} version={version} idempotencyKey={formKey}
      schema={() => import("./schema.ts").then(({ typedSectionSchema }) => typedSectionSchema)}
      submit="Save as complete and continue" draftKey={draftKey} draftSavedAt={draftSavedAt}
      secondary={<button type="submit" name="then" value="later" className="nhsuk-button nhsuk-button--secondary">Save and come back later</button>}
    >
      {asked.map((question) => <Asked key={question.id} question={question} all={questions} copies={copies} />)}
      {aids.map((aid) => <AidQuestions key={aid.key} aid={aid} questions={questions} />)}
      {copies.names.length > 0 && (
        <Checkboxes name="reviewed[]" label="Copied text" hint={`From the assessment of ${copies.from}`} options={[{ value: "yes", label: "I have reviewed the copied text, and it is true today" }]} />
      )}
    </RecordForm>
  );
}

type AskedProps = { question: Question; all: readonly Question[]; copies: Copies };

function Asked({ question, all, copies }: AskedProps) {
  return (
    <>
      {question.group && <h2 className="nhsuk-heading-m">{question.group}</h2>}
      <Field question={question} all={all} copies={copies} />
    </>
  );
}

function Field({ question, all, copies }: AskedProps) {
  const { kind, id, label } = question;
  const shown = { name: kind === "choices" ? `${id}[]` : id, label, hint: hintFor(question, copies), optional: !question.needed && question.aid === undefined };
  if (kind === "text") return <Words {...shown} rows={question.rows ?? 4} notAssessable={question.notAssessable === true} />;
  if (kind === "line") return <TextField {...shown} spellCheck />;
  if (kind === "number") return <TextField {...shown} suffix={question.unit} width={4} inputMode="decimal" />;
  const under = (value: string): ReactNode => {
    const more = all.filter(({ when }) => when?.question === id && when.is === value);
    return more.length === 0 ? undefined : more.map((each) => <Field key={each.id} question={each} all={all} copies={copies} />);
  };
  if (kind === "three-state") return <YesNoUnknown {...shown} reveal={{ yes: under("yes"), no: under("no") }} inline />;
  const options = question.choices.map((choice) => ({ ...choice, reveal: under(choice.value) }));
  if (kind === "choices") return <Checkboxes {...shown} options={options} />;
  return <Radios {...shown} options={options} inline={isShort(question)} />;
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

/** A published questionnaire, folded away until somebody wants it. */
function AidQuestions({ aid: { key, name, stem, acknowledgement, begun }, questions }: { aid: Aid; questions: readonly Question[] }) {
  const own = questions.filter((question) => question.aid === key);
  return (
    <Details summary={`${name} (aid to conversation)`} open={begun}>
      <p>An aid to the conversation. It decides nothing and predicts nothing.</p>
      {stem && <p>{stem}</p>}
      {own.filter(({ when }) => when === undefined).map((question) => <Field key={question.id} question={question} all={questions} copies={{ names: [], from: "" }} />)}
      <p className="no-data">{acknowledgement}</p>
    </Details>
  );
}

function hintFor({ id, label, hint, ownWords }: Question, copies: Copies): ReactNode {
  const words = [ownWords && !label.includes("own words") && "In their own words.", hint].filter(Boolean).join(" ");
  if (!copies.names.includes(id)) return words || undefined;
  return <><Tag kind="attention">Copied from {copies.from}, not yet reviewed</Tag> {words}</>;
}

/** Short answers stand side by side. */
const isShort = (question: Question): boolean => question.kind === "radios" && question.choices.length <= 5 && question.choices.every(({ label }) => label.length <= 30);
