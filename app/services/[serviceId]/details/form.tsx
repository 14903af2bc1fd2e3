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
      <TextField name="reason" label="Why does the entry change?" />
    </RecordForm>
  );
}
