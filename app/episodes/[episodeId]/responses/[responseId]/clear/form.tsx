"use client";

import { DateTimeText, Radios, TextField } from "#components/form/fields.tsx";
import { RecordForm } from "#components/form/record-form.tsx";
import { nowOrLastTimeHint } from "#components/form/time-hints.ts";
import { leavesAtHome } from "#domain/physical-review.ts";
import { clearOutcomes, isConveyed, responseOutcomeLabels } from "#domain/response.ts";
import { ReviewField } from "../../../observations/review-field.tsx";
import { clearResponse } from "./actions.ts";

type Props = { episodeId: string; responseId: string; /** The set whose NEWS2 asks for a physical-health review; null when none does. */ review: { setId: string; isWritten: boolean } | null; formKey: string };

const optionsWith = (review: Props["review"]) => clearOutcomes.map((value) => ({
  value, label: responseOutcomeLabels[value], hint: isConveyed(value) ? "Say where below." : undefined,
  reveal: review && leavesAtHome(value) ? <ReviewField isWritten={review.isWritten} /> : undefined,
}));

/** How the visit ended. */
export function ClearForm({ episodeId, responseId, review, formKey }: Props) {
  return (
    <RecordForm
      action={clearResponse} hidden={{ episodeId, responseId, when: "now", "review-of": review?.setId ?? "" }} idempotencyKey={formKey} submit="Record that the crew is clear"
      schema={() => import("./schema.ts").then(({ clearSchema }) => clearSchema)}
    >
      <Radios name="outcome" label="How did the visit end?" options={optionsWith(review)} />
      <TextField name="destination" label="Where was the person taken?" hint="The hospital or place, and who received them. Only where they were taken somewhere." optional />
      <DateTimeText name="happened" label="Clear at" hint={nowOrLastTimeHint} optional />
    </RecordForm>
  );
}
