/** Values on their way into and out of a query that is written as SQL: the driver leaves instants as text there. */

export const instant = (stored: string): Date => new Date(stored);

export const instantOrNull = (stored: string | null): Date | null => (stored === null ? null : new Date(stored));

/** ISO days as the text of a PostgreSQL array. */
export const dateArray = (days: readonly string[]): string => `{${days.join(",")}}`;

/** Ids (or other words without commas and quotes) as the text of a PostgreSQL array. */
export const idArray = (ids: readonly string[]): string => `{${ids.join(",")}}`;

/** What PostgreSQL answered as JSON, with the instants among it as `Date`: those texts that stand under one of these names, at any depth. */
export function withInstants(stored: unknown, names: ReadonlySet<string>): unknown {
  if (Array.isArray(stored)) return stored.map((each) => withInstants(each, names));
  if (stored === null || typeof stored !== "object") return stored;
  return Object.fromEntries(Object.entries(stored).map(([name, value]) => [name, names.has(name) && typeof value === "string" ? new Date(value) : withInstants(value, names)]));
}
