"use client";

import { DateTimeText, TextArea } from "#components/form/fields.tsx";
import { RecordForm } from "#components/form/record-form.tsx";
import { nowOrLastTimeHint } from "#components/form/time-hints.ts";
import { standDown } from "./actions.ts";

type Props = { episodeId: string; responseId: string; formKey: string };

/** Why the crew is called back. */
export function StandDownForm({ episodeId, responseId, formKey }: Props) {
  return (
    <RecordForm
      action={standDown} hidden={{ episodeId, responseId, when: "now" }} idempotencyKey={formKey} submit="Stand the crew down" warning
      schema={() => import("./schema.ts").then(({ standDownSchema }) => standDownSchema)}
    >
      <TextArea name="reason" label="Why is the crew stood down?" hint="And who looks after the person now." rows={3} limit={2000} />
      <DateTimeText name="happened" label="Stood down at" hint={nowOrLastTimeHint} optional />
    </RecordForm>
  );
}
