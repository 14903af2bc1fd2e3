"use client";

import type { ReactNode } from "react";
import type { FormAction } from "#components/form/form-state.ts";
import { RecordForm } from "#components/form/record-form.tsx";

type Props = { action: FormAction; formKey: string; userId: string; reset: boolean; cancelHref: string; children: ReactNode };

export function EnrolmentForm({ action, formKey, userId, reset, cancelHref, children }: Props) {
  return (
    <RecordForm
      action={action} idempotencyKey={formKey} hidden={{ userId }} warning={reset} secondary={<a href={cancelHref}>Cancel</a>}
      submit={reset ? "Reset sign-in" : "Make a new link"} submitting="Making the link…"
    >
      {children}
    </RecordForm>
  );
}
