"use client";

import { Radios, Select, TextArea, TextField } from "#components/form/fields.tsx";
import type { FormValues } from "#components/form/form-state.ts";
import { RecordForm } from "#components/form/record-form.tsx";
import { sendReferral } from "./actions.ts";

type Option = { value: string; label: string };

type Props = {
  hidden: { episodeId: string; serviceId: string; shownFacts: string };
  formKey: string;
  initial: FormValues;
  draftSavedAt: string | undefined;
  /** How the button names the person. */
  named: string;
  sbar: readonly { name: string; label: string; hint: string; optional: boolean }[];
  reasons: readonly Option[];
  urgencies: readonly Option[];
  urgencyHint: string;
  channels: readonly Option[];
  consents: readonly Option[];
  asksYear: boolean;
  asksLetters: boolean;
};

/** What the service will read, and on what basis it may. */
export function ReferralForm({ hidden, formKey, initial, draftSavedAt, named, sbar, reasons, urgencies, urgencyHint, channels, consents, asksYear, asksLetters }: Props) {
  return (
    <RecordForm
      action={sendReferral} hidden={hidden} initial={initial} idempotencyKey={formKey} schema={() => import("./schema.ts").then(({ referralSchema }) => referralSchema)}
      submit={`Send referral for ${named}`} submitting="Sending…" draftKey={`referral:${hidden.episodeId}:${hidden.serviceId}`} draftSavedAt={draftSavedAt}
    >
      <Select name="reasonCode" label="Reason for the referral" options={reasons} empty="Choose" />
      <TextArea name="words" label="What do you ask the service to do?" rows={3} />
      <Radios name="urgency" label="How soon must the person be seen?" hint={urgencyHint} options={urgencies} />
      {sbar.map(({ name, label, hint, optional }) => <TextArea key={name} name={name} label={label} hint={hint} optional={optional} rows={6} />)}
      <Radios name="consentBasis" label="On what basis is this shared?" hint="Ask the person where that can be done." options={consents} />
      <TextArea name="consentWords" label="If they have not agreed: why is it shared all the same?" hint="Needed for every basis but agreement. It stays in our record and is not sent." rows={3} limit={2000} optional />
      <Radios name="channel" label="How does it reach the service?" hint="Lantern keeps the referral; it does not transmit it. Ring or send it in this way, then press the button." options={channels} />
      {asksYear && <TextField name="yearOfBirth" label="Type the year of birth again" width={4} inputMode="numeric" hint="From the top of the page. It guards against the wrong person." />}
      {asksLetters && <TextField name="familyStart" label="Type the first two letters of the last name again" width={4} />}
    </RecordForm>
  );
}
