"use client";

import { Checkboxes, TextArea, TextField } from "#components/form/fields.tsx";
import type { FormValues } from "#components/form/form-state.ts";
import { RecordForm } from "#components/form/record-form.tsx";
import { useField } from "#components/form/record-form-context.ts";
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
      <TextField name="source" label="Where this comes from" hint="For example “the caller”, “the person”, “the GP’s letter”" width={30} />
      <NoneOfThese />
    </RecordForm>
  );
}

/** Stands once somebody in the index looks like the person: who was shown is sent along, so that nobody is passed over unseen. */
function NoneOfThese() {
  const shown = useField("shown").value;
  if (!shown) return null;
  return (
    <>
      <h2 className="nhsuk-heading-m">The people above</h2>
      <input type="hidden" name="shown" value={shown} />
      <Checkboxes name="noneOfThese[]" label="Is it one of them?" options={[{ value: "yes", label: "No, none of them is the person I am adding" }]} />
      <TextArea name="noneReason" label="How do you know?" hint="For example: her sister, who lives at the same address" rows={2} limit={2_000} />
    </>
  );
}
