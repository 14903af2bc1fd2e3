"use client";

import type { FormValues } from "#components/form/form-state.ts";
import { RecordForm } from "#components/form/record-form.tsx";
import { ServiceFields, type ServiceChoices } from "../service-fields.tsx";
import { addService } from "./actions.ts";

type Props = { choices: ServiceChoices; initial: FormValues; formKey: string; draftSavedAt: string | undefined };

export function NewServiceForm({ choices, initial, formKey, draftSavedAt }: Props) {
  return (
    <RecordForm
      action={addService} initial={initial} hidden={{}} idempotencyKey={formKey} schema={() => import("../service-schema.ts").then((m) => m.serviceSchema)}
      submit="Add service" submitting="Adding…" draftKey="service:new" draftSavedAt={draftSavedAt}
    >
      <ServiceFields choices={choices} />
    </RecordForm>
  );
}
