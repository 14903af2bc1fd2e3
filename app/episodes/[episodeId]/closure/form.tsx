"use client";

import { Radios, TextArea } from "#components/form/fields.tsx";
import type { FormValues } from "#components/form/form-state.ts";
import { RecordForm } from "#components/form/record-form.tsx";
import { closeCrisis } from "./actions.ts";

type Props = { episodeId: string; heard: number; outcomes: readonly { value: string; label: string }[]; submit: string; initial: FormValues; formKey: string; draftSavedAt: string | undefined };

/** How it ended. The button names the person: closing the wrong crisis leaves somebody alone. */
export function ClosureForm({ episodeId, heard, outcomes, submit, initial, formKey, draftSavedAt }: Props) {
  return (
    <RecordForm
      action={closeCrisis} initial={initial} hidden={{ episodeId, heard: String(heard) }} idempotencyKey={formKey} submit={submit} submitting="Closing…" draftKey={`closure:${episodeId}`} draftSavedAt={draftSavedAt}
      schema={() => import("./schema.ts").then(({ closureSchema }) => closureSchema)}
    >
      <Radios name="outcome" label="How did it end?" options={outcomes} />
      <TextArea name="words" label="In words" hint="How the person is now, what was agreed, and whom they can turn to." rows={5} />
    </RecordForm>
  );
}
