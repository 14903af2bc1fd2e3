"use client";

import { DateTimeText } from "#components/form/fields.tsx";
import { RecordForm } from "#components/form/record-form.tsx";
import { nowOrLastTimeHint } from "#components/form/time-hints.ts";
import { startAssessment } from "./actions.ts";

/** When the person was seen; everything else is asked in its section. */
export function NewAssessmentForm({ episodeId, formKey }: { episodeId: string; formKey: string }) {
  return (
    <RecordForm
      action={startAssessment} hidden={{ episodeId }} idempotencyKey={formKey} submit="Start assessment" submitting="Starting…"
      schema={() => import("./schema.ts").then(({ newAssessmentSchema }) => newAssessmentSchema)}
    >
      <DateTimeText name="seen" label="When did you see the person?" optional hint={nowOrLastTimeHint} />
    </RecordForm>
  );
}
