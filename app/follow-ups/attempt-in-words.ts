import { answered, type ReadField } from "#app/drafts/form-words.ts";
import { clinicalDateTime } from "#components/text/clinical-date.ts";
import type { AttemptRow } from "#db/queries/follow-ups.ts";
import { followUpOutcomeLabels, followUpWayLabels } from "#domain/follow-up.ts";

type Attempt = Pick<AttemptRow, "way" | "outcome" | "happenedAt" | "words">;

/** One attempt, answer by answer, under the names of the form's fields: so that two of them can stand beside each other. */
export function attemptInWords({ way, outcome, happenedAt, words }: Attempt, triedAgain: Date | null): ReadField[] {
  return answered([
    { name: "way", label: "How it was tried", words: followUpWayLabels[way] },
    { name: "outcome", label: "How it went", words: followUpOutcomeLabels[outcome] },
    { name: "words", label: "What was said or seen", words },
    { name: "happened-date", label: "When it was tried", words: clinicalDateTime(happenedAt) },
    { name: "next-date", label: "When it is tried again", words: triedAgain && clinicalDateTime(triedAgain) },
  ]);
}

/** Of several attempts the one that was written down last, which is not always the one that was made last. */
export const lastWritten = <Row extends { recordedAt: Date }>(attempts: readonly Row[]): Row | undefined =>
  attempts.reduce<Row | undefined>((last, each) => (last && last.recordedAt > each.recordedAt ? last : each), undefined);
