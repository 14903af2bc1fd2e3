"use client";

import { Checkboxes, TextField } from "#components/form/fields.tsx";
import type { FormValues } from "#components/form/form-state.ts";
import { RecordForm } from "#components/form/record-form.tsx";
import { ContactFields, GenderFields, IdentityFields, type Choices } from "../person-fields.tsx";
import { addPerson } from "./actions.ts";

type Props = {
  /** The call that the person is added from. */
  episode: { id: string; version: number } | null;
  initial: FormValues;
  formKey: string;
  choices: Choices;
  backHref: string;
};

/** As much as is known; three identifiers in a call, two otherwise. */
export function NewPersonForm({ episode, initial, formKey, choices, backHref }: Props) {
  return (
    <RecordForm
      action={addPerson} initial={initial} hidden={episode ? { episodeId: episode.id } : {}} version={episode?.version ?? 0} idempotencyKey={formKey}
      schema={() => import("./schema.ts").then(({ newPersonSchema }) => newPersonSchema)}
      submit={episode ? "Add this person and link the call" : "Add this person"} secondary={<a href={backHref}>Cancel</a>}
    >
      <IdentityFields />
      <GenderFields {...choices} />
      <TextField name="phone" label="Their own telephone number" type="tel" width={20} optional />
      <ContactFields {...choices} />
      <Checkboxes
        name="noneOfThese[]" label="Not in the index yet"
        options={[{ value: "yes", label: "I have searched, and it is nobody who is there", hint: "Asked for only when somebody in the index looks like this person" }]} optional
      />
    </RecordForm>
  );
}
