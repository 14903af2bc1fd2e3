"use client";

import { Radios, TextArea } from "#components/form/fields.tsx";
import { RecordForm } from "#components/form/record-form.tsx";
import { liftRestriction, restrictRecord } from "./actions.ts";
import { liftSchema, restrictSchema } from "./schema.ts";

type Props = { personId: string; formKey: string; backHref: string };

/** Why the record is restricted. */
export function RestrictForm({ personId, formKey, backHref, kinds }: Props & { kinds: readonly { value: string; label: string; hint: string }[] }) {
  return (
    <RecordForm action={restrictRecord} hidden={{ personId }} idempotencyKey={formKey} schema={restrictSchema} submit="Restrict this record" warning secondary={<a href={backHref}>Cancel</a>}>
      <Radios name="kind" label="Why must it be restricted?" options={kinds} />
      <TextArea name="reason" label="What is behind it" hint="Seen by those who may see the restriction. Do not write the address here." rows={3} limit={2_000} />
    </RecordForm>
  );
}

/** Why it can be open again. */
export function LiftForm({ personId, formKey, backHref }: Props) {
  return (
    <RecordForm action={liftRestriction} hidden={{ personId }} idempotencyKey={formKey} schema={liftSchema} submit="Lift the restriction" warning secondary={<a href={backHref}>Leave it restricted</a>}>
      <TextArea name="reason" label="Why can it be open again?" rows={3} limit={2_000} />
    </RecordForm>
  );
}
