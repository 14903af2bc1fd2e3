import { nextAfterAssessmentMinutes, nextAfterAssessmentWords } from "#domain/assessment.ts";
import type { NextAfterAssessment } from "#domain/assessment.ts";
import type { Refusal } from "#domain/refusals.ts";
import { whyNotDue } from "#domain/strip.ts";
import { isTimeTyped, readTypedTime } from "#domain/typed-time.ts";
import type { TypedTime } from "#domain/typed-time.ts";

type Typed = { next?: NextAfterAssessment | undefined; words: string; due: TypedTime };
type NextStep = { ok: true; what: string; due: Date } | { ok: false; field: string; refusal: Refusal };

/** What the strip says after signing, or which box has to be put right. Without a time it is due while the crew is still there. */
export function nextStepFrom({ next, words, due: typed }: Typed, now: Date): NextStep {
  if (next === undefined) return { ok: false, field: "next", refusal: "assessment.next-not-chosen" };
  const what = next === "other" ? words : nextAfterAssessmentWords[next];
  if (!isTimeTyped(typed)) return { ok: true, what, due: new Date(now.getTime() + nextAfterAssessmentMinutes * 60_000) };
  const read = readTypedTime(typed, now, "ahead");
  if (!read.ok) return { ok: false, field: `due-${read.part}`, refusal: read.refusal };
  const refusal = whyNotDue(read.at, now);
  return refusal === null ? { ok: true, what, due: read.at } : { ok: false, field: "due-time", refusal };
}
