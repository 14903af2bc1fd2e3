"use client";

import { Checkboxes, DateTimeText, Radios, TextArea, TextField, YesNoUnknown } from "#components/form/fields.tsx";
import type { FormValues } from "#components/form/form-state.ts";
import { RecordForm } from "#components/form/record-form.tsx";
import { acvpuLabels, acvpuLevels } from "#domain/news2.ts";
import { recordObservations } from "./actions.ts";

type Props = { episodeId: string; initial: FormValues; formKey: string; draftSavedAt: string | undefined };

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
export function ObservationsForm({ episodeId, initial, formKey, draftSavedAt }: Props) {
  return (
    <RecordForm
      action={recordObservations} initial={initial} hidden={{ episodeId }} idempotencyKey={formKey}
      schema={() => import("./schema.ts").then(({ observationsSchema }) => observationsSchema)}
      submit="Record observations" draftKey={`observations:${episodeId}`} draftSavedAt={draftSavedAt}
    >
      <DateTimeText name="taken" label="Taken at" optional hint="Leave both boxes empty for now. 24-hour time as 14:07; without a date, the last time it was that." />
      <TextField name="respirations" label="Respirations" suffix="a minute" width={3} inputMode="numeric" />
      <TextField name="spo2" label="SpO₂" suffix="%" width={3} inputMode="numeric" />
      <Checkboxes name="scale2[]" label="SpO₂ scale" options={scale2Options} />
      <Radios name="breathing" label="Air or oxygen" options={breathingOptions} inline />
      <TextField name="systolic" label="Systolic blood pressure" suffix="mmHg" width={3} inputMode="numeric" />
      <TextField name="pulse" label="Pulse" suffix="a minute" width={3} inputMode="numeric" />
      <Radios name="acvpu" label="Consciousness" options={acvpuOptions} />
      <TextField name="temperature" label="Temperature" suffix="°C" width={4} inputMode="decimal" />
      <YesNoUnknown name="pregnant" label="Are they pregnant, or did they give birth in the last 6 weeks?" hint="NEWS2 is not for pregnancy: the set is kept without a score." />
      <TextArea name="note" label="Note" rows={2} limit={2000} optional />
    </RecordForm>
  );
}
