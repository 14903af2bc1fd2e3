/** A legal detention in one line, for a banner, an alert and a list. Never a relative time alone: until when, and how much of it is left. */
import { addDays } from "./calendar-day.ts";
import { clockStage, expiresAt } from "./detention.ts";
import type { ClockStage, RunningClock } from "./detention.ts";
import { detentionPowerLabels, isTimed } from "./detention-powers.ts";
import type { DetentionPower } from "./detention-powers.ts";
import { londonDay, londonTime } from "./london-time.ts";

/** What the words need to know of a detention. */
export type ToldDetention = RunningClock & { power: DetentionPower; powerWords: string | null };

/** Section 136, or what somebody wrote for another status. */
export const powerWordsOf = ({ power, powerWords }: Pick<ToldDetention, "power" | "powerWords">): string => (power === "other" && powerWords ? powerWords : detentionPowerLabels[power]);

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/** `29-Mar-2026` (ISB 1503). */
function shortDate(at: Date): string {
  const [year = "", month = "1", day = ""] = londonDay(at).split("-");
  return `${day}-${months[Number(month) - 1] ?? ""}-${year}`;
}

/** `21:00` on the same London day, else `21:00 tomorrow`, `21:00 yesterday` or `21:00 on 29-Mar-2026`. */
export function timeSeenFrom(now: Date, at: Date): string {
  const [today, day, time] = [londonDay(now), londonDay(at), londonTime(at)];
  if (day === today) return time;
  if (day === addDays(today, 1)) return `${time} tomorrow`;
  return day === addDays(today, -1) ? `${time} yesterday` : `${time} on ${shortDate(at)}`;
}

/** `2hr 40min`: whole minutes, rounded down, so that nobody is told of time that is not there (ISB 1501). */
export function lengthWords(minutes: number): string {
  const whole = Math.max(0, Math.floor(minutes));
  const [hours, rest] = [Math.floor(whole / 60), whole % 60];
  return [hours > 0 && `${hours}hr`, (rest > 0 || hours === 0) && `${rest}min`].filter(Boolean).join(" ");
}

/**
 * `Section 136 until 21:00, 5hr 40min left`; the words change at three hours and at one, and when it is over, so that colour is never alone.
 * A status without a clock says since when.
 */
export function detentionWords(detention: ToldDetention, now: Date): string {
  const name = powerWordsOf(detention);
  if (!isTimed(detention.power)) return `${name} since ${shortDate(detention.startedAt)}`;
  const end = expiresAt(detention);
  const [until, left] = [timeSeenFrom(now, end), lengthWords((end.getTime() - now.getTime()) / 60_000)];
  const words: Record<ClockStage, string> = {
    running: `${name} until ${until}, ${left} left`,
    "within-three-hours": `${name} ends at ${until}: only ${left} left`,
    "within-one-hour": `${name} ends within the hour, at ${until}: ${left} left`,
    over: `${name}: time was over at ${until}`,
  };
  return words[clockStage(detention, now)];
}

/** What the reader should do about it, at each stage. */
export const stageAdvice: Record<ClockStage, string> = {
  running: "The doctor and the approved mental health professional see the person as soon as possible, not only before the end.",
  "within-three-hours": "Ask now whether the assessment will be finished in time. Only the responsible doctor can extend it, once, for the person’s condition.",
  "within-one-hour": "An extension has to be granted before the first 24 hours end. Without one the person is free to leave at the end.",
  over: "The person may no longer be kept under this section. Find out where they are and record how it ended.",
};

/** Which of several to say first: what runs against the clock, the nearest end first; then what only stands. */
export function mostPressing<D extends ToldDetention>(detentions: readonly D[]): D[] {
  const rank = (each: D) => (isTimed(each.power) ? expiresAt(each).getTime() : Number.MAX_SAFE_INTEGER);
  return detentions.toSorted((a, b) => rank(a) - rank(b));
}
