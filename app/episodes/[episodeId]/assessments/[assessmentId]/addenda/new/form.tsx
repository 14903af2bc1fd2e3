"use client";

import { DateTimeText, TextArea } from "#components/form/fields.tsx";
import type { FormValues } from "#components/form/form-state.ts";
import { RecordForm } from "#components/form/record-form.tsx";
import { nowOrLastTimeHint } from "#components/form/time-hints.ts";
import { addAddendum } from "./actions.ts";

type Props = { episodeId: string; assessmentId: string; initial: FormValues; formKey: string; draftKey: string; draftSavedAt: string | undefined };

/** What is added, and when it happened or came to light. */
export function AddendumForm({ episodeId, assessmentId, initial, formKey, draftKey, draftSavedAt }: Props) {
  return (
    <RecordForm
      action={addAddendum} initial={initial} hidden={{ episodeId, assessmentId }} idempotencyKey={formKey} submit="Add to the assessment" submitting="Adding…"
      schema={() => import("./schema.ts").then(({ addendumSchema }) => addendumSchema)} draftKey={draftKey} draftSavedAt={draftSavedAt}
    >
      <TextArea name="words" label="What is to be added" hint="Say if it corrects something, and what." rows={6} />
      <DateTimeText name="happened" label="When did it happen?" optional hint={nowOrLastTimeHint} />
    </RecordForm>
  );
}
