import { paths } from "#app/paths.ts";
import { findMergedAwayTo } from "#db/queries/merges.ts";
import { findPersonReach } from "#db/queries/people.ts";
import type { ReadContext } from "#server/open-record.ts";

/**
 * For somebody who may not open a record and may know that it exists: they are told how to get in. To anybody else it does not exist.
 * The address of a record that became part of another one leads there.
 */
export const wayInTo = (personId: string) => async ({ tx }: ReadContext): Promise<"forbidden" | "not-found" | { goTo: string }> => {
  const [mergedInto, reach] = await Promise.all([findMergedAwayTo(tx, personId), findPersonReach(tx, personId)]);
  if (mergedInto !== null) return { goTo: paths.person(mergedInto, { done: "merged-address" }) };
  return reach === null ? "not-found" : "forbidden";
};
