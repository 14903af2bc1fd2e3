"use client";

import { DateTimeText, Radios, Select, TextField } from "#components/form/fields.tsx";
import type { FormValues } from "#components/form/form-state.ts";
import { RecordForm } from "#components/form/record-form.tsx";
import { planFollowUp } from "./actions.ts";

type Option = { value: string; label: string };
type Props = { episodeId: string; formKey: string; initial: FormValues; draftSavedAt: string | undefined; kinds: readonly Option[]; owners: readonly Option[] };

/** With whom, what for, by when, and who does it. */
export function FollowUpForm({ episodeId, formKey, initial, draftSavedAt, kinds, owners }: Props) {
  return (
    <RecordForm
      action={planFollowUp} hidden={{ episodeId }} initial={initial} idempotencyKey={formKey} schema={() => import("./schema.ts").then(({ followUpSchema }) => followUpSchema)}
      submit="Plan this follow-up" draftKey={`follow-up:${episodeId}`} draftSavedAt={draftSavedAt}
    >
      <Radios name="kind" label="With whom?" options={kinds} inline />
      <TextField name="purpose" label="What is it for?" hint="For example, ring to hear how the night went." />
      <DateTimeText name="due" label="Due" hint="Date as 14 8 2026, tomorrow or +2d; without it, 14:07 means the next 14:07. 24-hour time." />
      <Select name="ownerId" label="Who does it?" options={owners} empty="Choose" hint="Somebody who is part of this crisis." />
    </RecordForm>
  );
}
