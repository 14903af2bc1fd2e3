import { answered, type ReadField } from "#app/drafts/form-words.ts";
import { clinicalDateTime } from "#components/text/clinical-date.ts";
import type { ReferralEvent } from "#db/queries/referrals.ts";
import { rejectionReasonLabels, type RejectionReason } from "#domain/referral-codes.ts";
import { referralEventLabels } from "#domain/referral.ts";

type News = Omit<ReferralEvent, "id" | "recordedAt" | "recordedByName">;

/** One piece of news of a referral, answer by answer, under the names of the form's fields: so that two of them can stand beside each other. */
export function newsInWords({ kind, happenedAt, toldBy, seenBy, declineCode, bookedFor, words }: News): ReadField[] {
  return answered([
    { name: "kind", label: "What was heard", words: referralEventLabels[kind] },
    { name: "declineCode", label: "Why did they decline?", words: declineCode && (rejectionReasonLabels[declineCode as RejectionReason] ?? declineCode) },
    { name: "seenBy", label: "Who saw the person?", words: seenBy },
    { name: "booked-date", label: "When is the appointment?", words: bookedFor && clinicalDateTime(bookedFor) },
    { name: "words", label: "In words", words },
    { name: "toldBy", label: "Who told us?", words: toldBy },
    { name: "happened-date", label: "When it happened", words: clinicalDateTime(happenedAt) },
  ]);
}
