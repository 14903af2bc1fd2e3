"use client";

import { TextField } from "#components/form/fields.tsx";
import { RecordForm } from "#components/form/record-form.tsx";
import { takeOutPhone } from "./actions.ts";
import { phoneEndSchema } from "./schema.ts";

/** Why it is out of use, and a way back. */
export function PhoneEndForm({ personId, phoneId, formKey, backHref }: { personId: string; phoneId: string; formKey: string; backHref: string }) {
  return (
    <RecordForm action={takeOutPhone} hidden={{ personId, phoneId }} idempotencyKey={formKey} schema={phoneEndSchema} submit="Take this number out" warning secondary={<a href={backHref}>Keep it</a>}>
      <p>It is kept in the record, and is never rung or searched for again.</p>
      <TextField name="reason" label="Why is it out of use?" hint="For example “gave a new one”, “somebody else has it now”" width={30} />
    </RecordForm>
  );
}
