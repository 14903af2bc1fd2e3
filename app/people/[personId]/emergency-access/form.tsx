"use client";

import { Checkboxes, TextArea, TextField } from "#components/form/fields.tsx";
import { RecordForm } from "#components/form/record-form.tsx";
import { openInEmergency } from "./actions.ts";

type Props = {
  personId: string;
  /** The call from which it is asked for. */
  episodeId: string | null;
  formKey: string;
  reasons: readonly { value: string; label: string }[];
  named: string;
  asksYear: boolean;
  asksLetters: boolean;
  backHref: string;
};

/** Reasons to tick, a few words, and the guard against the wrong person where their name is known. */
export function EmergencyAccessForm({ personId, episodeId, formKey, reasons, named, asksYear, asksLetters, backHref }: Props) {
  return (
    <RecordForm
      action={openInEmergency} hidden={{ personId, ...(episodeId ? { episodeId } : {}) }} idempotencyKey={formKey}
      schema={() => import("./schema.ts").then(({ emergencyAccessSchema }) => emergencyAccessSchema)}
      submit={`Open ${named} for 12 hours`} submitting="Opening…" warning secondary={<a href={backHref}>Cancel</a>}
    >
      <Checkboxes name="reasons[]" label="Why can it not wait?" hint="Tick all that apply" options={reasons} />
      <TextArea name="words" label="What is happening, in a few words" rows={2} limit={2_000} />
      {asksYear && <TextField name="yearOfBirth" label="Type the year of birth again" width={4} inputMode="numeric" hint="From the top of this page. It guards against the wrong person." />}
      {asksLetters && <TextField name="familyStart" label="Type the first two letters of the last name again" width={4} />}
    </RecordForm>
  );
}
