"use client";

import { DateTimeText, TextField } from "#components/form/fields.tsx";
import type { FormValues } from "#components/form/form-state.ts";
import { RecordForm } from "#components/form/record-form.tsx";
import { nextTimeHint } from "#components/form/time-hints.ts";
import { changeNextAction } from "./actions.ts";

/** The next action and its due time, as they stand, to change. */
export function NextActionForm({ episodeId, version, initial, formKey, cancelHref }: { episodeId: string; version: number; initial: FormValues; formKey: string; cancelHref: string }) {
  return (
    <RecordForm
      action={changeNextAction} initial={initial} hidden={{ episodeId }} version={version} idempotencyKey={formKey} submit="Change next action"
      schema={() => import("./schema.ts").then(({ nextActionSchema }) => nextActionSchema)} secondary={<a href={cancelHref}>Leave it as it is</a>}
    >
      <TextField name="nextAction" label="What happens next" hint="Begin with “Call back” and it stands under Call backs due." />
      <DateTimeText name="due" label="Due" hint={nextTimeHint} />
    </RecordForm>
  );
}
