"use client";

import type { FormAction } from "#components/form/form-state.ts";
import { RecordForm } from "#components/form/record-form.tsx";
import { AccountFields } from "../account-fields.tsx";

type Props = { action: FormAction; formKey: string; cancelHref: string };

export function NewAccountForm({ action, formKey, cancelHref }: Props) {
  return (
    <RecordForm
      action={action} idempotencyKey={formKey} submit="Add account" secondary={<a href={cancelHref}>Cancel</a>}
      schema={() => import("../account-schema.ts").then((schema) => schema.accountSchema)}
    >
      <AccountFields />
    </RecordForm>
  );
}
