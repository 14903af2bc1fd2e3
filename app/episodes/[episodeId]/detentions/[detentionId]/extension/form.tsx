"use client";

import { Checkboxes, DateTimeText, Radios, TextArea, TextField } from "#components/form/fields.tsx";
import { RecordForm } from "#components/form/record-form.tsx";
import { lastTimeHint } from "#components/form/time-hints.ts";
import { extensionReasonLabels, extensionReasons, safePlaceLabels, safePlaces } from "#domain/detention-powers.ts";
import { PoliceStation } from "../../new/form.tsx";
import { extendDetention } from "./actions.ts";

const reasonOptions = extensionReasons.map((value) => ({ value, label: extensionReasonLabels[value] }));
const placeOptions = safePlaces.map((value) => ({
  value, label: safePlaceLabels[value],
  reveal: value === "police-station" ? <PoliceStation approver={{ name: "approved-by", label: "Which superintendent or above approved it?" }} /> : undefined,
}));

/** The extension as the doctor granted it. */
export function ExtensionForm({ episodeId, detentionId, formKey }: { episodeId: string; detentionId: string; formKey: string }) {
  return (
    <RecordForm
      action={extendDetention} hidden={{ episodeId, detentionId }} idempotencyKey={formKey} submit="Record the extension"
      schema={() => import("./schema.ts").then(({ extensionSchema }) => extensionSchema)}
    >
      <TextField name="doctor" label="Which doctor granted it?" width={30} />
      <Checkboxes name="by-doctor[]" label="The doctor’s part" labelHidden options={[{ value: "yes", label: "They are the doctor responsible for examining the person" }]} />
      <Radios name="because" label="Why?" options={reasonOptions} />
      <TextArea name="condition" label="What about the person’s condition makes it impracticable to finish in time?" rows={3} limit={2000} />
      <TextField name="hours" label="By how many hours?" hint="12 hours at most, added to the end of the 24" suffix="hours" width={3} inputMode="numeric" />
      <TextField name="minutes" label="And how many minutes?" optional suffix="minutes" width={3} inputMode="numeric" />
      <DateTimeText name="granted" label="When did the doctor grant it?" hint={`Before the 24 hours ended. ${lastTimeHint}`} />
      <Radios name="place" label="Where are they kept now?" options={placeOptions} />
    </RecordForm>
  );
}
