"use client";

import { TextArea } from "#components/form/fields.tsx";
import { RecordForm } from "#components/form/record-form.tsx";
import { markObservationsInError } from "./actions.ts";

/** Why the set counts for nothing. */
export function InErrorForm({ episodeId, setId, formKey }: { episodeId: string; setId: string; formKey: string }) {
  return (
    <RecordForm
      action={markObservationsInError} hidden={{ episodeId, setId }} idempotencyKey={formKey} submit="Mark as entered in error" warning
      schema={() => import("./schema.ts").then(({ inErrorSchema }) => inErrorSchema)}
    >
      <TextArea name="reason" label="What was wrong?" hint="For example: another person’s monitor, or a slip of the keyboard." rows={3} limit={2000} />
    </RecordForm>
  );
}
