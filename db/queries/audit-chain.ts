import { sql } from "drizzle-orm";
import type { OwnerTx } from "#db/client.ts";

export type SealCheck = { number: number; rows: number; sealedAt: Date; hash: string; chained: boolean; intact: boolean };

/** The numbers of all batches, first to last. */
export async function listSealNumbers(tx: OwnerTx): Promise<number[]> {
  const rows = await tx.execute<{ number: number }>(sql`select number from audit_seals order by number`);
  return rows.map((row) => row.number);
}

/** Recomputes one batch: the digest of each of its rows as they are now, the hash over them, and the link to the batch before. */
export async function checkSeal(tx: OwnerTx, number: number): Promise<SealCheck | null> {
  const [row] = await tx.execute<{ rows: number; sealed_at: string; hash: string; chained: boolean; intact: boolean }>(sql`
    with now_there as (
      select coalesce(string_agg(audit_row_digest(e), ''::bytea order by e.id), ''::bytea) as digests
      from audit_events e where e.id = any((select event_ids from audit_seals where number = ${number})::bigint[]))
    select cardinality(s.event_ids) as rows, s.sealed_at, encode(s.hash, 'hex') as hash,
      s.previous_hash = coalesce((select b.hash from audit_seals b where b.number = s.number - 1), sha256('lantern audit'::bytea)) as chained,
      now_there.digests = s.row_digests
        and s.hash = sha256(s.previous_hash || convert_to(array_to_string(s.event_ids, ','), 'UTF8') || s.row_digests) as intact
    from audit_seals s, now_there where s.number = ${number}`);
  return row ? { number, rows: row.rows, sealedAt: new Date(row.sealed_at), hash: row.hash, chained: row.chained, intact: row.intact } : null;
}

/** The first row of a broken batch that is gone or no longer has the digest it was sealed with. */
export async function findFirstBadRow(tx: OwnerTx, number: number): Promise<{ id: number; gone: boolean } | null> {
  const [row] = await tx.execute<{ id: string; gone: boolean }>(sql`
    select sealed.id, e.id is null as gone
    from audit_seals s
    cross join lateral unnest(s.event_ids) with ordinality as sealed(id, place)
    left join audit_events e on e.id = sealed.id
    where s.number = ${number}
      and (e.id is null or audit_row_digest(e) <> substring(s.row_digests from ((sealed.place - 1) * 32 + 1)::integer for 32))
    order by sealed.place limit 1`);
  return row ? { id: Number(row.id), gone: row.gone } : null;
}

/** The first row that was slipped in: neither sealed nor waiting to be. */
export async function findFirstUnsealedStranger(tx: OwnerTx): Promise<number | null> {
  const [row] = await tx.execute<{ id: string | null }>(sql`
    with sealed as (select unnest(event_ids) as id from audit_seals)
    select min(e.id) as id from audit_events e
    where not exists (select 1 from sealed where sealed.id = e.id) and not exists (select 1 from audit_unsealed u where u.event_id = e.id)`);
  return row?.id == null ? null : Number(row.id);
}

/** The first row that was removed while it waited to be sealed. */
export async function findFirstLostRow(tx: OwnerTx): Promise<number | null> {
  const [row] = await tx.execute<{ id: string | null }>(sql`select lost_audit_row() as id`);
  return row?.id == null ? null : Number(row.id);
}
