/**
 * A near date and a time as they are typed, read as an instant. Late entries are typed at 00:10 about 23:50: where the date is left
 * empty, it is the last (or, looking ahead, the next) time at which a London clock showed that time.
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

/**
 * Reads a typed time, looking back from `now` (it happened) or ahead of it (it is due). `1407`, `14.07` and `9:05` are times too.
 * @returns the instant; in the hour that comes twice when the clocks go back, the one nearest to `now` on the side looked to
 */
export function readTypedTime({ date, time }: TypedTime, now: Date, looking: "back" | "ahead"): ReadTime {
  const clock = clockTime(time);
  if (clock === null) return { ok: false, part: "time", refusal: "time.not-understood" };
  const today = londonDay(now);
  if (date.trim() === "") return nearestTo(today, clock, now, looking);
  const day = parseNearDate(date, today);
  if (!day.ok) return { ok: false, part: "date", refusal: "date.not-understood" };
  const at = onDay(day.value, clock, now, looking);
  return at === null ? { ok: false, part: "time", refusal: "time.does-not-exist" } : { ok: true, at };
}

/** `HH:mm` out of what was typed, or `null`. */
function clockTime(typed: string): string | null {
  const parts = /^(\d{1,2})\s*[:.]?\s*(\d{2})$/.exec(typed.normalize("NFKC").trim());
  const [hours, minutes] = [Number(parts?.[1] ?? 24), Number(parts?.[2] ?? 60)];
  return hours > 23 || minutes > 59 ? null : `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
}

function nearestTo(today: string, clock: string, now: Date, looking: "back" | "ahead"): ReadTime {
  const onTheDay = onDay(today, clock, now, looking);
  const liesRight = onTheDay !== null && (looking === "back" ? onTheDay <= now : onTheDay > now);
  const at = liesRight ? onTheDay : onDay(addDays(today, looking === "back" ? -1 : 1), clock, now, looking);
  return at === null ? { ok: false, part: "time", refusal: "time.does-not-exist" } : { ok: true, at };
}

function onDay(day: string, clock: string, now: Date, looking: "back" | "ahead"): Date | null {
  const found = londonInstant(day, clock);
  if (!found.ok) return null;
  if (!found.ambiguous) return found.instant;
  return looking === "back" && found.second <= now ? found.second : looking === "ahead" && found.instant <= now ? found.second : found.instant;
}

/** Both boxes as they are filled in for an instant. The day is written out: "today" would mean another day after midnight. */
export function typedTimeOf(at: Date): TypedTime {
  const [year, month, day] = londonDay(at).split("-").map(Number);
  return { date: `${day} ${month} ${year}`, time: londonTime(at) };
}
