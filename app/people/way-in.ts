import { findPersonReach } from "#db/queries/people.ts";
import type { ReadContext } from "#server/open-record.ts";

/**
 * For somebody who may not open a record and may know that it exists: they are told how to get in. To anybody else it does not exist.
 */
export const wayInTo = (personId: string) => async ({ tx }: ReadContext): Promise<"forbidden" | "not-found"> =>
  (await findPersonReach(tx, personId)) === null ? "not-found" : "forbidden";
