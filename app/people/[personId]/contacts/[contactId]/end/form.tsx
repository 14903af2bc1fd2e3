"use client";

import { TextArea } from "#components/form/fields.tsx";
import { RecordForm } from "#components/form/record-form.tsx";
import { endContactPerson } from "./actions.ts";
import { contactEndSchema } from "./schema.ts";

/** Why it no longer holds. */
export function ContactEndForm({ personId, contactId, formKey, backHref }: { personId: string; contactId: string; formKey: string; backHref: string }) {
  return (
    <RecordForm
      action={endContactPerson} hidden={{ personId, contactId }} idempotencyKey={formKey} schema={contactEndSchema}
      submit="End this contact" warning secondary={<a href={backHref}>Leave it as it is</a>}
    >
      <TextArea name="reason" label="What has changed, and who says so?" hint="The entry stays in the record with this reason, and is not rung any more. If a name, a number or what they may be told has changed, end this entry and add a new one." rows={3} limit={500} />
    </RecordForm>
  );
}
