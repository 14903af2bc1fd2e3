"use client";

import { DateField, Radios, TextArea, TextField, YesNoUnknown } from "#components/form/fields.tsx";
import type { FormValues } from "#components/form/form-state.ts";
import { RecordForm } from "#components/form/record-form.tsx";
import { recordPreferences } from "./actions.ts";

type Props = { personId: string; version: number; initial: FormValues; formKey: string; letters: readonly { value: string; label: string }[]; backHref: string };

/** Letters, texts, and when to try. */
export function PreferencesForm({ personId, version, initial, formKey, letters, backHref }: Props) {
  return (
    <RecordForm
      action={recordPreferences} initial={initial} hidden={{ personId }} version={version} idempotencyKey={formKey}
      schema={() => import("./schema.ts").then(({ preferencesSchema }) => preferencesSchema)} submit="Record how to reach them" secondary={<a href={backHref}>Back to the record</a>}
    >
      <Radios name="letters" label="May letters be sent?" hint="Could somebody else open them?" options={letters} />
      <YesNoUnknown name="mayText" label="May they be sent texts?" hint="Could somebody else read them?" />
      <TextField name="bestTime" label="Best time to ring or to come" hint="For example “after six”, “not while the children are home”" width={30} optional />
      <TextArea name="words" label="What else to know before getting in touch" hint="For example another address for letters, or a word to begin with" rows={3} limit={1_000} optional />
      <TextField name="source" label="Where this comes from" hint="For example “the person”" width={30} />
      <DateField name="said" label="When this was said, if not today" optional />
    </RecordForm>
  );
}
