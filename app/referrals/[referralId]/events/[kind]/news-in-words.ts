import { clinicalDateTime } from "#components/text/clinical-date.ts";
import { rejectionReasonLabels, type RejectionReason } from "#domain/referral-codes.ts";
import { referralEventLabels, type ReferralEventKind } from "#domain/referral.ts";

type News = {
  kind: ReferralEventKind;
  happenedAt: Date;
  toldBy: string | null;
  seenBy: string | null;
  declineCode: string | null;
  bookedFor: Date | null;
  words: string | null;
};

/** One piece of news of a referral, answer by answer, under the names of the form's fields: so that two of them can stand beside each other. */
export function newsInWords({ kind, happenedAt, toldBy, seenBy, declineCode, bookedFor, words }: News): { name: string; label: string; words: string }[] {
  const all = [
    { name: "kind", label: "What was heard", words: referralEventLabels[kind] },
    { name: "declineCode", label: "Why did they decline?", words: declineCode && (rejectionReasonLabels[declineCode as RejectionReason] ?? declineCode) },
    { name: "seenBy", label: "Who saw the person?", words: seenBy },
    { name: "booked-date", label: "When is the appointment?", words: bookedFor && clinicalDateTime(bookedFor) },
    { name: "words", label: "In words", words },
    { name: "toldBy", label: "Who told us?", words: toldBy },
    { name: "happened-date", label: "When it happened", words: clinicalDateTime(happenedAt) },
  ];
  return all.flatMap(({ words: said, ...field }) => (said ? [{ ...field, words: said }] : []));
}
