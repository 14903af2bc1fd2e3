"use client";

import { Checkboxes, DateTimeText, Radios, TextArea, TextField } from "#components/form/fields.tsx";
import type { FormValues } from "#components/form/form-state.ts";
import { RecordForm } from "#components/form/record-form.tsx";
import {
  clockStartLabels, clockStarts, consultedBeforehand, consultedBeforehandLabels, detentionPowerHints, detentionPowerLabels, detentionPowers, isTimed, safePlaceLabels, safePlaces, timedPowers,
  type ClockStart, type DetentionPower,
} from "#domain/detention-powers.ts";
import { lastTimeHint } from "#components/form/time-hints.ts";
import { recordDetention } from "./actions.ts";

type Props = { episodeId: string; kind: "clock" | "status"; initial: FormValues; formKey: string; draftKey: string; draftSavedAt: string | undefined };

const powerOption = (value: DetentionPower) => ({ value, label: detentionPowerLabels[value], hint: detentionPowerHints[value] });
const statusOptions = detentionPowers.filter((power) => !isTimed(power)).map(powerOption)
  .map((option) => (option.value === "other" ? { ...option, reveal: <TextField name="power-words" label="Which other legal status?" spellCheck /> } : option));

const startHints: Record<ClockStart, string> = {
  arrival: "Section 136 or 135. Moving on to another place of safety does not start the clock again.",
  "decision-to-keep": "Section 136 only",
  "first-entry": "Section 135 only",
};
const startOptions = clockStarts.map((value) => ({ value, label: clockStartLabels[value], hint: startHints[value] }));

/** The police station's conditions, under its choice. */
export function PoliceStation({ approver }: { approver: { name: string; label: string } }) {
  return (
    <>
      <p>Only for an adult whose behaviour poses an imminent risk of serious injury or death, where no other place can manage, with a health professional’s checks throughout.</p>
      <TextField name={approver.name} label={approver.label} width={30} />
      <Checkboxes name="adult[]" label="Age" labelHidden options={[{ value: "yes", label: "They are 18 or over", hint: "Nobody under 18 may be kept at a police station." }]} />
    </>
  );
}

const placeOptions = safePlaces.map((value) => ({
  value, label: safePlaceLabels[value],
  reveal: value === "police-station" ? <PoliceStation approver={{ name: "police-authorised-by", label: "Which inspector or above authorised it?" }} /> : undefined,
}));
const consultedOptions = consultedBeforehand.map((value) => ({ value, label: consultedBeforehandLabels[value] }));

/** A detention as the crew finds it: which power, what started the clock and when, where they are kept. */
export function DetentionForm({ episodeId, kind, initial, formKey, draftKey, draftSavedAt }: Props) {
  return (
    <RecordForm
      action={recordDetention} initial={initial} hidden={{ episodeId }} idempotencyKey={formKey} submit={kind === "clock" ? "Record and start the clock" : "Record this status"}
      schema={() => import("./schema.ts").then(({ newDetentionSchema }) => newDetentionSchema)} draftKey={draftKey} draftSavedAt={draftSavedAt}
    >
      {kind === "clock" ? <Clock /> : <Status />}
      <TextArea name="note" label="Note" rows={3} limit={2000} optional hint="For example the officer’s name and shoulder number, and what they saw" />
    </RecordForm>
  );
}

function Clock() {
  return (
    <>
      <Radios name="power" label="Which section?" options={timedPowers.map(powerOption)} />
      <Radios name="clock-start" label="What started the clock?" options={startOptions} />
      <DateTimeText name="started" label="When did that happen?" hint={lastTimeHint} />
      <Radios name="place" label="Where are they kept?" options={placeOptions} />
      <TextField name="place-name" label="Name of the place" optional width={30} />
      <Radios name="consulted" label="Whom did the constable ask before using section 136?" optional options={consultedOptions} hint="Where practicable they have to ask first." />
      <TextField name="consulted-words" label="Who was it, and what did they say?" optional spellCheck />
    </>
  );
}

function Status() {
  return (
    <>
      <Radios name="power" label="Which legal status?" options={statusOptions} />
      <DateTimeText name="started" label="Since when?" hint="Date as 14 8 2026. The time may stay empty." />
    </>
  );
}
