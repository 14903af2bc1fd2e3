/** What the owner of a call does next as a referral goes on, and by when its silence is overdue. All times are local policy. */
import { londonDay, londonDaySpan } from "./london-time.ts";
import type { HeardKind } from "./referral.ts";
import { urgencyFacts, type Urgency } from "./urgency.ts";

const hour = 3_600_000;
const minute = 60_000;

export type NextAfterReferral = { words: string; due: Date };
export type ReferralFacts = { serviceName: string; urgency: Urgency; bookedFor: Date | null };

/** Longest name of a service in a next action: the line must fit the desk. */
const shortName = (name: string): string => (name.length > 200 ? `${name.slice(0, 199)}…` : name);

/** When a service should have answered: its own time, and never later than the person must be seen. */
export function answerDueBy(urgency: Urgency, answersWithinHours: number, sentAt: Date): Date {
  const target = urgencyFacts[urgency].targetMinutes;
  // An emergency's target is "immediately": an hour is the least in which a service can be expected to ring back.
  const most = target === null ? answersWithinHours * 60 : Math.max(60, target);
  return new Date(sentAt.getTime() + Math.min(answersWithinHours * 60, most) * minute);
}

/** By when we should hear that the person was seen: the urgency's own time, an hour at least; a week where nobody is to attend. */
export function seenDueBy(urgency: Urgency, acceptedAt: Date): Date {
  const target = urgencyFacts[urgency].targetMinutes ?? 7 * 24 * 60;
  return new Date(acceptedAt.getTime() + Math.max(60, target) * minute);
}

/** The last minute of the London day: "today". */
export function endOfToday(now: Date): Date {
  return new Date(londonDaySpan(londonDay(now)).until.getTime() - minute);
}

/** After it was sent. */
export function nextAfterSending(serviceName: string, dueBy: Date): NextAfterReferral {
  return { words: `Hear from ${shortName(serviceName)}`, due: dueBy };
}

/** A few hours for the service to say how the appointment went. */
const afterAppointment = 4 * hour;

const isWaiting: Partial<Record<HeardKind, (facts: ReferralFacts, happenedAt: Date) => Date>> = {
  accepted: ({ urgency }, happenedAt) => seenDueBy(urgency, happenedAt),
  booked: ({ bookedFor }, happenedAt) => new Date((bookedFor ?? happenedAt).getTime() + afterAppointment),
};

/**
 * When silence is overdue after an event, or null where the time that stands goes on to count (a mere receipt answers nothing).
 * After a visit that failed the service has four hours to say what it does next.
 */
export function silenceDueBy(kind: HeardKind, facts: ReferralFacts, happenedAt: Date, now: Date): Date | null {
  if (kind === "attempted") return new Date(now.getTime() + 4 * hour);
  return isWaiting[kind]?.(facts, happenedAt) ?? null;
}

/**
 * The strip's next action after an event, or null where the one that stands still fits. A decline puts the call back with its owner, due today.
 * @param othersOpen how many other referrals of the same crisis are still open
 */
export function nextAfterHearing(kind: HeardKind, facts: ReferralFacts, { happenedAt, now, othersOpen }: { happenedAt: Date; now: Date; othersOpen: number }): NextAfterReferral | null {
  const name = shortName(facts.serviceName);
  const waiting = silenceDueBy(kind, facts, happenedAt, now);
  if (kind === "attempted" && waiting) return { words: `${name} did not see the person: find out what they do next`, due: waiting };
  if (waiting) return { words: `Hear that the person was seen by ${name}`, due: waiting };
  if (kind === "declined") return { words: `Declined by ${name}: find another way`, due: endOfToday(now) };
  if (kind === "redirected") return { words: `${name} points elsewhere: refer there or find another way`, due: endOfToday(now) };
  if (kind === "seen") return { words: closeOrFollowUp, due: new Date(now.getTime() + 4 * hour) };
  if (kind === "received" || othersOpen > 0) return null;
  return { words: kind === "withdrawn" ? `Referral to ${name} withdrawn: decide what follows` : `Referral to ${name} closed: decide what follows`, due: endOfToday(now) };
}

/** What the owner decides once the person was seen. */
export const closeOrFollowUp = "Close or follow up";
