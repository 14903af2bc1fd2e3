import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { decodeCursor, isUuid, keysetPage, pageSize, type KeysetPage } from "#db/cursor.ts";
import type { Role } from "#domain/actor.ts";
import type { EmergencyAccessFinding, EmergencyAccessReason } from "#domain/emergency-access.ts";
import { instant } from "./raw-values.ts";

export type EmergencyAccess = {
  id: string;
  userId: string;
  userName: string;
  userRole: Role;
  personId: string;
  reasons: EmergencyAccessReason[];
  words: string;
  openedAt: Date;
  expiresAt: Date;
  review: { finding: EmergencyAccessFinding; words: string; at: Date; by: string } | null;
};

type Stored = Omit<EmergencyAccess, "openedAt" | "expiresAt" | "review"> & {
  openedAt: string;
  expiresAt: string;
  review: { finding: EmergencyAccessFinding; words: string; at: string; by: string } | null;
};

const columns = sql`a.id, a.user_id as "userId", u.name as "userName", u.role as "userRole", a.person_id as "personId", to_jsonb(a.reasons) as reasons,
  a.words, a.opened_at as "openedAt", a.expires_at as "expiresAt",
  case when w.access_id is not null then jsonb_build_object('finding', w.finding, 'words', w.words, 'at', w.reviewed_at, 'by', n.name) end as review`;
const sources = sql`emergency_accesses a join users u on u.id = a.user_id
  left join emergency_access_reviews w on w.access_id = a.id left join users n on n.id = w.reviewed_by`;

const accessOf = (row: Stored): EmergencyAccess => ({
  ...row,
  openedAt: instant(row.openedAt),
  expiresAt: instant(row.expiresAt),
  review: row.review && { ...row.review, at: instant(row.review.at) },
});

/** Emergency accesses, newest first: those that nobody has reviewed, or those that somebody has. For the consultant nurse; others see their own. */
export async function listEmergencyAccesses(tx: Tx, view: "waiting" | "reviewed", after: string | undefined): Promise<KeysetPage<EmergencyAccess>> {
  const [at, id] = decodeCursor(after, 2) ?? [];
  const older = at instanceof Date && isUuid(id) ? sql`and (a.opened_at, a.id) < (${at.toISOString()}::timestamptz, ${id}::uuid)` : sql``;
  const rows = await tx.execute<Stored>(sql`
    select ${columns} from ${sources}
    where ${view === "waiting" ? sql`w.access_id is null` : sql`w.access_id is not null`} ${older}
    order by a.opened_at desc, a.id desc limit ${pageSize + 1}`);
  return keysetPage(rows.map(accessOf), (access) => [access.openedAt, access.id]);
}

/** One of them, or null for somebody who may not see it. */
export async function findEmergencyAccess(tx: Tx, id: string): Promise<EmergencyAccess | null> {
  const [row] = await tx.execute<Stored>(sql`select ${columns} from ${sources} where a.id = ${id}`);
  return row === undefined ? null : accessOf(row);
}

export type Deed = { id: number; at: Date; action: string; outcome: "done" | "refused"; screen: string | null };

/** What its holder did with the person's record while it lasted, oldest first; the first 200 of it. */
export async function listDeedsUnder(tx: Tx, access: Pick<EmergencyAccess, "userId" | "personId" | "openedAt" | "expiresAt">): Promise<Deed[]> {
  const rows = await tx.execute<Omit<Deed, "at" | "id"> & { at: string; id: string }>(sql`
    select e.id, e.at, e.action, e.outcome, e.detail ->> 'screen' as screen
    from audit_events e
    where e.person_id = ${access.personId} and e.actor_id = ${access.userId}
      and e.at between ${access.openedAt.toISOString()}::timestamptz and ${access.expiresAt.toISOString()}::timestamptz
    order by e.id limit 200`);
  return rows.map((row) => ({ ...row, id: Number(row.id), at: instant(row.at) }));
}
