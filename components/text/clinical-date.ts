import { londonClock, type ClockParts } from "./london-clock.ts";

const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"] as const;
const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;

const two = (n: number): string => String(n).padStart(2, "0");

/** A calendar day is text and must not be moved by a time zone; an instant is read on a London clock. */
function partsOf(when: Date | string): ClockParts {
  if (typeof when === "string") {
    const [year = 0, month = 1, day = 1] = when.slice(0, 10).split("-").map(Number);
    return { year, month, day, hour: 0, minute: 0 };
  }
  return londonClock(when);
}

const monthName = (month: number): string => months[month - 1] ?? "";
const weekday = ({ year, month, day }: ClockParts): string => weekdays[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? "";
const shortDate = (p: ClockParts): string => `${two(p.day)}-${monthName(p.month).slice(0, 3)}-${p.year}`;

/** `14-Aug-2026`, from an instant (London) or an ISO day such as `2026-08-14` (ISB 1503, D+Ta-0002 to 0010). */
export const clinicalDate = (when: Date | string): string => shortDate(partsOf(when));

/** `Fri 14-Aug-2026` (ISB 1503: day of the week before the date, one space). */
export function clinicalDayDate(when: Date | string): string {
  const p = partsOf(when);
  return `${weekday(p).slice(0, 3)} ${shortDate(p)}`;
}

/** `14:07`, 24-hour, London (ISB 1501). */
export function clinicalTime(at: Date): string {
  const p = partsOf(at);
  return `${two(p.hour)}:${two(p.minute)}`;
}

/** `14:07:31`, London: the receipt of something that is saved while somebody types. */
export const clinicalClock = (at: Date): string => `${clinicalTime(at)}:${two(at.getUTCSeconds())}`;

/** `14-Aug-2026 14:07`: date, one space, time (ISB 1502). */
export const clinicalDateTime = (at: Date): string => `${clinicalDate(at)} ${clinicalTime(at)}`;

/** `2026-08-14`: the London day of an instant, for `datetime` attributes and comparisons. */
export function isoDay(when: Date | string): string {
  const p = partsOf(when);
  return `${p.year}-${two(p.month)}-${two(p.day)}`;
}

/** `14 August 2026`: for anything a patient reads, and for screen readers (D+Ta-0011; NHS content style). */
export function longDate(when: Date | string): string {
  const p = partsOf(when);
  return `${p.day} ${monthName(p.month)} ${p.year}`;
}

/** `14 August 2026 at 14:07`, read aloud on staff screens. */
export const longDateTime = (at: Date): string => `${longDate(at)} at ${clinicalTime(at)}`;

/** `2:30pm`, `midnight`, `midday`: 12-hour time for leaflets (NHS content style). */
export function patientTime(at: Date): string {
  const { hour, minute } = partsOf(at);
  if (minute === 0 && hour === 0) return "midnight";
  if (minute === 0 && hour === 12) return "midday";
  const clock = hour % 12 === 0 ? 12 : hour % 12;
  return `${clock}${minute === 0 ? "" : `:${two(minute)}`}${hour < 12 ? "am" : "pm"}`;
}
