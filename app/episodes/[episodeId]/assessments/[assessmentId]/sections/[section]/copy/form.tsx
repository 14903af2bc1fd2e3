"use client";

import { RecordForm } from "#components/form/record-form.tsx";
import { copyIntoSection } from "./actions.ts";

type Props = { episodeId: string; assessmentId: string; section: string; from: "before" | "earlier"; /** Where from, in words. */ lender: string; version: number; backHref: string; formKey: string };

/** One button: the text above is what is copied. */
export function CopyForm({ lender, version, backHref, formKey, ...ids }: Props) {
  return (
    <RecordForm action={copyIntoSection} hidden={ids} version={version} idempotencyKey={formKey} submit={`Copy from ${lender}, to be reviewed`} submitting="Copying…" secondary={<a href={backHref}>Do not copy</a>}>
      {null}
    </RecordForm>
  );
}
