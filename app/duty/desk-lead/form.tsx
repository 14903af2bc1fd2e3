"use client";

import { Radios } from "#components/form/fields.tsx";
import { RecordForm } from "#components/form/record-form.tsx";
import { nameDeskLead } from "./actions.ts";

/** Who leads the desk, out of those who are on it. */
export function LeadForm({ colleagues, formKey }: { colleagues: readonly { value: string; label: string }[]; formKey: string }) {
  return (
    <RecordForm
      action={nameDeskLead} idempotencyKey={formKey} submit="Name the lead"
      schema={() => import("./schema.ts").then(({ leadSchema }) => leadSchema)}
    >
      <Radios name="leadId" label="Who leads the desk from now on?" hint="Calls that nobody has taken yet become theirs at once." options={colleagues} />
    </RecordForm>
  );
}
