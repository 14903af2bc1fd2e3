import { sql, type SQL } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { decodeCursor, isUuid, keysetPage, pageSize, type KeysetPage } from "#db/cursor.ts";
import type { AwaitedKind } from "#domain/signing.ts";

export type AwaitedAssessment = {
  assessmentId: string;
  episodeId: string;
  number: string;
  personId: string | null;
  kind: AwaitedKind;
  /** When it was signed, or returned. */
  since: Date;
  happenedAt: Date;
  /** Whoever signed the version. */
  signedByName: string;
  /** What was asked for with the return. */
  words: string | null;
};

/**
 * A countersignature waits for whoever may give it: somebody qualified who had a part in it, or a consultant nurse; never its signer.
 * The rows of this table are those that wait, so it stays small.
 */
const forMe: SQL = sql`(w.user_id = actor_id() or (w.user_id is null and s.signed_off_by <> actor_id() and not is_learner(actor_id())
  and (is_consultant_nurse() or has_part_in(w.assessment_id, actor_id()))))`;

type Row = Omit<AwaitedAssessment, "since" | "happenedAt"> & { since: string; happenedAt: string };

/** What waits for the actor's signature or came back to them, longest first. Somebody who may both co-sign and countersign is asked once. */
export async function listAwaited(tx: Tx, after: string | undefined): Promise<KeysetPage<AwaitedAssessment>> {
  const [at, id] = decodeCursor(after, 2) ?? [];
  const beyond = at instanceof Date && isUuid(id) ? sql`and (w.since, w.assessment_id) > (${at.toISOString()}::timestamptz, ${id}::uuid)` : sql``;
  const rows = await tx.execute<Row>(sql`
    select w.assessment_id as "assessmentId", a.episode_id as "episodeId", e.number, e.person_id as "personId", max(w.kind) as kind, w.since, a.happened_at as "happenedAt",
      u.name as "signedByName", r.words
    from awaited_signatures w
    join assessments a on a.id = w.assessment_id join episodes e on e.id = a.episode_id
    join assessment_sign_offs s on s.assessment_id = w.assessment_id and s.version = w.version join users u on u.id = s.signed_off_by
    left join assessment_returns r on r.assessment_id = w.assessment_id and r.version = w.version
    where ${forMe} ${beyond}
    group by w.assessment_id, a.episode_id, e.number, e.person_id, w.since, a.happened_at, u.name, r.words
    order by w.since, w.assessment_id limit ${pageSize + 1}`);
  return keysetPage(rows.map((row) => ({ ...row, since: new Date(row.since), happenedAt: new Date(row.happenedAt) })), (row) => [row.since, row.assessmentId]);
}
