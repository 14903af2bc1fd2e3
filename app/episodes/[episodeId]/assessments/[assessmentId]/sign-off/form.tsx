"use client";

import { ConfirmationCode } from "#components/form/confirmation-code.tsx";
import { DateTimeText, Radios, TextArea, TextField } from "#components/form/fields.tsx";
import { RecordForm } from "#components/form/record-form.tsx";
import { ReviewField } from "../../../observations/review-field.tsx";
import { signOff } from "./actions.ts";

type Props = {
  episodeId: string;
  assessmentId: string;
  /** Which text was read. */
  version: string;
  formKey: string;
  isSafetyEmpty: boolean;
  /** The set whose NEWS2 asks for a physical-health review; null when none does. */
  review: { setId: string; isWritten: boolean } | null;
  /** Names of those who wrote in it, too. */
  othersWrote: readonly string[];
  isLearner: boolean;
  demo: boolean;
  /** Null once the crisis is closed: then nothing follows. */
  nextSteps: readonly { value: string; label: string }[] | null;
};

/** What follows, and the signature. */
export function SignOffForm({ episodeId, assessmentId, version, formKey, isSafetyEmpty, review, othersWrote, isLearner, demo, nextSteps }: Props) {
  const options = nextSteps?.map((step) => (step.value === "other" ? { ...step, reveal: <TextField name="next-words" label="What happens next?" spellCheck /> } : step));
  return (
    <RecordForm
      action={signOff} hidden={{ episodeId, assessmentId, "review-of": review?.setId ?? "" }} version={version} idempotencyKey={formKey} submit="Sign off this assessment" submitting="Signing off…"
      schema={() => import("./schema.ts").then(({ signOffSchema }) => signOffSchema)}
    >
      {isSafetyEmpty && <TextArea name="why-no-safety" label="Why is nothing written about safety?" hint="Frozen with the assessment, in the place of the section." rows={3} limit={2000} />}
      {review && <ReviewField isWritten={review.isWritten} />}
      {options && (
        <>
          <Radios name="next" label="What happens next?" hint="It becomes the next action of this call." options={options} />
          <DateTimeText name="due" label="By when?" optional hint="Leave both boxes empty for half an hour from now. Date as 14 8 2026, today or +2d; 24-hour time as 14:07." />
        </>
      )}
      <p>Signing freezes every answer with its question. What comes to light later is added as an addendum.</p>
      <p>{coSigningWords(othersWrote)}</p>
      {isLearner && <p>You sign as a learner: a qualified colleague of the crew or a consultant nurse then countersigns it, or returns it to you.</p>}
      <ConfirmationCode demo={demo} does="Sign off" />
    </RecordForm>
  );
}

/** Whose signature is asked for besides: everybody's who wrote, and nobody's who did not. */
function coSigningWords(names: readonly string[]): string {
  if (names.length === 0) return "Nobody else has written in it, so nobody else is asked to co-sign. A colleague of the crew who was there may, and need not.";
  return `${names.join(" and ")} wrote in it, too, and ${names.length === 1 ? "is" : "are"} asked to co-sign. A colleague of the crew who wrote nothing may co-sign, and is not waited for.`;
}
