"use client";

import { TextField } from "#components/form/fields.tsx";
import type { FormValues } from "#components/form/form-state.ts";
import { RecordForm } from "#components/form/record-form.tsx";
import { ServiceFields, type ServiceChoices } from "../../service-fields.tsx";
import { changeService } from "./actions.ts";

type Props = { serviceId: string; version: number; choices: ServiceChoices; initial: FormValues; formKey: string; draftSavedAt: string | undefined };

export function ServiceDetailsForm({ serviceId, version, choices, initial, formKey, draftSavedAt }: Props) {
  return (
    <RecordForm
      action={changeService} initial={initial} hidden={{ serviceId }} version={version} idempotencyKey={formKey} schema={() => import("../../service-schema.ts").then((m) => m.amendServiceSchema)}
      submit="Save changes" draftKey={`service:${serviceId}`} draftSavedAt={draftSavedAt}
    >
      <ServiceFields choices={choices} />
      <TextField name="closesOn" label="Closed from" hint="The first day on which it takes nobody, like 14 8 2026, today or +2w. Leave empty while it stays open." width={20} optional />
      <TextField name="closedReason" label="Why does it close, and where can people turn instead?" hint="Shown to everybody who opens the entry." optional />
      <TextField name="reason" label="Why does the entry change?" />
    </RecordForm>
  );
}
