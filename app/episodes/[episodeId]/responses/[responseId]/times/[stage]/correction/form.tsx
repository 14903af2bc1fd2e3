"use client";

import { DateTimeText, TextArea } from "#components/form/fields.tsx";
import { RecordForm } from "#components/form/record-form.tsx";
import { lastTimeHint } from "#components/form/time-hints.ts";
import { correctableStageLabels, type CorrectableStage } from "#domain/response-correction.ts";
import { correctTime } from "./actions.ts";

type Props = { episodeId: string; responseId: string; stage: CorrectableStage; version: string; formKey: string; cancelHref: string };

/** When it really was, and how the wrong time came about. */
export function CorrectionForm({ episodeId, responseId, stage, version, formKey, cancelHref }: Props) {
  return (
    <RecordForm
      action={correctTime} hidden={{ episodeId, responseId, stage }} version={version} idempotencyKey={formKey} submit="Correct the time" secondary={<a href={cancelHref}>Leave it as it is</a>}
      schema={() => import("./schema.ts").then(({ correctionSchema }) => correctionSchema)}
    >
      <DateTimeText name="happened" label={`${correctableStageLabels[stage]} was really at`} hint={`${lastTimeHint} A date as 14 8 or yesterday.`} />
      <TextArea name="reason" label="Why was the recorded time wrong?" hint="For example: pressed late, after talking to the family." rows={3} limit={2000} />
    </RecordForm>
  );
}
