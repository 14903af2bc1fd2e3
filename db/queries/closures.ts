import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { decodeCursor, isUuid, keysetPage, pageSize, type KeysetPage } from "#db/cursor.ts";
import type { StoredCallFacts } from "#domain/call.ts";
import type { ClosureOutcome, LeftOpen, Reached } from "#domain/closure.ts";
import { newestCall } from "./desk.ts";

export type ClosedRow = {
  episodeId: string;
  number: string;
  personId: string | null;
  closedAt: Date;
  closedByName: string;
  outcome: ClosureOutcome;
  words: string;
  reference: string | null;
  facts: StoredCallFacts | null;
};

/** Crises closed since an instant, newest first: those that the actor may still see. */
export async function listClosed(tx: Tx, { since, after }: { since: Date; after: string | undefined }): Promise<KeysetPage<ClosedRow>> {
  const [at, id] = decodeCursor(after, 2) ?? [];
  const beyond = at instanceof Date && isUuid(id) ? sql`and (z.closed_at, z.episode_id) < (${at.toISOString()}::timestamptz, ${id}::uuid)` : sql``;
  const rows = await tx.execute<Omit<ClosedRow, "closedAt"> & { closedAt: string }>(sql`
    with page as (
      select z.* from closures z where z.closed_at >= ${since.toISOString()}::timestamptz ${beyond}
      order by z.closed_at desc, z.episode_id desc limit ${pageSize + 1})
    select p.episode_id as "episodeId", e.number, e.person_id as "personId", p.closed_at as "closedAt", u.name as "closedByName", p.outcome, p.words,
      c.reference, c.facts
    from page p join users u on u.id = p.closed_by join episodes e on e.id = p.episode_id
    left join lateral (${newestCall(sql`e.id`)}) c on true
    order by p.closed_at desc, p.episode_id desc`);
  return keysetPage(rows.map((row) => ({ ...row, closedAt: new Date(row.closedAt) })), (row) => [row.closedAt, row.episodeId]);
}

/** What closing would leave behind, and what "seen" would rest on. The database's own trigger counts the same rows. */
export async function countLeftOpen(tx: Tx, episodeId: string): Promise<LeftOpen & Reached> {
  const [counts] = await tx.execute<LeftOpen & Reached>(sql`
    select
      (select count(*)::int from referrals r where r.episode_id = ${episodeId} and r.standing in ('draft', 'sent', 'received', 'accepted', 'booked')) as "openReferrals",
      (select count(*)::int from referrals r where r.episode_id = ${episodeId} and r.standing = 'seen') as "referralsSeen",
      (select count(*)::int from follow_ups f where f.episode_id = ${episodeId} and f.done_at is null) as "undoneFollowUps",
      (select count(*)::int from responses r where r.episode_id = ${episodeId} and r.clear_at is null and r.stood_down_at is null) as "committedCrews",
      (select count(*)::int from handovers h where h.episode_id = ${episodeId} and h.answered_at is null) as "unansweredHandovers"`);
  if (counts === undefined) throw new Error("A count without a row");
  return counts;
}
