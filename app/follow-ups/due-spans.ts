import type { DueSpan } from "#db/queries/follow-ups.ts";
import { addDays } from "#domain/calendar-day.ts";
import { londonDay, startOfLondonDay } from "#domain/london-time.ts";

export const views = ["mine", "all"] as const;
export type View = (typeof views)[number];
export const viewLabels: Record<View, string> = { mine: "Mine", all: "All that I may see" };

export const spanNames = ["any", "overdue", "today", "week"] as const;
export type SpanName = (typeof spanNames)[number];
export const spanLabels: Record<SpanName, string> = { any: "All dates", overdue: "Overdue", today: "Due today", week: "Due within a week" };

const [overdueFirst, soonestFirst] = ["Sorted by due time, longest overdue first.", "Sorted by due time, earliest first."] as const;
/** In which order the list stands, in words above it. */
export const sortedBy: Record<SpanName, string> = { any: overdueFirst, overdue: overdueFirst, today: soonestFirst, week: soonestFirst };

/** Overdue is what has passed; today and the week are what is still to come, in London days. */
export function dueSpans(now: Date): Record<SpanName, DueSpan> {
  const today = londonDay(now);
  return {
    any: {},
    overdue: { until: now },
    today: { from: now, until: startOfLondonDay(addDays(today, 1)) },
    week: { from: now, until: startOfLondonDay(addDays(today, 7)) },
  };
}
