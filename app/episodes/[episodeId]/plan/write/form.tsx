"use client";

import type { ReactNode } from "react";
import { Radios, TextArea, TextField } from "#components/form/fields.tsx";
import type { FormValues } from "#components/form/form-state.ts";
import { RecordForm } from "#components/form/record-form.tsx";
import { Details } from "#components/page/details.tsx";
import { contactField, contactRows, linesField, needField, needRows, stepField, steps } from "#domain/plan-heading.ts";
import type { PlanHeading } from "#domain/plan-heading.ts";
import type { PlanKind } from "#domain/plan.ts";
import { writePlan } from "./actions.ts";

type Props = {
  episodeId: string;
  kind: PlanKind;
  headings: readonly PlanHeading[];
  version: number;
  initial: FormValues;
  formKey: string;
  draftKey: string;
  draftSavedAt: string | undefined;
};

/** A plan, heading by heading, in the person's own words; what others add is kept apart. */
export function PlanForm({ episodeId, kind, headings, version, initial, formKey, draftKey, draftSavedAt }: Props) {
  return (
    <RecordForm
      action={writePlan} initial={initial} hidden={{ episodeId, kind }} version={version} idempotencyKey={formKey}
      schema={() => import("./schema.ts").then(({ planSchema }) => planSchema)}
      submit="Save as a draft" draftKey={draftKey} draftSavedAt={draftSavedAt}
      secondary={<button type="submit" name="then" value="agree" className="nhsuk-button nhsuk-button--secondary">Save and agree it with the person</button>}
    >
      <p>Write down the person’s own words, one thing on a line. What you or a carer add goes into a box of its own.</p>
      {headings.map((heading) => <Heading key={heading.id} heading={heading} held={initial} />)}
      {version > 0 && <TextArea name="reason" label="What changed, and why?" rows={2} limit={2000} />}
    </RecordForm>
  );
}

type HeadingProps = { heading: PlanHeading; held: FormValues };
const isHeld = (held: FormValues, ...names: string[]): boolean => names.some((name) => (held[name] ?? "") !== "");

function Heading({ heading, held }: HeadingProps) {
  if (heading.kind === "contacts") return <Contacts heading={heading} held={held} />;
  return heading.kind === "needs" ? <Needs heading={heading} held={held} /> : <Lines heading={heading} held={held} />;
}

/** Which heading a short label belongs to, for whoever hears the page. */
const of = (label: string, heading: string): ReactNode => <>{label}<span className="nhsuk-u-visually-hidden">: {heading}</span></>;

function Lines({ heading: { id, title, ask, rows = 4 }, held }: HeadingProps) {
  const [clinician, carer] = [linesField(id, "clinician"), linesField(id, "carer")];
  return (
    <div className="plan-heading">
      <TextArea name={linesField(id, "person")} label={title} size="m" hint={ask} rows={rows} />
      <Details summary={of("Added by us or by a carer", title)} open={isHeld(held, clinician, carer)}>
        <TextArea name={clinician} label={of("Added by us", title)} hint="One thing on a line" rows={2} />
        <TextArea name={carer} label={of("Added by a carer", title)} hint="One thing on a line, with who said it" rows={2} />
      </Details>
    </div>
  );
}

function Contacts({ heading: { id, title, ask }, held }: HeadingProps) {
  return (
    <fieldset className="nhsuk-fieldset plan-heading">
      <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">{title}</legend>
      <p className="nhsuk-hint">{ask} Once all rows are used, saving offers another.</p>
      {contactRows(id, held).map((row) => (
        <div key={row} className="plan-row">
          <TextField name={contactField(id, row, "name")} label={of("Name, and who they are", `person ${row}`)} spellCheck />
          <TextField name={contactField(id, row, "phone")} label={of("Number", `person ${row}`)} width={20} inputMode="tel" />
          <Radios name={contactField(id, row, "may-ring")} label={of("May we ring them?", `person ${row}`)} options={[{ value: "yes", label: "Yes" }, { value: "no", label: "No" }]} inline />
        </div>
      ))}
    </fieldset>
  );
}

function Needs({ heading: { title, ask }, held }: HeadingProps) {
  return (
    <fieldset className="nhsuk-fieldset plan-heading">
      <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">{title}</legend>
      <p className="nhsuk-hint">{ask} Once all are used, saving offers another.</p>
      {needRows(held).map((block) => block === 1
        ? <Need key={block} block={block} />
        : <Details key={block} summary={`Need ${block}, its goal and steps`} open={isHeld(held, needField(block, "need"), needField(block, "goal"))}><Need block={block} /></Details>)}
    </fieldset>
  );
}

function Need({ block }: { block: number }) {
  const named = (label: string) => of(label, `need ${block}`);
  return (
    <>
      <TextField name={needField(block, "need")} label={named("What is hard now")} hint="In their own words" spellCheck />
      <TextField name={needField(block, "goal")} label={named("What they want instead: the goal")} hint="In their own words" spellCheck />
      <TextField name={needField(block, "importance")} label={named("How much it matters to them, from 1 to 10")} width={2} inputMode="numeric" optional />
      {steps.map((step) => (
        <div key={step} className="plan-row">
          <TextField name={stepField(block, step, "what")} label={of(`Step ${step}`, `need ${block}`)} spellCheck />
          <TextField name={stepField(block, step, "who")} label={of("Who", `need ${block}, step ${step}`)} width={20} />
          <TextField name={stepField(block, step, "by")} label={of("By when", `need ${block}, step ${step}`)} width={20} />
        </div>
      ))}
    </>
  );
}
