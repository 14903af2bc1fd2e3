/**
 * One box for a date near today: `14 8 2026`, `14/8/26`, `14 Aug`, `today`, `+2d`, `-3w`
 * (NHS Common User Interface, date and time input, D+Tc-0007: arithmetic shortcuts). Not for dates of birth: those have three boxes.
 */
import { addDays, dayParts, isoDay } from "./calendar-day.ts";
import { monthNumber } from "./month-name.ts";

export const nearDateRefusals = {
  "date.empty": "Enter a date, like 14 8 2026, today or +2d.",
  "date.not-understood": "Enter the date as day, month and year, like 14 8 2026. You can also write today, tomorrow, +2d or -3w.",
  "date.not-a-day": "There is no such day. Check the day and the month.",
} as const satisfies Record<`date.${string}`, string>;
export type NearDateRefusal = keyof typeof nearDateRefusals;

export type NearDate = { ok: true; value: string } | { ok: false; reason: NearDateRefusal };

const words = new Map([["yesterday", -1], ["today", 0], ["tomorrow", 1]]);
const shortcut = /^([+-])\s*(\d{1,3})\s*([dw])$/;
const isoPattern = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const dayFirst = /^(\d{1,2})[\s./-]+(\d{1,2}|[a-z]+)(?:[\s./-]+(\d{4}|\d{2}))?$/;

/**
 * Reads a near date. Day comes before month, always; without a year it is the one of `today`; two digits of a year are 20xx.
 * @param today the London day to count from, `YYYY-MM-DD`
 * @returns the ISO day to echo back before it is saved, or the reason (words in `nearDateRefusals`)
 */
export function parseNearDate(text: string, today: string): NearDate {
  // A typed minus may arrive as a dash.
  const typed = text.normalize("NFKC").trim().toLowerCase().replace(/[\p{Pd}\u2212]/gu, "-");
  if (typed === "") return { ok: false, reason: "date.empty" };
  const days = words.get(typed) ?? daysOfShortcut(typed);
  if (days !== null) return { ok: true, value: addDays(today, days) };
  const iso = isoPattern.exec(typed);
  if (iso) return realDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const parts = dayFirst.exec(typed);
  const month = monthNumber(parts?.[2] ?? "");
  if (!parts || month === null) return { ok: false, reason: "date.not-understood" };
  return realDay(fullYear(parts[3], today), month, Number(parts[1]));
}

function daysOfShortcut(typed: string): number | null {
  const parts = shortcut.exec(typed);
  if (!parts) return null;
  return (parts[1] === "-" ? -1 : 1) * Number(parts[2]) * (parts[3] === "w" ? 7 : 1);
}

function fullYear(year: string | undefined, today: string): number {
  if (year === undefined) return dayParts(today).year;
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}

function realDay(year: number, month: number, day: number): NearDate {
  const value = isoDay(year, month, day);
  return value === null ? { ok: false, reason: "date.not-a-day" } : { ok: true, value };
}
