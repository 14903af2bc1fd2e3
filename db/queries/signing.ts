import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { assessments, assessmentSignOffs } from "#db/schema/assessments.ts";
import type { FrozenSection } from "#domain/assessment.ts";
import type { AwaitedKind, Return, Signature, SignedVersion, Signer, Signing } from "#domain/signing.ts";

/** Joins an assessment with the version of it that stands: at most one, for one that was returned no longer does. */
export const standingSignOff = and(
  eq(assessmentSignOffs.assessmentId, assessments.id),
  sql`not exists (select 1 from assessment_returns r where r.assessment_id = ${assessmentSignOffs.assessmentId} and r.version = ${assessmentSignOffs.version})`,
);

/** An instant inside JSON is text. */
type Stored<Told extends { at: Date }> = Omit<Told, "at"> & { at: string };
type StoredVersion = Stored<Omit<SignedVersion, "signatures" | "returned">> & { signatures: Stored<Signature>[]; returned: Stored<Return> | null };

const told = <Row extends { at: string }>({ at, ...row }: Row): Omit<Row, "at"> & { at: Date } => ({ ...row, at: new Date(at) });

const signer = sql`jsonb_build_object('id', u.id, 'name', u.name)`;

/** Every signed version with its signatures and how it was returned, whom it waits for, and what the actor is to it. One round trip. */
export async function findSigning(tx: Tx, assessmentId: string): Promise<Signing> {
  const [row] = await tx.execute<{ versions: StoredVersion[]; awaited: { kind: AwaitedKind; who: Signer | null }[]; isLearner: boolean; hasPart: boolean }>(sql`
    select
      coalesce((select jsonb_agg(jsonb_build_object('version', s.version, 'by', ${signer}, 'at', s.signed_off_at, 'needsCountersign', s.needs_countersign,
          'signatures', coalesce((select jsonb_agg(jsonb_build_object('as', x."as", 'by', ${signer}, 'at', x.signed_at) order by x.signed_at)
            from assessment_signatures x join users u on u.id = x.signed_by where x.assessment_id = s.assessment_id and x.version = s.version), '[]'),
          'returned', (select jsonb_build_object('by', ${signer}, 'at', r.returned_at, 'words', r.words)
            from assessment_returns r join users u on u.id = r.returned_by where r.assessment_id = s.assessment_id and r.version = s.version)) order by s.version)
        from assessment_sign_offs s join users u on u.id = s.signed_off_by where s.assessment_id = ${assessmentId}), '[]') as versions,
      coalesce((select jsonb_agg(jsonb_build_object('kind', w.kind, 'who', case when u.id is not null then ${signer} end) order by w.kind, u.name)
        from awaited_signatures w left join users u on u.id = w.user_id where w.assessment_id = ${assessmentId}), '[]') as awaited,
      is_learner(actor_id()) as "isLearner", has_part_in(${assessmentId}, actor_id()) as "hasPart"`);
  if (row === undefined) throw new Error("Signatures without a row");
  const versions = row.versions.map(({ signatures, returned, ...version }): SignedVersion => ({
    ...told(version), signatures: signatures.map((signature) => told(signature)), returned: returned && told(returned),
  }));
  return { versions, awaited: row.awaited, reader: { isLearner: row.isLearner, hasPart: row.hasPart } };
}

/** What was signed as this version, word for word; null where there is none that the actor sees. */
export async function findFrozenVersion(tx: Tx, { assessmentId, version }: { assessmentId: string; version: number }): Promise<readonly FrozenSection[] | null> {
  const [row] = await tx
    .select({ frozen: assessmentSignOffs.frozen })
    .from(assessmentSignOffs)
    .where(and(eq(assessmentSignOffs.assessmentId, assessmentId), eq(assessmentSignOffs.version, version)));
  return row?.frozen ?? null;
}
