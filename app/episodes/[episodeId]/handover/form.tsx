"use client";

import { Radios, Select, TextArea } from "#components/form/fields.tsx";
import type { FormValues } from "#components/form/form-state.ts";
import { RecordForm } from "#components/form/record-form.tsx";
import { sbarHints, sbarLabels, type Sbar } from "#domain/handover.ts";
import { answerHandover, offerHandover, withdrawHandover } from "./actions.ts";

type OfferProps = {
  episodeId: string;
  colleagues: readonly { value: string; label: string; group: string }[];
  initial: FormValues;
  formKey: string;
  draftSavedAt: string | undefined;
};

const parts: readonly (keyof Sbar)[] = ["situation", "background", "assessment", "recommendation"];

/** SBAR to a named colleague, filled in with what is on record. */
export function OfferForm({ episodeId, colleagues, initial, formKey, draftSavedAt }: OfferProps) {
  return (
    <RecordForm
      action={offerHandover} initial={initial} hidden={{ episodeId }} idempotencyKey={formKey} submit="Offer handover" draftKey={`handover:${episodeId}`} draftSavedAt={draftSavedAt}
      schema={() => import("./schema.ts").then(({ offerSchema }) => offerSchema)}
    >
      <Select name="offeredTo" label="Who is to have the call?" hint="It stays yours until they accept." options={colleagues} />
      {parts.map((part) => <TextArea key={part} name={part} label={sbarLabels[part]} hint={sbarHints[part]} rows={3} />)}
    </RecordForm>
  );
}

/** The colleague who was asked answers. */
export function AnswerForm({ episodeId, formKey }: { episodeId: string; formKey: string }) {
  return (
    <RecordForm
      action={answerHandover} hidden={{ episodeId }} idempotencyKey={formKey} submit="Send answer"
      schema={() => import("./schema.ts").then(({ answerSchema }) => answerSchema)}
    >
      <Radios
        name="answer" label="Do you take this call over?"
        options={[
          { value: "accepted", label: "I accept: the call is mine from now on" },
          { value: "refused", label: "I refuse: the call stays where it is" },
        ]}
      />
      <TextArea name="words" label="Why, or what you want to add" hint="Needed when you refuse" rows={2} limit={2000} />
    </RecordForm>
  );
}

export function WithdrawForm({ episodeId, formKey }: { episodeId: string; formKey: string }) {
  return <RecordForm action={withdrawHandover} hidden={{ episodeId }} idempotencyKey={formKey} submit="Withdraw the offer">{null}</RecordForm>;
}
