"use client";

import { TextArea } from "#components/form/fields.tsx";
import { RecordForm } from "#components/form/record-form.tsx";
import { markInError } from "./actions.ts";
import { alertInErrorSchema } from "./schema.ts";

/** What is wrong with the entry. */
export function AlertInErrorForm({ personId, alertId, formKey, backHref }: { personId: string; alertId: string; formKey: string; backHref: string }) {
  return (
    <RecordForm
      action={markInError} hidden={{ personId, alertId }} idempotencyKey={formKey} schema={alertInErrorSchema}
      submit="Mark as entered in error" warning secondary={<a href={backHref}>Leave it as it is</a>}
    >
      <TextArea name="reason" label="What is wrong with it?" hint="For example “meant for another person”. It stays in the record, struck through, with this reason." rows={3} limit={500} />
    </RecordForm>
  );
}
