"use client";

import { DateField, TextArea, TextField } from "#components/form/fields.tsx";
import { RecordForm } from "#components/form/record-form.tsx";
import { recordProblem } from "./actions.ts";

type Props = { personId: string; formKey: string; named: string; longest: number; backHref: string };

/** One entry, one problem, one source. */
export function ProblemForm({ personId, formKey, named, longest, backHref }: Props) {
  return (
    <RecordForm
      action={recordProblem} hidden={{ personId }} idempotencyKey={formKey} schema={() => import("./schema.ts").then(({ problemSchema }) => problemSchema)}
      submit={`Add to the list of ${named}`} secondary={<a href={backHref}>Cancel</a>}
    >
      <TextArea name="words" label="What is the problem?" hint="In words that the person would recognise. One problem in one entry." rows={2} limit={longest} />
      <TextField name="since" label="Since when" hint="For example “2019”, “since the winter”" width={20} optional />
      <TextArea name="plan" label="What is being done about it, and by whom" rows={2} limit={500} optional />
      <TextField name="source" label="Where this comes from" hint="For example “the person”, “GP record”, “discharge letter”" width={30} />
      <DateField name="said" label="When this was said or written, if not today" optional />
    </RecordForm>
  );
}
