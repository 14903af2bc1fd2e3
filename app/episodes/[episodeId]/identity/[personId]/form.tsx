"use client";

import { Checkboxes, TextField } from "#components/form/fields.tsx";
import { RecordForm } from "#components/form/record-form.tsx";
import { confirmIdentity } from "./actions.ts";

type Props = {
  episodeId: string;
  personId: string;
  version: number;
  formKey: string;
  /** How the button names the person. */
  named: string;
  held: readonly { value: string; label: string; hint: string }[];
  asksYear: boolean;
  asksLetters: boolean;
  unknownHref: string;
};

/** Read back, tick, type two facts again. */
export function ConfirmationForm({ episodeId, personId, version, formKey, named, held, asksYear, asksLetters, unknownHref }: Props) {
  return (
    <RecordForm
      action={confirmIdentity} hidden={{ episodeId, personId }} version={version} idempotencyKey={formKey}
      schema={() => import("./schema.ts").then(({ confirmationSchema }) => confirmationSchema)}
      submit={`Link this call to ${named}`} submitting="Linking…" secondary={<a href={unknownHref}>Go on unknown</a>}
    >
      <Checkboxes name="confirmed[]" label="Read back and tick what the caller confirmed" hint="Ask for it, do not offer it. At least three." size="m" options={held} />
      {asksYear && <TextField name="yearOfBirth" label="Type the year of birth again" width={4} inputMode="numeric" hint="From the record above. It guards against the wrong person." />}
      {asksLetters && <TextField name="familyStart" label="Type the first two letters of the last name again" width={4} />}
    </RecordForm>
  );
}
