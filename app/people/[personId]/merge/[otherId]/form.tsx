"use client";

import { Radios, TextArea } from "#components/form/fields.tsx";
import { RecordForm } from "#components/form/record-form.tsx";
import { NamedAgain, type Asked } from "../named-again.tsx";
import { merge } from "./actions.ts";

type Props = {
  personId: string;
  otherId: string;
  version: number;
  otherVersion: number;
  formKey: string;
  named: string;
  /** Where the two differ. */
  questions: readonly { name: string; label: string; kept: string; other: string; canHoldBoth: boolean }[];
  asked: Asked;
  backHref: string;
};

/** Decide what differs, say why it is one person, name the kept record again. */
export function MergeForm({ personId, otherId, version, otherVersion, formKey, named, questions, asked, backHref }: Props) {
  return (
    <RecordForm
      action={merge} hidden={{ personId, otherId, otherVersion: String(otherVersion) }} version={version} idempotencyKey={formKey}
      schema={() => import("./schema.ts").then(({ mergeSchema }) => mergeSchema)}
      submit={`Merge into the record of ${named}`} submitting="Merging…" warning secondary={<a href={backHref}>Cancel</a>}
    >
      {questions.length > 0 && <h2 className="nhsuk-heading-m">Which of the two stands?</h2>}
      {questions.map(({ name, label, kept, other, canHoldBoth }) => (
        <Radios
          key={name} name={name} label={label}
          options={[
            { value: "kept", label: `Kept: ${kept}` },
            { value: "other", label: `Other: ${other}` },
            ...(canHoldBoth ? [{ value: "both", label: "Both, one below the other" }] : []),
          ]}
        />
      ))}
      <h2 className="nhsuk-heading-m">Make sure</h2>
      <TextArea name="reason" label="How do you know that they are the same person?" rows={2} limit={2_000} />
      <NamedAgain asked={asked} named={named} />
    </RecordForm>
  );
}
