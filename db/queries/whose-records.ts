import { sql, type SQL } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { Actor } from "#domain/actor.ts";

/** Whose work a list is about: what somebody owns, or everything that they see, by a tie or by supervising every open crisis. */
export type Whose = { ownerId: string } | "tied" | "supervised";

/** All that somebody sees. */
export const allSeenBy = ({ role }: Pick<Actor, "role">): Whose => (role === "consultant-nurse" ? "supervised" : "tied");

/**
 * Where a list of all that somebody sees begins: for "tied" at their own ties. Row security alone gives the right rows, but in due order it asks
 * about each row of the whole service, so that somebody with three crises would page through everybody else's thousands. The ties are read
 * once, as an array, and lead to the rows by the episode's index; the policy then has a handful to judge. It still decides: this narrows, and
 * never opens. For "supervised" nearly every open row is seen, and due order is the shorter way.
 */
export function reachedFrom(episodeId: AnyPgColumn, whose: Whose): SQL | undefined {
  return whose === "tied" ? sql`${episodeId} = any (array(${tiedEpisodes}))` : undefined;
}

/** Ties of one's own, other crises of the same people, and people whom emergency access opens: all that `sees_episode` goes by but supervision. */
const tiedEpisodes = sql`
  with ties as (select r.episode_id from relationships r where r.user_id = actor_id() and (r.until is null or r.until > now()))
  select episode_id from ties
  union select o.id from ties t join episodes e on e.id = t.episode_id join episodes o on o.person_id = e.person_id
  union select o.id from emergency_accesses a join episodes o on o.person_id = a.person_id where a.user_id = actor_id() and a.expires_at > now()`;
