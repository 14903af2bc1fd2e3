"use client";

import { RecordForm } from "#components/form/record-form.tsx";
import { copyIntoSection } from "./actions.ts";

type Props = { episodeId: string; assessmentId: string; section: string; from: "before" | "earlier"; version: number; backHref: string; formKey: string };

/** One button: the text above is what is copied. */
export function CopyForm({ version, backHref, formKey, ...ids }: Props) {
  const what = ids.from === "before" ? "Copy from call and triage, to be reviewed" : "Copy from this assessment, to be reviewed";
  return (
    <RecordForm action={copyIntoSection} hidden={ids} version={version} idempotencyKey={formKey} submit={what} submitting="Copying…" secondary={<a href={backHref}>Do not copy</a>}>
      {null}
    </RecordForm>
  );
}
