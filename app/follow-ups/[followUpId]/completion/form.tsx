"use client";

import { Radios, TextArea } from "#components/form/fields.tsx";
import { RecordForm } from "#components/form/record-form.tsx";
import { completeFollowUp } from "./actions.ts";

type Props = { followUpId: string; version: number; formKey: string; isTask: boolean; endings: readonly { value: string; label: string; hint?: string | undefined }[] };

/** How a follow-up ends, and what came of it. */
export function CompletionForm({ followUpId, version, formKey, isTask, endings }: Props) {
  return (
    <RecordForm
      action={completeFollowUp} hidden={{ followUpId }} version={version} idempotencyKey={formKey} submit={isTask ? "Record how the task ended" : "End this follow-up"}
      schema={() => import("./schema.ts").then(({ completionSchema }) => completionSchema)}
    >
      <Radios name="how" label="How does it end?" options={endings} />
      <TextArea name="words" label={isTask ? "What was done, or why is it not needed?" : "What came of it, or why does it end?"} rows={4} />
    </RecordForm>
  );
}
