import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { decodeCursor, isUuid, keysetPage, pageSize, type KeysetPage } from "#db/cursor.ts";
import { episodeEventKinds, type EpisodeEvent } from "#domain/episode-event.ts";
import { idArray } from "./raw-values.ts";

type Row = Omit<EpisodeEvent, "happenedAt" | "writtenAt" | "inError"> & {
  tag: string;
  happenedAt: string;
  writtenAt: string | null;
  errorBy: string | null;
  errorAt: string | null;
  errorReason: string | null;
};

/**
 * Everything that happened in an episode, newest first: one statement over all its tables, each read by its index.
 * What the actor may not see of it is not in it.
 */
export async function listEpisodeEvents(tx: Tx, { episodeId, after }: { episodeId: string; after: string | undefined }): Promise<KeysetPage<EpisodeEvent>> {
  const [at, id, tag] = decodeCursor(after, 3) ?? [];
  const before = at instanceof Date && isUuid(id) && typeof tag === "string" ? { at: at.toISOString(), id, tag } : null;
  const rows = await tx.execute<Row>(sql`
    with happened as (
      select v.*, v.kind || ':' || coalesce(v.what, '') as tag
      from episode_events(${episodeId}::uuid, ${idArray(episodeEventKinds)}::text[], coalesce(${before?.at ?? null}::timestamptz, 'infinity'), ${pageSize + 10}::integer) v)
    select n.tag, n.kind, n.id, n.at as "happenedAt", case when n.written > n.at + interval '1 minute' then n.written end as "writtenAt", u.name as "byName", n.what, n.about, n.words,
      x.name as "errorBy", n.error_at as "errorAt", n.error_reason as "errorReason"
    from happened n left join users u on u.id = n.by_id left join users x on x.id = n.error_by
    ${before === null ? sql`` : sql`where (n.at, n.id, n.tag) < (${before.at}::timestamptz, ${before.id}::uuid, ${before.tag})`}
    order by n.at desc, n.id desc, n.tag desc limit ${pageSize + 1}`);
  const page = keysetPage([...rows], (row) => [new Date(row.happenedAt), row.id, row.tag]);
  return { ...page, rows: page.rows.map(eventOf) };
}

function eventOf({ id, kind, happenedAt, writtenAt, byName, what, about, words, errorBy, errorAt, errorReason }: Row): EpisodeEvent {
  return {
    id, kind, byName, what, about, words,
    happenedAt: new Date(happenedAt),
    writtenAt: writtenAt === null ? null : new Date(writtenAt),
    inError: errorAt === null ? null : { byName: errorBy ?? "Not known", at: new Date(errorAt), reason: errorReason ?? "" },
  };
}
