"use client";

import { Checkboxes, Radios, Select, TextArea, TextField } from "#components/form/fields.tsx";
import type { FormValues } from "#components/form/form-state.ts";
import { RecordForm } from "#components/form/record-form.tsx";
import { agreementCapacities, agreementCapacityLabels, copyWayLabels, copyWays, lineAgreementLabels, lineAgreements, planAgreementLabels, planAgreements } from "#domain/plan.ts";
import type { PlanKind } from "#domain/plan.ts";
import { agreePlan } from "./actions.ts";
import { otherCopyRows } from "./copy-rows.ts";

type Props = {
  episodeId: string;
  kind: PlanKind;
  version: number;
  /** The lines as one sentence each, in their order. */
  lines: readonly string[];
  calledName: string;
  initial: FormValues;
  formKey: string;
  draftKey: string;
  draftSavedAt: string | undefined;
};

const choices = <Code extends string>(codes: readonly Code[], labels: Record<Code, string>) => codes.map((value) => ({ value, label: labels[value] }));

/** What the person agrees to, line by line where it is not everything. */
export function AgreementForm({ episodeId, kind, version, lines, calledName, initial, formKey, draftKey, draftSavedAt }: Props) {
  const agreements = choices(planAgreements, planAgreementLabels).map((option) => (option.value === "partly" ? { ...option, reveal: <LineByLine lines={lines} /> } : option));
  const capacities = choices(agreementCapacities, agreementCapacityLabels).map((option) =>
    option.value === "lacks-capacity" ? { ...option, reveal: <TextArea name="capacity-words" label="What shows it, and who was asked instead" rows={3} limit={2000} /> } : option);
  return (
    <RecordForm
      action={agreePlan} initial={initial} hidden={{ episodeId, kind }} version={version} idempotencyKey={formKey} submit="Record the agreement" draftKey={draftKey} draftSavedAt={draftSavedAt}
      schema={() => import("./schema.ts").then(({ agreementSchema }) => agreementSchema)}
    >
      <Radios name="agreement" label={`Does ${calledName} agree to this plan?`} options={agreements} />
      <TextArea name="words" label="What was not agreed, or why not today" hint="Leave empty if everything was agreed." rows={3} limit={2000} optional />
      <TextField name="present" label="Who was there?" spellCheck />
      <Radios name="capacity" label={`Can ${calledName} decide about this plan?`} options={capacities} />
      <Radios name="copy" label={`A copy for ${calledName}`} options={choices(copyWays, copyWayLabels)} />
      {otherCopyRows.map((row) => (
        <div key={row} className="plan-row">
          <TextField name={`copy-${row}-to`} label={row === 1 ? "Somebody else who has a copy" : "And somebody else"} hint="With the person’s consent" optional spellCheck />
          <Select name={`copy-${row}-how`} label="How" options={choices(copyWays.slice(0, 3), copyWayLabels)} empty={null} />
        </div>
      ))}
      <TextField name="review" label="When is the plan looked at again?" hint="For example 14 12 2026, or +4w for four weeks from today" width={20} />
      <Checkboxes name="weekend[]" label="Weekend" labelHidden options={[{ value: "yes", label: "A Saturday or Sunday is meant" }]} />
    </RecordForm>
  );
}

function LineByLine({ lines }: { lines: readonly string[] }) {
  return lines.map((line, at) => {
    const changed = <TextField name={`line-${at}-words`} label="The line as it is now" spellCheck />;
    const options = choices(lineAgreements, lineAgreementLabels).map((option) => (option.value === "changed" ? { ...option, reveal: changed } : option));
    return <Radios key={at} name={`line-${at}`} label={line} options={options} inline />;
  });
}
