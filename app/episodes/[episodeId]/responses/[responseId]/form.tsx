"use client";

import { DateTimeText } from "#components/form/fields.tsx";
import { RecordForm } from "#components/form/record-form.tsx";
import { lastTimeHint } from "#components/form/time-hints.ts";
import { responseStageLabels, type ReportedStage } from "#domain/response.ts";
import { recordResponseTime } from "./actions.ts";

type Props = { episodeId: string; responseId: string; stage: ReportedStage; formKey: string };

/** One press for what happens now. The time is the server's: no clock in a car is trusted. */
export function StageNowForm({ episodeId, responseId, stage, formKey }: Props) {
  return (
    <RecordForm action={recordResponseTime} hidden={{ episodeId, responseId, stage, when: "now" }} idempotencyKey={formKey} submit={`${responseStageLabels[stage]} now`}>
      {null}
    </RecordForm>
  );
}

/** The same for what was not pressed at the time. Both times are kept: when it happened, and when it was recorded. */
export function StageEarlierForm({ episodeId, responseId, stage, formKey }: Props) {
  return (
    <RecordForm action={recordResponseTime} hidden={{ episodeId, responseId, stage, when: "typed" }} idempotencyKey={formKey} submit="Record this time">
      <DateTimeText name="happened" label={`${responseStageLabels[stage]} at`} hint={`${lastTimeHint} A date as 14 8 or yesterday.`} />
    </RecordForm>
  );
}
