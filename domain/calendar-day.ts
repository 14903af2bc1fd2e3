/** Days of the calendar as ISO `YYYY-MM-DD` text, with no clock and no time zone in them. Years 1–9999, Gregorian. */

const isoDayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The ISO day, or `null` when there is no such day (31 June, 29 February 2026). Month 1–12. */
export function isoDay(year: number, month: number, day: number): string | null {
  if (![year, month, day].every(Number.isInteger) || year < 1 || year > 9999) return null;
  const date = utcMidnight(year, month, day);
  // Date rolls 31 June over to 1 July: a day that changed was not a day.
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}

/** Is this text a real day, written as ISO? */
export function isIsoDay(text: string): boolean {
  const parts = isoDayPattern.exec(text);
  return parts !== null && isoDay(Number(parts[1]), Number(parts[2]), Number(parts[3])) !== null;
}

export type DayParts = { year: number; month: number; day: number };

/** Year, month (1–12) and day. Throws a RangeError for text that is no ISO day: the text came from our own rows, so that is a bug. */
export function dayParts(iso: string): DayParts {
  const parts = isoDayPattern.exec(iso);
  if (parts === null || !isIsoDay(iso)) throw new RangeError("Not a calendar day as YYYY-MM-DD");
  return { year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) };
}

/** The day so many days later (or earlier, when negative). */
export function addDays(iso: string, days: number): string {
  const { year, month, day } = dayParts(iso);
  const date = utcMidnight(year, month, day);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** Date.UTC reads years below 100 as 19xx, so the year is set on its own. */
function utcMidnight(year: number, month: number, day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}
