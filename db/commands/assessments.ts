import { sql } from "drizzle-orm";
import { StaleRecord, type Tx } from "#db/client.ts";
import { newId } from "#db/ids.ts";
import { assessmentAddenda, assessments, assessmentSignOffs } from "#db/schema/assessments.ts";
import type { SectionId } from "#domain/assessment-sections.ts";
import { contentVersion } from "#domain/assessment.ts";
import type { FrozenSection } from "#domain/assessment.ts";

/** Begins an assessment, with nothing in it. @returns its id */
export async function insertAssessment(tx: Tx, { episodeId, startedBy, happenedAt, now }: { episodeId: string; startedBy: string; happenedAt: Date; now: Date }): Promise<string> {
  const id = newId();
  await tx.insert(assessments).values({ id, episodeId, startedBy, startedAt: now, happenedAt });
  return id;
}

export type NewSectionVersion = {
  assessmentId: string;
  section: SectionId;
  /** The version that was on screen; 0 when nothing was written yet. */
  after: number;
  answers: Record<string, string | string[]>;
  complete: boolean;
  unreviewedCopies: string[];
  writtenBy: string;
  now: Date;
};

/**
 * Keeps a section as its next version, in one statement. Versions have no gaps, so the one on screen is the newest while nobody holds the key of the
 * next: of two people who saved from the same one, the second meets the first one's.
 * @throws StaleRecord when the version on screen is no longer the newest; signed in the meantime: LN011
 */
export async function insertSectionVersion(tx: Tx, { after, now, ...section }: NewSectionVersion): Promise<void> {
  const { assessmentId, answers, complete, unreviewedCopies, writtenBy } = section;
  const kept = await tx.execute(sql`
    insert into assessment_sections (assessment_id, section, version, answers, complete, unreviewed_copies, written_at, written_by)
    select ${assessmentId}::uuid, ${section.section}, ${after + 1}::int, ${JSON.stringify(answers)}::jsonb, ${complete}, array(select jsonb_array_elements_text(${JSON.stringify(unreviewedCopies)}::jsonb)), ${now.toISOString()}::timestamptz, ${writtenBy}::uuid
    where ${after}::int = 0 or exists (select 1 from assessment_sections s where s.assessment_id = ${assessmentId} and s.section = ${section.section} and s.version = ${after}::int)
    on conflict do nothing
    returning version`);
  if (kept.length === 0) throw new StaleRecord();
}

/**
 * Marks answers of a section as copied and not yet reviewed: its next version, with the same text by the same writer.
 * @param marked `after`: the version that was read
 * @throws StaleRecord when that version is no longer the newest, or the assessment is not seen; signed in the meantime: LN011
 */
export async function markForReview(tx: Tx, { assessmentId, section, after, names }: { assessmentId: string; section: SectionId; after: number; names: readonly string[] }): Promise<void> {
  const [marked] = await tx.execute<{ isMarked: boolean }>(
    sql`select mark_for_review(${assessmentId}::uuid, ${section}, ${after}::int, array(select jsonb_array_elements_text(${JSON.stringify(names)}::jsonb))) as "isMarked"`,
  );
  if (!marked?.isMarked) throw new StaleRecord();
}

/**
 * Signs off what was read. The row's trigger waits for saves under way, and nothing can be saved after it; what was saved in between is
 * seen here, so nobody signs words that they have not read.
 * @param version the next one: 1, or after a return one more
 * @param read the content version of what is frozen (see `contentVersion`)
 * @throws StaleRecord when a section was saved in the meantime; signed by somebody else: LN011; another version: LN014
 */
export async function insertSignOff(
  tx: Tx,
  { assessmentId, version = 1, signedOffBy, frozen, read, now }: { assessmentId: string; version?: number; signedOffBy: string; frozen: FrozenSection[]; read: string; now: Date },
): Promise<void> {
  await tx.insert(assessmentSignOffs).values({ assessmentId, version, signedOffBy, signedOffAt: now, frozen });
  const sections = await tx.execute<{ section: SectionId; version: number }>(
    sql`select section, max(version)::int as version from assessment_sections where assessment_id = ${assessmentId} group by section`,
  );
  if (contentVersion({ sections }) !== read) throw new StaleRecord();
}

/** Adds to something signed; both times are kept. @returns its id */
export async function insertAddendum(tx: Tx, addendum: { assessmentId: string; words: string; happenedAt: Date; writtenBy: string; now: Date }): Promise<string> {
  const { now, ...rest } = addendum;
  const id = newId();
  await tx.insert(assessmentAddenda).values({ id, ...rest, writtenAt: now });
  return id;
}
