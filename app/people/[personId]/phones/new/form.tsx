"use client";

import { DateField, Radios, TextField, YesNoUnknown } from "#components/form/fields.tsx";
import { RecordForm } from "#components/form/record-form.tsx";
import { recordPhone } from "./actions.ts";

/** A number, and whether it is safe. */
export function PhoneForm({ personId, formKey, kinds, backHref }: { personId: string; formKey: string; kinds: readonly { value: string; label: string }[]; backHref: string }) {
  return (
    <RecordForm
      action={recordPhone} hidden={{ personId }} idempotencyKey={formKey} initial={{ safeToRing: "unknown", mayLeaveMessage: "unknown", mayText: "unknown" }}
      schema={() => import("./schema.ts").then(({ phoneSchema }) => phoneSchema)} submit="Record this number" secondary={<a href={backHref}>Back to the record</a>}
    >
      <TextField name="number" label="Telephone number" type="tel" width={20} />
      <Radios name="kind" label="Which number is it?" options={kinds} inline />
      <YesNoUnknown name="safeToRing" label="Is it safe to ring?" hint="Could somebody answer who must not know?" />
      <YesNoUnknown name="mayLeaveMessage" label="May a message be left?" />
      <YesNoUnknown name="mayText" label="May texts be sent to it?" />
      <TextField name="whoMayAnswer" label="Who else may answer" width={20} optional />
      <TextField name="bestTime" label="Best time" hint="For example “after six”" width={20} optional />
      <TextField name="source" label="Where this comes from" hint="For example “the person”, “caller’s display”" width={20} />
      <DateField name="said" label="When it was given, if not today" optional />
    </RecordForm>
  );
}
