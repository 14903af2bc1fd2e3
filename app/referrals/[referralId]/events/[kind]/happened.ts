import { heardAt, readAppointment, type HeardAt } from "#domain/referral.ts";
import type { WhyNot } from "#server/record-action.ts";

type Typed = { kind: string; "happened-date": string; "happened-time": string; "booked-date": string; "booked-time": string };

/** When it happened: as typed, or now. */
export function whenHeard(typed: Typed, sentAt: Date, now: Date): HeardAt {
  return heardAt({ date: typed["happened-date"], time: typed["happened-time"] }, sentAt, now);
}

/** The appointment that was given, or null for other news. */
export function appointmentOf(typed: Typed, now: Date): HeardAt | null {
  return typed.kind === "booked" ? readAppointment({ date: typed["booked-date"], time: typed["booked-time"] }, now) : null;
}

/** The rule's "no" about a time, at the box that it is about. */
export function whyNotThen(name: "happened" | "booked", read: HeardAt | null): WhyNot {
  return read === null || read.ok ? null : { field: `${name}-${read.part}`, refusal: read.refusal };
}
