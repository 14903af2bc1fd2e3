/**
 * How long somebody may be kept under section 135(1) or 136 of the Mental Health Act 1983 (as amended by the Policing and Crime Act 2017):
 * 24 hours, extended once by at most 12 (section 136B). Hours are elapsed hours: when the clocks change the wall clock differs, the law does not.
 */
import { isIsoDay } from "./calendar-day.ts";
import type { ExtensionRefusal } from "./detention-refusals.ts";

/** Instants are ISO 8601 with their zone: `2026-03-28T20:00:00Z`. Minutes are whole. */
export type ClockRequest = { startedAt: string; extension?: { grantedAt: string; minutes: number } | null };
export type DetentionClock = { ok: true; expiresAt: string } | { ok: false; reason: ExtensionRefusal | "detention.time-not-understood" };

/**
 * When the power ends, or why this cannot be.
 * @returns `expiresAt` as ISO 8601 in UTC; `reason` is a refusal's code. Anything unreadable is refused, never guessed.
 */
export function detentionClock({ startedAt, extension }: ClockRequest): DetentionClock {
  const start = readInstant(startedAt);
  if (start === null) return { ok: false, reason: "detention.time-not-understood" };
  if (!extension) return { ok: true, expiresAt: expiresAt({ startedAt: start, extension: null }).toISOString() };
  const grantedAt = readInstant(extension.grantedAt);
  if (grantedAt === null) return { ok: false, reason: "detention.time-not-understood" };
  const asked = { grantedAt, minutes: extension.minutes };
  const reason = whyNotLonger(start, asked);
  return reason === null ? { ok: true, expiresAt: expiresAt({ startedAt: start, extension: asked }).toISOString() } : { ok: false, reason };
}

const withZone = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** A time without its zone would be read by the zone of whatever machine reads it, and 30 February as a day in March: both are refused. */
function readInstant(iso: string): Date | null {
  const day = withZone.exec(iso)?.[1];
  return day !== undefined && isIsoDay(day) ? new Date(iso) : null;
}

export type Extension = { grantedAt: Date; minutes: number };
/** `extension`: `null` until a doctor has granted one; there is never a second. */
export type RunningClock = { startedAt: Date; extension: Extension | null };

const minute = 60_000;
export const firstMinutes = 24 * 60;
export const longestExtensionMinutes = 12 * 60;

/** The instant at which the power to detain ends, with any extension. */
export function expiresAt({ startedAt, extension }: RunningClock): Date {
  return after(startedAt, firstMinutes + (extension?.minutes ?? 0));
}

/** The end of the first 24 hours, before which an extension has to be granted. */
export function firstExpiry(startedAt: Date): Date {
  return after(startedAt, firstMinutes);
}

const after = (start: Date, minutes: number): Date => new Date(start.getTime() + minutes * minute);

/**
 * May the clock run longer? Section 136B(1): granted "at any time before the expiry of the period of 24 hours", so at exactly 24 hours it is
 * too late; for no more than 12 hours, which begin when the 24 end.
 */
export function whyNotLonger(startedAt: Date, { grantedAt, minutes }: Extension): ExtensionRefusal | null {
  if (grantedAt < startedAt) return "detention.extension-before-start";
  if (grantedAt >= firstExpiry(startedAt)) return "detention.extension-too-late";
  if (!Number.isInteger(minutes)) return "detention.extension-not-whole-minutes";
  if (minutes < 1) return "detention.extension-too-short";
  return minutes > longestExtensionMinutes ? "detention.extension-too-long" : null;
}

/** How near the end is: warnings at three hours and at one. At the very instant of expiry the power is over. */
export const clockStages = ["running", "within-three-hours", "within-one-hour", "over"] as const;
export type ClockStage = (typeof clockStages)[number];

export function clockStage(clock: RunningClock, now: Date): ClockStage {
  const left = (expiresAt(clock).getTime() - now.getTime()) / minute;
  if (left <= 0) return "over";
  if (left <= 60) return "within-one-hour";
  return left <= 180 ? "within-three-hours" : "running";
}

/** When each warning begins, in the order of the clock. */
export function warningsAt(clock: RunningClock): { "within-three-hours": Date; "within-one-hour": Date } {
  const end = expiresAt(clock);
  return { "within-three-hours": after(end, -180), "within-one-hour": after(end, -60) };
}
