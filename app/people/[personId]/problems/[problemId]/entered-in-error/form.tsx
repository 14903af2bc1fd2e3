"use client";

import { TextArea } from "#components/form/fields.tsx";
import { RecordForm } from "#components/form/record-form.tsx";
import { strikeProblem } from "./actions.ts";
import { problemInErrorSchema } from "./schema.ts";

/** Why the entry should not be there. */
export function ProblemInErrorForm({ personId, problemId, formKey, backHref }: { personId: string; problemId: string; formKey: string; backHref: string }) {
  return (
    <RecordForm
      action={strikeProblem} hidden={{ personId, problemId }} idempotencyKey={formKey} schema={problemInErrorSchema}
      submit="Mark as entered in error" warning secondary={<a href={backHref}>Leave it as it is</a>}
    >
      <TextArea name="reason" label="What is wrong with it?" hint="For example “meant for another person”. It stays in the record, struck through, with this reason. A problem that has passed is resolved instead." rows={3} limit={500} />
    </RecordForm>
  );
}
