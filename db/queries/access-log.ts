import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { decodeCursor, keysetPage, pageSize, type KeysetPage } from "#db/cursor.ts";
import type { Role } from "#domain/actor.ts";
import { instant } from "./raw-values.ts";

/** One thing that somebody did, or tried to do, about a person. */
export type Look = {
  id: number;
  at: Date;
  /** Null for what a system did. */
  who: string | null;
  role: Role | null;
  action: string;
  outcome: "done" | "refused";
  because: string | null;
  screen: string | null;
};

/**
 * Who has looked at somebody's record, newest first, out of the audit itself. What happened to a call before it was linked to the
 * person belongs to it, and is told too; so does what happened to a record that became part of this one. Nobody is listed for those who do not see the person.
 */
export async function listLooks(tx: Tx, personId: string, after: string | undefined): Promise<KeysetPage<Look>> {
  const [number] = decodeCursor(after, 1) ?? [];
  const before = typeof number === "number" ? number : Number.MAX_SAFE_INTEGER;
  const rows = await tx.execute<Omit<Look, "at" | "id"> & { at: string; id: string }>(sql`
    select e.id, e.at, u.name as who, e.actor_role as role, e.action, e.outcome, e.because, e.screen
    from looks_at(${personId}::uuid, ${before}::bigint, ${pageSize + 1}) e left join users u on u.id = e.actor_id
    order by e.id desc`);
  return keysetPage(rows.map((row) => ({ ...row, id: Number(row.id), at: instant(row.at) })), ({ id }) => [id]);
}
