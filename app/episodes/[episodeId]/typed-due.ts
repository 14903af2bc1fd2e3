import { whyNotDue } from "#domain/strip.ts";
import { isTimeTyped, readTypedTime } from "#domain/typed-time.ts";
import type { WhyNot } from "#server/record-action.ts";

type TypedDue = { "due-date": string; "due-time": string };

const typed = (input: TypedDue) => ({ date: input["due-date"], time: input["due-time"] });

/** Is the typed due time one that can be kept? Nothing typed is no mistake: then the usual time counts. */
export function whyNotTypedDue(input: TypedDue, now: Date): WhyNot {
  if (!isTimeTyped(typed(input))) return null;
  const read = readTypedTime(typed(input), now, "ahead");
  if (!read.ok) return { field: `due-${read.part}`, refusal: read.refusal };
  const refusal = whyNotDue(read.at, now);
  return refusal === null ? null : { field: "due-time", refusal };
}

/** The due time as an instant, or null when nothing was typed. */
export function dueFrom(input: TypedDue, now: Date): Date | null {
  const read = isTimeTyped(typed(input)) ? readTypedTime(typed(input), now, "ahead") : null;
  return read?.ok ? read.at : null;
}
