import { londonDay } from "#domain/london-time.ts";
import { parseNearDate } from "#domain/near-date.ts";
import { whyNotReviewOn } from "#domain/plan.ts";
import type { PlanAgreement } from "#domain/plan.ts";
import type { Refusal } from "#domain/refusals.ts";

type ReviewDay = { ok: true; day: string | null } | { ok: false; refusal: Refusal };

/** The day of the review as typed. Only a plan that is not agreed today may do without one. */
export function reviewDayFrom(typed: string, agreement: PlanAgreement, weekendIsMeant: boolean, now: Date): ReviewDay {
  if (typed === "") return agreement === "not-able-today" ? { ok: true, day: null } : { ok: false, refusal: "plan.review-missing" };
  const today = londonDay(now);
  const read = parseNearDate(typed, today);
  if (!read.ok) return { ok: false, refusal: "date.not-understood" };
  const refusal = whyNotReviewOn(read.value, today, weekendIsMeant);
  return refusal === null ? { ok: true, day: read.value } : { ok: false, refusal };
}
