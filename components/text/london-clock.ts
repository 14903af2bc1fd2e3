export type ClockParts = { year: number; month: number; day: number; hour: number; minute: number };

const london = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London", hourCycle: "h23",
  year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit",
});

const hour = 3_600_000;
const mostHours = 5_000;
const aheadByHour = new Map<number, number>();

/** What a London clock shows at an instant. A page writes a hundred times, and asking the zone's rules for each of them is a tenth of its work. */
export function londonClock(at: Date): ClockParts {
  const shown = new Date(at.getTime() + aheadOfUtc(at));
  return { year: shown.getUTCFullYear(), month: shown.getUTCMonth() + 1, day: shown.getUTCDate(), hour: shown.getUTCHours(), minute: shown.getUTCMinutes() };
}

/** How far London is ahead of UTC, in milliseconds. The clocks change on a full hour of UTC (Summer Time Act 1972), so one answer serves the hour. */
function aheadOfUtc(at: Date): number {
  const hours = Math.floor(at.getTime() / hour);
  const known = aheadByHour.get(hours);
  if (known !== undefined) return known;
  const parts: Record<string, number> = {};
  for (const { type, value } of london.formatToParts(new Date(hours * hour))) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour: shownHour = 0, minute = 0 } = parts;
  const ahead = Date.UTC(year, month - 1, day, shownHour, minute) - hours * hour;
  if (aheadByHour.size >= mostHours) aheadByHour.clear();
  aheadByHour.set(hours, ahead);
  return ahead;
}
