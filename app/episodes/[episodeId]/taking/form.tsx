"use client";

import { DateTimeText, TextField } from "#components/form/fields.tsx";
import type { FormValues } from "#components/form/form-state.ts";
import { RecordForm } from "#components/form/record-form.tsx";
import { nextTimeHint } from "#components/form/time-hints.ts";
import { takeCall } from "./actions.ts";

/** What the taker does next, filled in with what is usual. */
export function TakingForm({ episodeId, initial, formKey, cancelHref }: { episodeId: string; initial: FormValues; formKey: string; cancelHref: string }) {
  return (
    <RecordForm
      action={takeCall} initial={initial} hidden={{ episodeId }} idempotencyKey={formKey} submit="Take this call"
      schema={() => import("./schema.ts").then(({ takingSchema }) => takingSchema)} secondary={<a href={cancelHref}>Do not take it</a>}
    >
      <TextField name="nextAction" label="What will you do next?" />
      <DateTimeText name="due" label="Due" hint={nextTimeHint} />
    </RecordForm>
  );
}
