import type { Refusal } from "#domain/refusals.ts";
import { databaseCode, violatedConstraint } from "./faults.ts";

/**
 * What the database refused because somebody was faster than the rule that had just said yes: constraint or
 * invariant code → the same refusal that the rule would have given.
 */
const refusedBy: Record<string, Refusal> = {};

/** The refusal behind a database error, or null when it is not one that a rule knows. */
export function refusedByDatabase(error: unknown): Refusal | null {
  const code = databaseCode(error);
  const name = violatedConstraint(error) ?? code;
  return (name !== null && refusedBy[name]) || (code !== null && refusedBy[code]) || null;
}
