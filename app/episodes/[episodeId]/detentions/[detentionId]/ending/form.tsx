"use client";

import { DateTimeText, Radios, TextArea } from "#components/form/fields.tsx";
import { RecordForm } from "#components/form/record-form.tsx";
import { nowOrLastTimeHint } from "#components/form/time-hints.ts";
import { detentionEndingLabels, type DetentionEnding } from "#domain/detention-powers.ts";
import { recordEnding } from "./actions.ts";

type Props = { episodeId: string; detentionId: string; endings: readonly DetentionEnding[]; formKey: string };

/** How it ended, and when. */
export function EndingForm({ episodeId, detentionId, endings, formKey }: Props) {
  return (
    <RecordForm
      action={recordEnding} hidden={{ episodeId, detentionId }} idempotencyKey={formKey} submit="Record the end"
      schema={() => import("./schema.ts").then(({ endingSchema }) => endingSchema)}
    >
      <Radios name="how" label="How did it end?" options={endings.map((value) => ({ value, label: detentionEndingLabels[value] }))} />
      <DateTimeText name="ended" label="Ended at" optional hint={nowOrLastTimeHint} />
      <TextArea name="words" label="Who decided it, and where the person goes from here" rows={3} limit={2000} optional hint="Needed where the time was over before it ended" />
    </RecordForm>
  );
}
