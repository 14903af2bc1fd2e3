"use client";

import { TextArea } from "#components/form/fields.tsx";
import { RecordForm } from "#components/form/record-form.tsx";
import { undoLink } from "./actions.ts";
import { undoSchema } from "./schema.ts";

type Props = { episodeId: string; version: number; formKey: string; named: string; backHref: string };

/** A link is taken back with a reason. */
export function UndoForm({ episodeId, version, formKey, named, backHref }: Props) {
  return (
    <RecordForm
      action={undoLink} hidden={{ episodeId }} version={version} idempotencyKey={formKey} schema={undoSchema}
      submit={`This call is not about ${named}`} submitting="Taking back…" warning secondary={<a href={backHref}>Leave it as it is</a>}
    >
      <TextArea name="reason" label="How do you know that it is not this person?" rows={3} limit={2_000} />
    </RecordForm>
  );
}
