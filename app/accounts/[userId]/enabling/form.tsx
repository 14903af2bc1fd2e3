"use client";

import type { FormAction } from "#components/form/form-state.ts";
import { RecordForm } from "#components/form/record-form.tsx";

type Props = { action: FormAction; formKey: string; userId: string; cancelHref: string };

export function EnablingForm({ action, formKey, userId, cancelHref }: Props) {
  return (
    <RecordForm action={action} idempotencyKey={formKey} hidden={{ userId }} submit="Enable account" submitting="Enabling…" secondary={<a href={cancelHref}>Cancel</a>}>
      <p>They sign in with the password and the authenticator that they had, unless you reset the sign-in as well.</p>
    </RecordForm>
  );
}
