"use client";

import { Radios, TextArea } from "#components/form/fields.tsx";
import { RecordForm } from "#components/form/record-form.tsx";
import { reviewEmergencyAccess } from "./actions.ts";
import { accessReviewSchema } from "./schema.ts";

type Props = { accessId: string; formKey: string; findings: readonly { value: string; label: string }[]; backHref: string };

/** A finding, in a choice and in words. */
export function AccessReviewForm({ accessId, formKey, findings, backHref }: Props) {
  return (
    <RecordForm action={reviewEmergencyAccess} hidden={{ accessId }} idempotencyKey={formKey} schema={accessReviewSchema} submit="Record the review" secondary={<a href={backHref}>Back to the list</a>}>
      <Radios name="finding" label="What did you find?" options={findings} />
      <TextArea name="words" label="What you looked at, and why you found this" hint="It cannot be changed later." rows={4} limit={2_000} />
    </RecordForm>
  );
}
