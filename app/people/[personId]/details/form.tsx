"use client";

import { DateField, TextArea, TextField } from "#components/form/fields.tsx";
import type { FormValues } from "#components/form/form-state.ts";
import { RecordForm } from "#components/form/record-form.tsx";
import { ContactFields, GenderFields, IdentityFields, type Choices } from "../../person-fields.tsx";
import { amendDetails } from "./actions.ts";

type Props = { personId: string; version: number; initial: FormValues; formKey: string; draftKey: string; draftSavedAt: string | undefined; choices: Choices; named: string; backHref: string };

/** Everything that is written down about who somebody is. */
export function DetailsForm({ personId, version, initial, formKey, draftKey, draftSavedAt, choices, named, backHref }: Props) {
  return (
    <RecordForm
      action={amendDetails} initial={initial} hidden={{ personId }} version={version} idempotencyKey={formKey} draftKey={draftKey} draftSavedAt={draftSavedAt}
      schema={() => import("./schema.ts").then(({ detailsSchema }) => detailsSchema)}
      submit={`Save details of ${named}`} secondary={<a href={backHref}>Cancel</a>}
    >
      <TextArea name="crewNote" label="What crews and call takers should know now" hint="Plain words, what helps and what to avoid. Never a level of risk." rows={4} limit={600} optional />
      <IdentityFields />
      <GenderFields {...choices} />
      <ContactFields {...choices} />
      <h2 className="nhsuk-heading-m">If the person has died</h2>
      <DateField name="died" label="Date of death" optional />
      <TextField name="reason" label="Where does this come from, and why do you change it?" hint="For example “caller gave a new address”. It stands beside each detail that you change, and with what was there before." width={30} />
    </RecordForm>
  );
}
