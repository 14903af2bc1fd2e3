"use client";

import { RecordForm } from "#components/form/record-form.tsx";
import { takeOutPhone } from "./actions.ts";

/** A button, and a way back. */
export function PhoneEndForm({ personId, phoneId, formKey, backHref }: { personId: string; phoneId: string; formKey: string; backHref: string }) {
  return (
    <RecordForm action={takeOutPhone} hidden={{ personId, phoneId }} idempotencyKey={formKey} submit="Take this number out" warning secondary={<a href={backHref}>Keep it</a>}>
      <p>It is kept in the record, and is never rung or searched for again.</p>
    </RecordForm>
  );
}
