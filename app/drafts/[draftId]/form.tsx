"use client";

import { RecordForm } from "#components/form/record-form.tsx";
import { discardDraft, restoreDraft } from "./actions.ts";

type Props = { draftId: string; formKey: string; backHref: string };

/** One button: the text above is what goes. */
export function DiscardForm({ draftId, formKey, backHref }: Props) {
  return (
    <RecordForm action={discardDraft} hidden={{ draftId }} idempotencyKey={formKey} submit="Put this draft aside" submitting="Putting aside…" warning secondary={<a href={backHref}>Keep it</a>}>
      <p>It can be taken back for 30 days.</p>
    </RecordForm>
  );
}

/** One button: the text above comes back into its form. */
export function RestoreForm({ draftId, formKey, backHref }: Props) {
  return (
    <RecordForm action={restoreDraft} hidden={{ draftId }} idempotencyKey={formKey} submit="Take this text back" submitting="Taking back…" secondary={<a href={backHref}>Leave it</a>}>
      <p>Its form shows it again. What the form shows now is put aside instead.</p>
    </RecordForm>
  );
}
