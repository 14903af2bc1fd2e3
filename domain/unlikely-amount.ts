/** Numbers in a section that hardly anybody has, such as a blood glucose of 35: somebody has to say that they are right. */
import type { Answers, NumberQuestion } from "./assessment-question.ts";
import { lowerFirst } from "./lower-first.ts";
import type { UnlikelyReading } from "./observations.ts";

/** The name under which the tick beside a number is posted. It names the value: ticked for one, it says nothing about another. */
export const confirmedName = (id: string): string => `${id}-confirmed[]`;

/** Does this, as typed, have to be confirmed? `null` for what is usual, empty or cannot be. */
export function unlikelyAmount({ label, unit, least = 0, most, usual }: NumberQuestion, typed: string): UnlikelyReading | null {
  const text = typed.trim().replace(",", ".");
  const value = /^\d{1,3}(\.\d)?$/.test(text) ? Number(text) : Number.NaN;
  if (usual === undefined || !(value >= least && value <= most) || (value >= usual[0] && value <= usual[1])) return null;
  return {
    tick: String(value), label: `Yes, ${value} ${unit} is right`,
    words: `${value} ${unit} is unusual: ${lowerFirst(label)} is nearly always from ${usual[0]} to ${usual[1]} ${unit}. Is this right? Tick the box below, or correct it.`,
  };
}

/** Has the writer said of this very value that it is right? */
export const isConfirmed = ({ tick }: UnlikelyReading, id: string, answers: Answers): boolean => [answers[confirmedName(id)] ?? []].flat().includes(tick);
