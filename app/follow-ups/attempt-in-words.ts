import { clinicalDateTime } from "#components/text/clinical-date.ts";
import { followUpOutcomeLabels, followUpWayLabels, type FollowUpOutcome, type FollowUpWay } from "#domain/follow-up.ts";

type Attempt = { way: FollowUpWay; outcome: FollowUpOutcome; happenedAt: Date; words: string | null };

/** One attempt, answer by answer, under the names of the form's fields: so that two of them can stand beside each other. */
export function attemptInWords({ way, outcome, happenedAt, words }: Attempt, triedAgain: Date | null): { name: string; label: string; words: string }[] {
  const all = [
    { name: "way", label: "How it was tried", words: followUpWayLabels[way] },
    { name: "outcome", label: "How it went", words: followUpOutcomeLabels[outcome] },
    { name: "words", label: "What was said or seen", words },
    { name: "happened-date", label: "When it was tried", words: clinicalDateTime(happenedAt) },
    { name: "next-date", label: "When it is tried again", words: triedAgain && clinicalDateTime(triedAgain) },
  ];
  return all.flatMap(({ words: said, ...field }) => (said ? [{ ...field, words: said }] : []));
}

/** Of several attempts the one that was written down last, which is not always the one that was made last. */
export const lastWritten = <Row extends { recordedAt: Date }>(attempts: readonly Row[]): Row | undefined =>
  attempts.reduce<Row | undefined>((last, each) => (last && last.recordedAt > each.recordedAt ? last : each), undefined);
