/**
 * A near date and a time as they are typed, read as an instant. Late entries are typed at 00:10 about 23:50: where the date is left
 * empty, it is the last (or, looking ahead, the next) time at which a London clock showed that time. In the night when the clocks go back,
 * 01:00 to 01:59 come twice: whoever types such a time says which.
 */
import { addDays } from "./calendar-day.ts";
import { londonDay, londonInstant, londonTime } from "./london-time.ts";
import { parseNearDate } from "./near-date.ts";
import type { Refusal } from "./refusals.ts";

export type TypedTime = { date: string; time: string };
export type ReadTime = { ok: true; at: Date } | { ok: false; part: "date" | "time"; refusal: Refusal };

/** Did anybody type anything here? */
export function isTimeTyped({ date, time }: TypedTime): boolean {
  return date.trim() !== "" || time.trim() !== "";
}

/** Which of the two, in the hour that comes twice when the clocks go back: `01:30 first` is before they go back, `01:30 second` after. */
type WhichOfTwo = "first" | "second";
type Clock = { time: string; which: WhichOfTwo | null };
type Looking = "back" | "ahead";

/**
 * Reads a typed time, looking back from `now` (it happened) or ahead of it (it is due). `1407`, `14.07` and `9:05` are times too.
 * A time that comes twice is asked about, never guessed, unless only one of the two lies on the side looked to.
 */
export function readTypedTime({ date, time }: TypedTime, now: Date, looking: Looking): ReadTime {
  const clock = clockTime(time);
  if (clock === null) return no("time", "time.not-understood");
  const today = londonDay(now);
  if (date.trim() === "") return nearestTo(today, clock, now, looking);
  const day = parseNearDate(date, today);
  return day.ok ? onDay(day.value, clock, now, looking) : no("date", "date.not-understood");
}

const no = (part: "date" | "time", refusal: Refusal): ReadTime => ({ ok: false, part, refusal });

/** `HH:mm` out of what was typed, and which of the two where that was typed too; or `null`. */
function clockTime(typed: string): Clock | null {
  const parts = /^(\d{1,2})\s*[:.]?\s*(\d{2})(?:\s*,?\s*\(?(?:the\s+)?(first|1st|bst|second|2nd|gmt)\)?)?$/i.exec(typed.normalize("NFKC").trim());
  const [hours, minutes] = [Number(parts?.[1] ?? 24), Number(parts?.[2] ?? 60)];
  if (hours > 23 || minutes > 59) return null;
  const said = parts?.[3]?.toLowerCase();
  const which = said === undefined ? null : ["first", "1st", "bst"].includes(said) ? "first" : "second";
  return { time: `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`, which };
}

/** Without a date: the last, or the next, time at which the clock shows this. */
function nearestTo(today: string, clock: Clock, now: Date, looking: Looking): ReadTime {
  const read = onDay(today, clock, now, looking);
  const otherwise = () => onDay(addDays(today, looking === "back" ? -1 : 1), clock, now, looking);
  if (read.ok) return liesThere(read.at, now, looking) ? read : otherwise();
  // A watch that was not put forward shows a time that tonight did not have: that is refused, and never taken for the night before.
  const change = read.refusal === "time.does-not-exist" ? londonInstant(today, "02:00") : null;
  return change?.ok && !liesThere(change.instant, now, looking) ? otherwise() : read;
}

const liesThere = (at: Date, now: Date, looking: Looking): boolean => (looking === "back" ? at <= now : at > now);

function onDay(day: string, { time, which }: Clock, now: Date, looking: Looking): ReadTime {
  const found = londonInstant(day, time);
  if (!found.ok) return found.reason === "time.too-long-ago" ? no("date", "date.not-understood") : no("time", "time.does-not-exist");
  if (!found.ambiguous) return which === null ? { ok: true, at: found.instant } : no("time", "time.comes-once");
  if (which !== null) return { ok: true, at: which === "first" ? found.instant : found.second };
  const [first, second] = [liesThere(found.instant, now, looking), liesThere(found.second, now, looking)];
  if (first && second) return no("time", "time.comes-twice");
  return { ok: true, at: second ? found.second : found.instant };
}

/** Both boxes as they are filled in for an instant. The day is written out: "today" would mean another day after midnight. */
export function typedTimeOf(at: Date): TypedTime {
  const [iso, time] = [londonDay(at), londonTime(at)];
  const [year, month, day] = iso.split("-").map(Number);
  const shown = londonInstant(iso, time);
  const isAmbiguous = shown.ok && shown.ambiguous;
  const which: WhichOfTwo = isAmbiguous && at >= shown.second ? "second" : "first";
  return { date: `${day} ${month} ${year}`, time: isAmbiguous ? `${time} ${which}` : time };
}

/**
 * Was this before the person was born? The whole day of birth counts as possible.
 * @param bornOn `YYYY-MM-DD`, or `null` where it is not known
 */
export function isBeforeBirth(at: Date, bornOn: string | null): boolean {
  return bornOn !== null && londonDay(at) < bornOn;
}
