/**
 * Instants and the clock on a London wall. Rows hold instants; people read and type Europe/London.
 * The clocks go forward at 01:00 GMT on the last Sunday of March and back at 02:00 BST on the last Sunday of October
 * (Summer Time Act 1972 as amended 2002), so some times do not exist and some come twice. Pure: the zone's rules ship with the runtime.
 */
import { addDays, dayParts } from "./calendar-day.ts";

const londonHours = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London", hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit" });

const hourLong = 3_600_000;
const mostHours = 5_000;
const shownByHour = new Map<number, { day: string; hour: string }>();

/** The clocks change on a full hour, so one answer of the zone's rules serves the hour: asked for each row of a list they would be a tenth of its work. */
function londonParts(instant: Date): { day: string; time: string } {
  const hours = Math.floor(instant.getTime() / hourLong);
  const { day, hour } = shownByHour.get(hours) ?? askZone(hours);
  return { day, time: `${hour}:${String(instant.getUTCMinutes()).padStart(2, "0")}` };
}

function askZone(hours: number): { day: string; hour: string } {
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const { type, value } of londonHours.formatToParts(new Date(hours * hourLong))) parts[type] = value;
  const { year = "", month = "", day = "", hour = "" } = parts;
  const shown = { day: `${year.padStart(4, "0")}-${month}-${day}`, hour };
  if (shownByHour.size >= mostHours) shownByHour.clear();
  shownByHour.set(hours, shown);
  return shown;
}

/** The calendar day in London at this instant, `YYYY-MM-DD`. */
export function londonDay(instant: Date): string {
  return londonParts(instant).day;
}

/** The time on a London clock at this instant, `HH:mm`, 24 hours. */
export function londonTime(instant: Date): string {
  return londonParts(instant).time;
}

export type LondonInstant =
  /** `ambiguous`: the clock shows this time twice that night. `instant` is the first (BST), `second` the one after the change (GMT). */
  | { ok: true; instant: Date; ambiguous: false }
  | { ok: true; instant: Date; ambiguous: true; second: Date }
  | { ok: false; reason: LondonTimeRefusal };

export const londonTimeRefusals = {
  "time.not-a-time": "Enter the time with a colon, from 00:00 to 23:59.",
  "time.does-not-exist": "The clocks went forward that night: there was no time between 01:00 and 02:00. Enter a time before or after it.",
  "time.too-long-ago": "Check the year.",
} as const satisfies Record<`time.${string}`, string>;
export type LondonTimeRefusal = keyof typeof londonTimeRefusals;

/** From this year on London keeps Greenwich time. Before, its clocks showed the sun's time: no record of ours is that old, so a year before it is a slip. */
const firstYear = 1848;

/**
 * The instant at which a London clock shows this time on this day.
 * @param iso a real day, `YYYY-MM-DD`
 * @param time `HH:mm`
 */
export function londonInstant(iso: string, time: string): LondonInstant {
  const clock = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
  if (clock === null) return { ok: false, reason: "time.not-a-time" };
  const { year, month, day } = dayParts(iso);
  if (year < firstYear) return { ok: false, reason: "time.too-long-ago" };
  const asUtc = Date.UTC(year, month - 1, day, Number(clock[1]), Number(clock[2]));
  // London is at GMT or one hour ahead of it: try both, and keep what the clock really shows.
  const [summer, winter] = [new Date(asUtc - 3_600_000), new Date(asUtc)];
  const [isSummer, isWinter] = [summer, winter].map((instant) => {
    const shown = londonParts(instant);
    return shown.day === iso && shown.time === time;
  });
  if (isSummer && isWinter) return { ok: true, instant: summer, ambiguous: true, second: winter };
  if (isSummer) return { ok: true, instant: summer, ambiguous: false };
  return isWinter ? { ok: true, instant: winter, ambiguous: false } : { ok: false, reason: "time.does-not-exist" };
}

/** Midnight in London at which this day begins. The clocks never change at midnight, so there is exactly one. Not for typed days: their year may be a slip. */
export function startOfLondonDay(iso: string): Date {
  const midnight = londonInstant(iso, "00:00");
  if (!midnight.ok) throw new RangeError("A London day without a midnight");
  return midnight.instant;
}

/** From the first instant of a London day up to, not including, the first of the next: 23, 24 or 25 hours. */
export function londonDaySpan(iso: string): { from: Date; until: Date } {
  return { from: startOfLondonDay(iso), until: startOfLondonDay(addDays(iso, 1)) };
}

/** Do the clocks change between these two instants? A span that crosses the change must say so. */
export function crossesClockChange(from: Date, until: Date): boolean {
  return londonOffsetMinutes(from) !== londonOffsetMinutes(until);
}

/** 60 in summer time, 0 otherwise. */
export function londonOffsetMinutes(instant: Date): number {
  const { day, time } = londonParts(instant);
  const wholeMinute = Math.floor(instant.getTime() / 60_000);
  return Date.parse(`${day}T${time}:00Z`) / 60_000 - wholeMinute;
}
