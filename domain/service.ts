import type { Actor } from "./actor.ts";
import { londonDay, londonDaySpan, londonInstant, londonTime } from "./london-time.ts";
import { parseNearDate } from "./near-date.ts";
import type { Refusal } from "./refusals.ts";

/** What the directory knows of a service that a clinician weighs before referring. */
export const weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as const;
export type Weekday = (typeof weekdays)[number];
export type OpeningHours = readonly { day: Weekday; opens: string; closes: string }[];

/** Local policy: an entry that nobody has checked for this many days is marked before it is used. */
export const checkedWithinDays = 90;

/** Administrators keep the directory; everybody signed in reads it. */
export function whyNotKeepDirectory(actor: Actor): Refusal | null {
  return actor.role === "administrator" ? null : "role.not-administrator";
}

/** Is a service open at an instant? Null where its hours are not known. Hours past midnight count for the day on which they began. */
export function isOpenAt({ allHours, openingHours }: { allHours: boolean; openingHours: OpeningHours }, now: Date): boolean | null {
  if (allHours) return true;
  if (openingHours.length === 0) return null;
  const time = londonTime(now);
  const today = weekdayOf(now);
  const yesterday = weekdays[(weekdays.indexOf(today) + 6) % 7];
  return openingHours.some(({ day, opens, closes }) => {
    const overnight = closes <= opens;
    if (day === today) return time >= opens && (overnight || time < closes);
    return overnight && day === yesterday && time < closes;
  });
}

/**
 * Has a service closed until further notice? It takes people until the day (London's) on which it closes.
 * @param closedFrom an instant of that day
 */
export function isClosed(closedFrom: Date | null, now: Date): boolean {
  return closedFrom !== null && closedFrom < firstOpenAfter(now);
}

/** The London day (ISO) on which a service that is still open closes; null where none is known, or where it has come. */
export function closesOn(closedFrom: Date | null, now: Date): string | null {
  return closedFrom === null || isClosed(closedFrom, now) ? null : londonDay(closedFrom);
}

/** The first instant at which a service may close and still be open today: the next London midnight. */
export function firstOpenAfter(now: Date): Date {
  return londonDaySpan(londonDay(now)).until;
}

/** Local policy: a closing day further from today than this is taken for a slip of the year. */
export const closingWithinDays = 730;

export type Closing = { ok: true; closedFrom: Date | null } | { ok: false; refusal: Refusal };

/** The day on which a service closes, as typed; an empty box says that it stays open. */
export function readClosing(typed: string, now: Date): Closing {
  if (typed.trim() === "") return { ok: true, closedFrom: null };
  const read = parseNearDate(typed, londonDay(now));
  if (!read.ok) return { ok: false, refusal: "date.not-understood" };
  const midnight = londonInstant(read.value, "00:00");
  const days = midnight.ok ? Math.abs(midnight.instant.getTime() - now.getTime()) / 86_400_000 : Infinity;
  return !midnight.ok || days > closingWithinDays ? { ok: false, refusal: "service.closes-too-far-off" } : { ok: true, closedFrom: midnight.instant };
}

function weekdayOf(now: Date): Weekday {
  const day = new Date(`${londonDay(now)}T12:00:00Z`).getUTCDay();
  return weekdays[(day + 6) % 7] ?? "Mon";
}

/** Has nobody checked the entry lately? */
export function needsChecking(verifiedAt: Date | null, now: Date): boolean {
  return verifiedAt === null || now.getTime() - verifiedAt.getTime() > checkedWithinDays * 86_400_000;
}

export type Suitability = { area: boolean | null; age: boolean | null };

/** Does the service serve where the person is, and at their age? Null where one side is not known: then a clinician asks. */
export function suits(
  service: { servesAllLondon: boolean; boroughs: readonly string[]; minimumAge: number | null; maximumAge: number | null },
  person: { boroughCode: string | null; age: number | null },
): Suitability {
  const area = service.servesAllLondon ? true : person.boroughCode === null ? null : service.boroughs.includes(person.boroughCode);
  const { age } = person;
  const aged = age === null ? null : age >= (service.minimumAge ?? 0) && age <= (service.maximumAge ?? 150);
  return { area, age: aged };
}

/** "18 and over", "Under 18", "All ages". */
export function agesWords(minimumAge: number | null, maximumAge: number | null): string {
  if (minimumAge === null && maximumAge === null) return "All ages";
  if (maximumAge === null) return `${minimumAge} and over`;
  return minimumAge === null ? `${maximumAge} and under` : `${minimumAge} to ${maximumAge}`;
}
