/** Times are kept to the minute: what is written within one of them was written at the time. Lists of a record's events ask the same in SQL (`db/policies/28-timeline.sql`, `db/queries/episode-events.ts`). */
const minute = 60_000;

/** When a late entry was written, for showing both times; null where it was written as it happened. */
export const writtenLate = (happenedAt: Date, writtenAt: Date): Date | null => (writtenAt.getTime() - happenedAt.getTime() > minute ? writtenAt : null);
