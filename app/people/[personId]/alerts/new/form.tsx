"use client";

import { DateField, Radios, TextArea, TextField } from "#components/form/fields.tsx";
import { RecordForm } from "#components/form/record-form.tsx";
import { recordAlert } from "./actions.ts";

type Props = { personId: string; formKey: string; kinds: readonly { value: string; label: string; hint?: string }[]; named: string; backHref: string };

/** One entry, one fact, one source. */
export function AlertForm({ personId, formKey, kinds, named, backHref }: Props) {
  return (
    <RecordForm
      action={recordAlert} hidden={{ personId }} idempotencyKey={formKey} schema={() => import("./schema.ts").then(({ alertSchema }) => alertSchema)}
      submit={`Record for ${named}`} secondary={<a href={backHref}>Cancel</a>}
    >
      <Radios name="kind" label="What is it?" options={kinds} />
      <TextArea name="words" label="What must be known" hint="What it is, and what to do. Leave it empty for “no known allergies”." rows={3} limit={2_000} />
      <TextField name="source" label="Where this comes from" hint="For example “the person”, “their mother”, “GP record”" width={30} />
      <DateField name="stated" label="Since when, or when it was said" optional />
    </RecordForm>
  );
}
