"use client";

import { Checkboxes, DateField, Radios, TextArea, TextField } from "#components/form/fields.tsx";
import { RecordForm } from "#components/form/record-form.tsx";
import { recordContact } from "./actions.ts";

type Choice = { value: string; label: string; hint?: string };
type Props = { personId: string; formKey: string; kinds: readonly Choice[]; roles: readonly Choice[]; sharings: readonly Choice[]; backHref: string };

/** Who they are to the person, and what they may be told. */
export function ContactForm({ personId, formKey, kinds, roles, sharings, backHref }: Props) {
  return (
    <RecordForm
      action={recordContact} hidden={{ personId }} idempotencyKey={formKey} schema={() => import("./schema.ts").then(({ contactSchema }) => contactSchema)}
      submit="Record this contact" secondary={<a href={backHref}>Cancel</a>}
    >
      <Radios name="kind" label="Who is it?" options={kinds} />
      <TextField name="name" label="Name" width={20} />
      <TextField name="relationship" label="Who they are to the person" hint="For example “sister”, “neighbour”, “care coordinator”" width={20} />
      <TextField name="organisation" label="Organisation" width={30} optional />
      <TextField name="phone" label="Telephone number" type="tel" width={20} optional />
      <Checkboxes name="roles[]" label="What else is true of them" options={roles} optional />
      <Radios name="sharing" label="What does the person want them to be told?" hint="The person’s own answer. Silence is not consent." options={sharings} />
      <TextArea name="sharingWords" label="What they may be told, or must not, and why" hint="For a power of attorney: whether the registered document was seen" rows={2} limit={500} optional />
      <TextField name="source" label="Where this comes from" hint="For example “the person”, “GP record”" width={30} />
      <DateField name="said" label="When this was said, if not today" optional />
    </RecordForm>
  );
}
