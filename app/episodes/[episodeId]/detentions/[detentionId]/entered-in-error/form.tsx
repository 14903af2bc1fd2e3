"use client";

import { TextArea } from "#components/form/fields.tsx";
import { RecordForm } from "#components/form/record-form.tsx";
import { markInError } from "./actions.ts";

/** Why it counts for nothing. */
export function DetentionInErrorForm({ episodeId, detentionId, formKey }: { episodeId: string; detentionId: string; formKey: string }) {
  return (
    <RecordForm
      action={markInError} hidden={{ episodeId, detentionId }} idempotencyKey={formKey} submit="Mark as entered in error" warning
      schema={() => import("./schema.ts").then(({ detentionInErrorSchema }) => detentionInErrorSchema)}
    >
      <TextArea name="reason" label="What was wrong?" hint="For example: another person’s papers, or the wrong time of arrival." rows={3} limit={2000} />
    </RecordForm>
  );
}
