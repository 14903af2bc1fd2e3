"use client";

import { TextArea } from "#components/form/fields.tsx";
import type { FormAction } from "#components/form/form-state.ts";
import { RecordForm } from "#components/form/record-form.tsx";

type Props = { action: FormAction; formKey: string; userId: string; cancelHref: string };

export function DisablingForm({ action, formKey, userId, cancelHref }: Props) {
  return (
    <RecordForm
      action={action} idempotencyKey={formKey} hidden={{ userId }} submit="Disable account" submitting="Disabling…" warning secondary={<a href={cancelHref}>Cancel</a>}
      schema={() => import("./schema.ts").then((schema) => schema.disablingSchema)}
    >
      <TextArea name="reason" label="Reason" hint="Other administrators see it. Nothing about the person’s health." rows={3} limit={500} />
    </RecordForm>
  );
}
