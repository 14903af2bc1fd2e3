import { eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { closures, strips } from "#db/schema/episodes.ts";
import { persons } from "#db/schema/people.ts";
import { sightAfterClosureDays, type ClosureOutcome } from "#domain/closure.ts";
import { endAllTies, tie } from "./relationships.ts";

export type NewClosure = { episodeId: string; personId: string | null; ownerId: string; outcome: ClosureOutcome; words: string; closedBy: string; now: Date };

/**
 * Closes an episode: the closure takes the strip's place, and everybody's ties end in a week.
 * The database refuses it (LN003 to LN006) while anything is left open, whatever a rule said a moment ago.
 */
export async function insertClosure(tx: Tx, { episodeId, personId, ownerId, outcome, words, closedBy, now }: NewClosure): Promise<void> {
  const until = new Date(now.getTime() + sightAfterClosureDays * 24 * 3_600_000);
  await tx.insert(closures).values({ episodeId, outcome, words, closedAt: now, closedBy });
  // A consultant nurse saw it only because it was open.
  if (closedBy !== ownerId) await tie(tx, { userId: closedBy, episodeId, reason: "review", now, until });
  await endAllTies(tx, { episodeId, until });
  if (personId !== null) {
    const instant = sql`greatest(${persons.lastContactAt}, ${now.toISOString()}::timestamptz)`;
    await tx.update(persons).set({ lastContactAt: instant }).where(eq(persons.id, personId));
  }
  await tx.delete(strips).where(eq(strips.episodeId, episodeId));
}
