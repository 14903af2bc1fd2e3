import { dayParts } from "./calendar-day.ts";

/** Months as people write them: `8`, `08`, `Aug`, `august`. */
const monthNames = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

/**
 * The month as a number. A number comes back as it is, also 13: the date as a whole says what is wrong with it.
 * @returns `null` for what is neither a number nor the name of a month (at least its first three letters)
 */
export function monthNumber(text: string): number | null {
  const typed = text.trim().toLowerCase();
  if (/^\d{1,2}$/.test(typed)) return Number(typed);
  if (typed.length < 3) return null;
  const index = monthNames.findIndex((name) => name.startsWith(typed));
  return index === -1 ? null : index + 1;
}

/** An ISO day as it is printed in records: `14-Aug-1980` (ISB 1505). */
export function dayInWords(iso: string): string {
  const { year, month, day } = dayParts(iso);
  const name = monthNames[month - 1] ?? "";
  return `${String(day).padStart(2, "0")}-${name.charAt(0).toUpperCase()}${name.slice(1, 3)}-${String(year).padStart(4, "0")}`;
}
