import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { decodeCursor, isUuid, keysetPage, pageSize, type KeysetPage } from "#db/cursor.ts";
import type { StoredCallFacts } from "#domain/call.ts";
import type { ClosureOutcome, LeftOpen } from "#domain/closure.ts";
import { callsOf, callsOfLine, closedSince, type CallsOfLine } from "./desk.ts";

export type ClosedRow = {
  episodeId: string;
  number: string;
  personId: string | null;
  closedAt: Date;
  closedByName: string;
  outcome: ClosureOutcome;
  words: string;
  call: CallsOfLine | null;
};

type Row = Omit<ClosedRow, "closedAt" | "call"> & { closedAt: string; reference: string | null; facts: StoredCallFacts[] | null };

/** Crises that somebody worked on, closed since an instant, newest first. */
export async function listClosed(tx: Tx, { actorId, since, after }: { actorId: string; since: Date; after: string | undefined }): Promise<KeysetPage<ClosedRow>> {
  const [at, id] = decodeCursor(after, 2) ?? [];
  const beyond = at instanceof Date && isUuid(id) ? sql`and (z.closed_at, z.episode_id) < (${at.toISOString()}::timestamptz, ${id}::uuid)` : sql``;
  const rows = await tx.execute<Row>(sql`
    with page as (
      select z.* from closures z where ${closedSince(actorId, since)} ${beyond}
      order by z.closed_at desc, z.episode_id desc limit ${pageSize + 1})
    select p.episode_id as "episodeId", e.number, e.person_id as "personId", p.closed_at as "closedAt", u.name as "closedByName", p.outcome, p.words,
      c.reference, c.facts
    from page p join users u on u.id = p.closed_by join episodes e on e.id = p.episode_id
    left join lateral (${callsOf(sql`e.id`)}) c on true
    order by p.closed_at desc, p.episode_id desc`);
  const closed = rows.map(({ reference, facts, ...row }) => ({ ...row, closedAt: new Date(row.closedAt), call: callsOfLine(reference, facts) }));
  return keysetPage(closed, (row) => [row.closedAt, row.episodeId]);
}

/**
 * What closing would leave behind, each with its name, whether a referral says that the person was seen, and how often something was said of
 * the crisis: the versions of its calls.
 * The database's own trigger looks at the same rows.
 */
export async function listLeftOpen(tx: Tx, episodeId: string): Promise<{ left: LeftOpen[]; wasSeen: boolean; heard: number }> {
  const [row] = await tx.execute<{ left: LeftOpen[] | null; wasSeen: boolean; heard: number }>(sql`
    select exists (select 1 from referrals r where r.episode_id = ${episodeId} and r.standing = 'seen') as "wasSeen",
      (select count(*)::int from call_versions v join calls c on c.id = v.call_id where c.episode_id = ${episodeId}) as heard,
      (select jsonb_agg(jsonb_build_object('what', o.what, 'id', o.id, 'name', o.name) order by o.rank, o.name, o.id) from (
        select 1 as rank, 'crew' as what, r.id, c.call_sign as name from responses r join crews c on c.id = r.crew_id
          where r.episode_id = ${episodeId} and r.clear_at is null and r.stood_down_at is null
        union all select 2, 'handover', h.id, u.name from handovers h join users u on u.id = h.offered_to where h.episode_id = ${episodeId} and h.answered_at is null
        union all select 3, 'referral', r.id, s.name from referrals r join services s on s.id = r.service_id
          where r.episode_id = ${episodeId} and is_open_referral(r.standing)
        union all select 4, 'follow-up', f.id, f.purpose from follow_ups f where f.episode_id = ${episodeId} and f.done_at is null) o) as left`);
  return { left: row?.left ?? [], wasSeen: row?.wasSeen ?? false, heard: row?.heard ?? 0 };
}
