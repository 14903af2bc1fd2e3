"use client";

import { DateTimeText, TextArea, TextField } from "#components/form/fields.tsx";
import type { FormValues } from "#components/form/form-state.ts";
import { RecordForm } from "#components/form/record-form.tsx";
import { recordReview } from "./actions.ts";

type Props = { episodeId: string; ownerName: string; initial: FormValues; formKey: string; draftSavedAt: string | undefined };

export function ReviewForm({ episodeId, ownerName, initial, formKey, draftSavedAt }: Props) {
  return (
    <RecordForm
      action={recordReview} initial={initial} hidden={{ episodeId }} idempotencyKey={formKey} schema={() => import("./schema.ts").then((m) => m.reviewSchema)}
      submit="Record review" submitting="Recording…" draftKey={`review:${episodeId}`} draftSavedAt={draftSavedAt}
    >
      <TextArea name="findings" label="What did you find?" hint="What was done well, what is missing, what the person would say." rows={6} limit={20000} />
      <TextArea name="decision" label="What did you decide, and why?" rows={4} limit={20000} />
      <TextField name="task" label="What is to be done?" hint={`It becomes a task of ${ownerName}, who owns this case.`} />
      <DateTimeText name="due" label="By when?" hint="For example, 14 8 2026, today, or +2d" />
    </RecordForm>
  );
}
