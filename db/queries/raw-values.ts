/** Values on their way into and out of a query that is written as SQL: the driver leaves instants as text there. */

export const instant = (stored: string): Date => new Date(stored);

export const instantOrNull = (stored: string | null): Date | null => (stored === null ? null : new Date(stored));

/** ISO days as the text of a PostgreSQL array. */
export const dateArray = (days: readonly string[]): string => `{${days.join(",")}}`;

/** Ids as the text of a PostgreSQL array. */
export const idArray = (ids: readonly string[]): string => `{${ids.join(",")}}`;
