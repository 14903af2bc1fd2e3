import { desc, eq, sql, type SQL } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { decodeCursor, isUuid, keysetPage, pageSize, type KeysetPage } from "#db/cursor.ts";
import { reviews } from "#db/schema/follow-ups.ts";
import { users } from "#db/schema/users.ts";
import type { ReviewSignals } from "#domain/review.ts";

export type OpenStrip = ReviewSignals & { episodeId: string; number: string | null; personId: string | null; ownerName: string; nextAction: string; priority: number };

type Row = Omit<OpenStrip, "nextActionDue" | "takenAt" | "waitingSince"> & { nextActionDue: string; takenAt: string | null; waitingSince: string };

/** What makes a strip come up, counted from rows that are there now. */
const signals = sql`
  (select count(*)::int from referrals r where r.episode_id = s.episode_id and is_open_referral(r.standing) and r.standing <> 'draft' and r.due_by < now()) as "silentReferrals",
  (select count(*)::int from referrals r where r.episode_id = s.episode_id and r.standing = 'declined'
    and not exists (select 1 from referrals n where n.episode_id = r.episode_id and n.created_at > r.created_at)) as "declinedReferrals",
  (select count(*)::int from episodes o where o.person_id = e.person_id and o.id <> s.episode_id and o.opened_at > now() - interval '7 days') as "recentEpisodes",
  (select count(*)::int from reviews v where v.episode_id = s.episode_id) as reviews`;

function selectStrips(where: SQL, most: number): SQL {
  // The page of strips is cut first, on its index; what is counted beside it is counted for those rows only.
  return sql`
    with s as (select * from listed_strips() where ${where} order by next_action_due, episode_id limit ${most})
    select s.episode_id as "episodeId", e.number, e.person_id as "personId", u.name as "ownerName", s.next_action as "nextAction", s.next_action_due as "nextActionDue",
      s.priority, s.taken_at as "takenAt", s.waiting_since as "waitingSince", ${signals}
    from s join users u on u.id = s.owner_id left join episodes e on e.id = s.episode_id
    order by s.next_action_due, s.episode_id`;
}

const strip = (row: Row): OpenStrip => ({ ...row, nextActionDue: new Date(row.nextActionDue), takenAt: row.takenAt === null ? null : new Date(row.takenAt), waitingSince: new Date(row.waitingSince) });

/** Every open strip, whoever owns it, overdue first. A restricted person's strip is there without its episode. */
export async function listOpenStrips(tx: Tx, after: string | undefined): Promise<KeysetPage<OpenStrip>> {
  const [at, id] = decodeCursor(after, 2) ?? [];
  const from = at instanceof Date && isUuid(id) ? sql`(next_action_due, episode_id) > (${at.toISOString()}::timestamptz, ${id}::uuid)` : sql`true`;
  const rows = await tx.execute<Row>(selectStrips(from, pageSize + 1));
  return keysetPage(rows.map(strip), (row) => [row.nextActionDue, row.episodeId]);
}

/** The same of one episode. */
export async function findOpenStrip(tx: Tx, episodeId: string): Promise<OpenStrip | null> {
  const [row] = await tx.execute<Row>(selectStrips(sql`episode_id = ${episodeId}::uuid`, 1));
  return row ? strip(row) : null;
}

/** Earlier reviews of an episode, newest first. */
export async function listReviews(tx: Tx, episodeId: string) {
  return await tx
    .select({ id: reviews.id, listedBecause: reviews.listedBecause, findings: reviews.findings, decision: reviews.decision, writtenAt: reviews.writtenAt, writtenByName: users.name })
    .from(reviews)
    .innerJoin(users, eq(users.id, reviews.writtenBy))
    .where(eq(reviews.episodeId, episodeId))
    .orderBy(desc(reviews.writtenAt))
    .limit(pageSize);
}
