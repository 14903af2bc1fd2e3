"use client";

import type { FormAction, FormValues } from "#components/form/form-state.ts";
import { RecordForm } from "#components/form/record-form.tsx";
import { AccountFields } from "../../account-fields.tsx";

type Props = { action: FormAction; formKey: string; userId: string; version: number; initial: FormValues; cancelHref: string };

export function AccountDetailsForm({ action, formKey, userId, version, initial, cancelHref }: Props) {
  return (
    <RecordForm
      action={action} idempotencyKey={formKey} hidden={{ userId }} version={version} initial={initial} submit="Save changes" secondary={<a href={cancelHref}>Cancel</a>}
      schema={() => import("./schema.ts").then((schema) => schema.accountDetailsSchema)}
    >
      <AccountFields />
    </RecordForm>
  );
}
