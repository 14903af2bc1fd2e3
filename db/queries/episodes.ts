import { eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { closures, episodes, strips } from "#db/schema/episodes.ts";
import { users } from "#db/schema/users.ts";
import type { ClosureOutcome } from "#domain/closure.ts";
import { isOurNumber, numberFrom } from "#domain/joining.ts";
import type { Strip } from "#domain/strip.ts";

export type Closure = { outcome: ClosureOutcome; words: string; closedAt: Date; closedBy: string };

export type Episode = {
  id: string;
  number: string;
  /** Null while nobody knows who the person is. */
  personId: string | null;
  openedAt: Date;
  version: number;
  /** Null once the episode is closed. */
  strip: Strip | null;
  closure: Closure | null;
  /** The actor may open what is written down, not only the call: false for the desk before it has taken the call. */
  seesRecord: boolean;
  /** A restriction stands on the person: whoever gets this answer has emergency access. */
  isRestricted: boolean;
  /** The person has died, as far as the actor sees their record. */
  hasDied: boolean;
  /** ISO day. */
  diedOn: string | null;
};

const stripColumns = {
  ownerId: strips.ownerId,
  ownerName: users.name,
  nextAction: strips.nextAction,
  nextActionDue: strips.nextActionDue,
  priority: strips.priority,
  waitingSince: strips.waitingSince,
  takenAt: strips.takenAt,
  version: strips.version,
};

const closureColumns = { outcome: closures.outcome, words: closures.words, closedAt: closures.closedAt, closedBy: closures.closedBy };

/**
 * One episode with its strip or its closure, as far as the actor sees it.
 * @returns null when there is none for them; a restricted person's episode is there only under emergency access
 */
export async function findEpisode(tx: Tx, id: string): Promise<Episode | null> {
  const [row] = await tx
    .select({
      id: episodes.id,
      number: episodes.number,
      personId: episodes.personId,
      openedAt: episodes.openedAt,
      version: episodes.version,
      seesRecord: sql<boolean>`sees_episode(${episodes.id})`,
      isRestricted: sql<boolean>`is_restricted(${episodes.personId})`,
      diedOn: sql<string | null>`(select p.died_on::text from persons p where p.id = ${episodes.personId})`,
      strip: stripColumns,
      closure: closureColumns,
    })
    .from(episodes)
    .leftJoin(strips, eq(strips.episodeId, episodes.id))
    .leftJoin(users, eq(users.id, strips.ownerId))
    .leftJoin(closures, eq(closures.episodeId, episodes.id))
    .where(eq(episodes.id, id));
  if (row === undefined) return null;
  return { ...row, hasDied: row.diedOn !== null, strip: row.strip.version === null ? null : (row.strip as Strip), closure: row.closure?.closedAt ? row.closure : null };
}

/**
 * The same, with the strip's row locked until the transaction ends: whoever comes second waits, and then sees what the first one did.
 * For actions whose rule must not be overtaken.
 */
export async function findEpisodeToChange(tx: Tx, id: string): Promise<Episode | null> {
  await tx.select({ episodeId: strips.episodeId }).from(strips).where(eq(strips.episodeId, id)).for("update");
  return await findEpisode(tx, id);
}

/**
 * The episode with this number, or with a call of this reference, if the actor sees it: for a second call that joins it.
 * Dispatch systems write their references as they like; capitals tell no two apart.
 * @param typed as somebody typed it
 */
export async function findByNumber(tx: Tx, typed: string): Promise<{ id: string; number: string; isOpen: boolean } | null> {
  const number = isOurNumber(typed) ? numberFrom(typed) : typed.trim();
  const [row] = await tx.execute<{ id: string; number: string; isOpen: boolean }>(sql`
    select e.id, e.number, exists (select 1 from strips s where s.episode_id = e.id) as "isOpen"
    from episodes e where e.number = ${number} or e.id = (select c.episode_id from calls c where upper(c.reference) = upper(${number}))`);
  return row ?? null;
}
