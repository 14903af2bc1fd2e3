"use client";

import { TextArea } from "#components/form/fields.tsx";
import type { FormValues } from "#components/form/form-state.ts";
import { RecordForm } from "#components/form/record-form.tsx";
import { returnForRevision } from "./actions.ts";

type Props = { episodeId: string; assessmentId: string; version: number; author: string; initial: FormValues; formKey: string; draftKey: string; draftSavedAt: string | undefined };

/** What is to be revised, in words that its author reads. */
export function ReturnForm({ episodeId, assessmentId, version, author, initial, formKey, draftKey, draftSavedAt }: Props) {
  return (
    <RecordForm
      action={returnForRevision} initial={initial} hidden={{ episodeId, assessmentId }} version={version} idempotencyKey={formKey} submit="Return for revision" submitting="Returning…"
      schema={() => import("./schema.ts").then(({ returnSchema }) => returnSchema)} draftKey={draftKey} draftSavedAt={draftSavedAt}
    >
      <TextArea name="words" label="What is to be revised?" hint={`${author} reads it above the sections. It stays with the version that was signed.`} rows={6} />
    </RecordForm>
  );
}
