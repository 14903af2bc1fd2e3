"use client";

import { RecordForm } from "#components/form/record-form.tsx";
import { copyFromEarlier } from "./actions.ts";

/** One button: the text above is what is copied. */
export function CopyForm({ version, backHref, formKey, ...ids }: { episodeId: string; assessmentId: string; section: string; version: number; backHref: string; formKey: string }) {
  return (
    <RecordForm action={copyFromEarlier} hidden={ids} version={version} idempotencyKey={formKey} submit="Copy, to be reviewed" submitting="Copying…" secondary={<a href={backHref}>Do not copy</a>}>
      {null}
    </RecordForm>
  );
}
