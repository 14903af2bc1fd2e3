"use client";

import { Checkboxes, DateTimeText, Radios, TextArea, TextField, YesNoUnknown } from "#components/form/fields.tsx";
import { useField } from "#components/form/record-form-context.ts";
import type { FormValues } from "#components/form/form-state.ts";
import { RecordForm } from "#components/form/record-form.tsx";
import { nowOrLastTimeHint } from "#components/form/time-hints.ts";
import { acvpuLabels, acvpuLevels } from "#domain/news2.ts";
import { news2Limits, news2ParameterLabels, type MeasuredParameter } from "#domain/news2-bands.ts";
import { confirmName, unlikelyReading } from "#domain/observations.ts";
import { recordObservations } from "./actions.ts";

type Props = { episodeId: string; /** Left out where it cannot be. */ asksAboutPregnancy: boolean; /** From an earlier set or from triage: then it has to be answered. */ isPregnancyKnown?: boolean; initial: FormValues; formKey: string; draftSavedAt: string | undefined };

const acvpuOptions = [
  ...acvpuLevels.map((value) => ({ value, label: `${value}: ${acvpuLabels[value].toLowerCase()}`, hint: value === "C" ? "If nobody knows whether it is new, treat it as new." : undefined })),
  { value: "not-measured", label: "Not assessed", divider: "or" },
];
const breathingOptions = [
  { value: "air", label: "Air" },
  { value: "oxygen", label: "Oxygen" },
  { value: "not-measured", label: "Not recorded" },
];
const scale2Options = [
  { value: "confirmed", label: "Use SpO₂ scale 2", hint: "Only where hypercapnic respiratory failure is confirmed and a target of 88–92% is prescribed." },
];

/** All seven parts of NEWS2, in the order of its chart. What was not measured is left empty. */
export function ObservationsForm({ episodeId, asksAboutPregnancy, isPregnancyKnown = false, initial, formKey, draftSavedAt }: Props) {
  return (
    <RecordForm
      action={recordObservations} initial={initial} hidden={{ episodeId, ...(isPregnancyKnown ? { "pregnancy-known": "yes" } : {}) }} idempotencyKey={formKey}
      schema={() => import("./schema.ts").then(({ typedObservationsSchema }) => typedObservationsSchema)}
      submit="Record observations" draftKey={`observations:${episodeId}`} draftSavedAt={draftSavedAt}
    >
      <DateTimeText name="taken" label="Taken at" optional hint={nowOrLastTimeHint} />
      <Measured parameter="respirations" />
      <Measured parameter="spo2" />
      <Checkboxes name="scale2[]" label="SpO₂ scale" options={scale2Options} />
      <Radios name="breathing" label="Air or oxygen" options={breathingOptions} inline />
      <Measured parameter="systolic" />
      <Measured parameter="pulse" />
      <Radios name="acvpu" label="Consciousness" options={acvpuOptions} />
      <Measured parameter="temperature" />
      {asksAboutPregnancy && <YesNoUnknown name="pregnant" label="Are they pregnant, or did they give birth in the last 6 weeks?" hint="NEWS2 is not for pregnancy: the set is kept without a score." />}
      <TextArea name="note" label="Note" rows={2} limit={2000} optional />
    </RecordForm>
  );
}

/** One number with its unit. Where hardly anybody has such a reading, a box to tick stands under it. */
function Measured({ parameter }: { parameter: MeasuredParameter }) {
  const { value = "" } = useField(parameter);
  const { unit, decimals } = news2Limits[parameter];
  const label = news2ParameterLabels[parameter];
  const unlikely = unlikelyReading(parameter, value);
  const field = <TextField name={parameter} label={label} suffix={unit} width={decimals === 0 ? 3 : 4} inputMode={decimals === 0 ? "numeric" : "decimal"} />;
  if (unlikely === null) return field;
  return (
    <div className="unlikely">
      {field}
      <Checkboxes key={unlikely.tick} name={confirmName(parameter)} label={`${label}: is this right?`} labelHidden options={[{ value: unlikely.tick, label: unlikely.label }]} />
    </div>
  );
}
