"use client";

import { DateTimeText, Radios, TextArea } from "#components/form/fields.tsx";
import { RecordForm } from "#components/form/record-form.tsx";
import { nowOrLastTimeHint } from "#components/form/time-hints.ts";
import { recordAttempt } from "./actions.ts";

type Option = { value: string; label: string };

/** How somebody tried, how it went, and when to try again. */
export function AttemptForm({ followUpId, version, formKey, ways, outcomes }: { followUpId: string; version: number; formKey: string; ways: readonly Option[]; outcomes: readonly Option[] }) {
  return (
    <RecordForm
      action={recordAttempt} hidden={{ followUpId }} version={version} idempotencyKey={formKey} submit="Record this attempt"
      schema={() => import("./schema.ts").then(({ attemptSchema }) => attemptSchema)}
    >
      <Radios name="way" label="How did you try?" options={ways} />
      <Radios name="outcome" label="How did it go?" options={outcomes} />
      <TextArea name="words" label="What was said, or what you saw" hint="Also what message was left, and with whom." rows={4} optional />
      <DateTimeText name="happened" label="When did you try?" hint={nowOrLastTimeHint} optional />
      <DateTimeText name="next" label="When is it tried again?" hint="Needed where they asked to be rung later. Date as 14 8 2026, tomorrow or +2d. 24-hour time as 14:07." optional />
    </RecordForm>
  );
}
