import { clinicalDateTime, clinicalTime, isoDay } from "./clinical-date.ts";

const minute = 60_000;
const units = [
  ["d", 24 * 60 * minute],
  ["hr", 60 * minute],
  ["min", minute],
] as const;

/**
 * `1hr 5min`, `3d 4hr`, `40sec`: whole numbers, largest first, at most two neighbouring units, zero units left out (ISB 1501).
 * Takes milliseconds; a negative span is written as its length.
 */
export function durationText(milliseconds: number): string {
  const span = Math.abs(milliseconds);
  if (span < minute) return `${Math.floor(span / 1000)}sec`;
  const first = units.findIndex(([, size]) => span >= size);
  let rest = span;
  const said: string[] = [];
  for (const [unit, size] of units.slice(first, first + 2)) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) said.push(`${count}${unit}`);
  }
  return said.join(" ");
}

/** `14:07` on the same London day as `now`, else `13-Aug-2026 14:07`. */
export function timeOrDate(at: Date, now: Date): string {
  return isoDay(at) === isoDay(now) ? clinicalTime(at) : clinicalDateTime(at);
}

/** `12min (since 13:55)`: a relative time never stands without the absolute one. */
export function sinceText(at: Date, now: Date): string {
  return `${durationText(now.getTime() - at.getTime())} (since ${timeOrDate(at, now)})`;
}
