"use client";

import { TextArea } from "#components/form/fields.tsx";
import { RecordForm } from "#components/form/record-form.tsx";
import { strikePhone } from "./actions.ts";
import { phoneInErrorSchema } from "./schema.ts";

/** Why the number should not be there. */
export function PhoneInErrorForm({ personId, phoneId, formKey, backHref }: { personId: string; phoneId: string; formKey: string; backHref: string }) {
  return (
    <RecordForm
      action={strikePhone} hidden={{ personId, phoneId }} idempotencyKey={formKey} schema={phoneInErrorSchema}
      submit="Mark as entered in error" warning secondary={<a href={backHref}>Keep it</a>}
    >
      <TextArea name="reason" label="What is wrong with it?" hint="For example “never was their number”. It is kept, struck through, and never rung or searched for again." rows={3} limit={500} />
    </RecordForm>
  );
}
