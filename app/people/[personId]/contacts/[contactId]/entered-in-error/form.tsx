"use client";

import { TextArea } from "#components/form/fields.tsx";
import { RecordForm } from "#components/form/record-form.tsx";
import { strikeContact } from "./actions.ts";
import { contactInErrorSchema } from "./schema.ts";

/** Why the entry should not be there. */
export function ContactInErrorForm({ personId, contactId, formKey, backHref }: { personId: string; contactId: string; formKey: string; backHref: string }) {
  return (
    <RecordForm
      action={strikeContact} hidden={{ personId, contactId }} idempotencyKey={formKey} schema={contactInErrorSchema}
      submit="Mark as entered in error" warning secondary={<a href={backHref}>Leave it as it is</a>}
    >
      <TextArea name="reason" label="What is wrong with it?" hint="For example “meant for another person”. It stays in the record, struck through, with this reason." rows={3} limit={500} />
    </RecordForm>
  );
}
