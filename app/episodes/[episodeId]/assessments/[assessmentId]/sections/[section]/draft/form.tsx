"use client";

import { RecordForm } from "#components/form/record-form.tsx";
import { discardDraft } from "./actions.ts";

/** One button: the text above is what goes. */
export function DiscardDraftForm({ backHref, formKey, ...ids }: { episodeId: string; assessmentId: string; section: string; backHref: string; formKey: string }) {
  return (
    <RecordForm action={discardDraft} hidden={ids} idempotencyKey={formKey} submit="Put this draft aside" submitting="Putting aside…" warning secondary={<a href={backHref}>Go on writing</a>}>
      {null}
    </RecordForm>
  );
}
