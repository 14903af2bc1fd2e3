"use client";

import { Checkboxes, DateTimeText, Radios, TextArea, TextField } from "#components/form/fields.tsx";
import { RecordForm } from "#components/form/record-form.tsx";
import { nowOrLastTimeHint } from "#components/form/time-hints.ts";
import { recordNews } from "./actions.ts";
import type { Asked } from "./event-words.ts";

type Props = {
  referralId: string;
  kind: string;
  version: number;
  formKey: string;
  submit: string;
  asked: Asked;
  /** Reasons to choose from, for a decline. */
  rejections: readonly { value: string; label: string }[];
  /** Other live referrals that this acceptance may make needless. */
  others: readonly { value: string; label: string }[];
};

/** One piece of news, with who said so and when. */
export function NewsForm({ referralId, kind, version, formKey, submit, asked, rejections, others }: Props) {
  return (
    <RecordForm
      action={recordNews} hidden={{ referralId, kind }} version={version} idempotencyKey={formKey} submit={submit} warning={kind === "withdrawn" || kind === "closed-by-senior"}
      schema={() => import("./schema.ts").then(({ heardSchema }) => heardSchema)}
    >
      {kind === "declined" && <Radios name="declineCode" label="Why did they decline?" options={rejections} />}
      {kind === "seen" && <TextField name="seenBy" label="Who saw the person?" hint="A name or a role, such as team nurse." />}
      {kind === "booked" && <DateTimeText name="booked" label="When is the appointment?" />}
      <TextArea name="words" label={asked.wordsLabel} hint={asked.wordsHint} rows={3} optional={asked.words === null} />
      {asked.toldBy && <TextField name="toldBy" label="Who told you?" hint="A name or a role, such as duty worker." />}
      {asked.happened && <DateTimeText name="happened" label={asked.happened} hint={nowOrLastTimeHint} optional />}
      {others.length > 0 && <Checkboxes name="withdraw[]" label="Withdraw the other referrals?" hint="Ring each service that you tick, so that nobody goes there twice." options={others} optional />}
    </RecordForm>
  );
}
