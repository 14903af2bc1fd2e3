"use client";

import { TextArea } from "#components/form/fields.tsx";
import { RecordForm } from "#components/form/record-form.tsx";
import { NamedAgain, type Asked } from "../../named-again.tsx";
import { undo } from "./actions.ts";

type Props = { personId: string; mergeId: string; formKey: string; named: string; asked: Asked; backHref: string };

/** A merge is taken back with a reason. */
export function UndoMergeForm({ personId, mergeId, formKey, named, asked, backHref }: Props) {
  return (
    <RecordForm
      action={undo} hidden={{ personId, mergeId }} idempotencyKey={formKey} schema={() => import("./schema.ts").then(({ undoMergeSchema }) => undoMergeSchema)}
      submit="Make them two records again" submitting="Undoing…" warning secondary={<a href={backHref}>Leave them merged</a>}
    >
      <TextArea name="reason" label="How do you know that they are two people?" rows={2} limit={2_000} />
      <NamedAgain asked={asked} named={named} />
    </RecordForm>
  );
}
