"use client";

import { DateTimeText, Radios, Select, TextField } from "#components/form/fields.tsx";
import type { FormValues } from "#components/form/form-state.ts";
import { RecordForm } from "#components/form/record-form.tsx";
import { startDuty } from "./actions.ts";

type Named = { value: string; label: string; hint?: string };

/** What somebody does tonight. */
export function DutyForm({ kinds, sectors, initial, formKey }: { kinds: readonly Named[]; sectors: readonly Named[]; initial: FormValues; formKey: string }) {
  return (
    <RecordForm
      action={startDuty} initial={initial} idempotencyKey={formKey} submit="Start duty"
      schema={() => import("./schema.ts").then(({ dutySchema }) => dutySchema)}
    >
      <Radios name="kind" label="What do you do tonight?" options={kinds} />
      <TextField name="callSign" label="Call sign" width={10} code hint="Two who start a joint response car under the same call sign are one crew." />
      <Select name="sector" label="Sector" options={sectors} />
      <DateTimeText name="until" label="Until" hint="At most 14 hours from now. 24-hour time; without a date, 07:00 means the next 07:00." />
    </RecordForm>
  );
}
