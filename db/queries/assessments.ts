import { and, asc, desc, eq, isNull, ne, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Tx } from "#db/client.ts";
import { assessmentAddenda, assessments, assessmentSignOffs } from "#db/schema/assessments.ts";
import { drafts } from "#db/schema/audit.ts";
import { episodes } from "#db/schema/episodes.ts";
import { users } from "#db/schema/users.ts";
import { standingSignOff } from "./signing.ts";
import type { Answers } from "#domain/assessment-question.ts";
import { sectionIds } from "#domain/assessment-sections.ts";
import type { SectionId } from "#domain/assessment-sections.ts";
import type { Assessment, Author, WrittenSection } from "#domain/assessment.ts";

const signer = alias(users, "signer");

const headColumns = {
  id: assessments.id,
  episodeId: assessments.episodeId,
  happenedAt: assessments.happenedAt,
  startedAt: assessments.startedAt,
  startedBy: { id: users.id, name: users.name },
  signer: { id: signer.id, name: signer.name },
  signedOffAt: assessmentSignOffs.signedOffAt,
};

type StoredSection = Omit<WrittenSection, "writtenAt"> & { writtenAt: string };

/**
 * The newest version of each section, or of one, as JSON: one round trip for the whole assessment. Each section is one step in the index,
 * however often it was saved: sight is asked of every row that is read.
 */
const newestSections = (asked: readonly SectionId[]) => sql<StoredSection[]>`coalesce((select jsonb_agg(newest) from (
  select s.section, s.version, s.answers, s.complete, s.unreviewed_copies as "unreviewedCopies", s.written_at as "writtenAt", jsonb_build_object('id', w.id, 'name', w.name) as "writtenBy"
  from jsonb_array_elements_text(${JSON.stringify(asked)}::jsonb) as asked (section)
  cross join lateral (select x.* from assessment_sections x where x.assessment_id = ${assessments.id} and x.section = asked.section order by x.version desc limit 1) s
  join users w on w.id = s.written_by) newest), '[]')`;

const everyAuthor = sql<Author[]>`authors_of_assessment(${assessments.id})`;

/**
 * One assessment of an episode with the newest version of each of its sections, or null when there is none that the actor sees.
 * @param only the one section that is asked for: nothing else of it is read, also not the others' authors
 */
export async function findAssessment(tx: Tx, episodeId: string, id: string, only: SectionId | null = null): Promise<Assessment | null> {
  const [row] = await tx
    .select({ ...headColumns, frozen: assessmentSignOffs.frozen, sections: newestSections(only === null ? sectionIds : [only]), authors: only === null ? everyAuthor : sql<Author[]>`'[]'::jsonb` })
    .from(assessments)
    .innerJoin(users, eq(users.id, assessments.startedBy))
    .leftJoin(assessmentSignOffs, standingSignOff)
    .leftJoin(signer, eq(signer.id, assessmentSignOffs.signedOffBy))
    .where(and(eq(assessments.id, id), eq(assessments.episodeId, episodeId)));
  if (row === undefined) return null;
  const { signer: by, signedOffAt: at, frozen, ...head } = row;
  const sections = row.sections.map((section) => ({ ...section, writtenAt: new Date(section.writtenAt) }));
  return { ...head, sections, signOff: by && at && frozen ? { by, at, frozen } : null };
}

function selectHeads(tx: Tx) {
  return tx
    .select(headColumns)
    .from(assessments)
    .innerJoin(users, eq(users.id, assessments.startedBy))
    .leftJoin(assessmentSignOffs, standingSignOff)
    .leftJoin(signer, eq(signer.id, assessmentSignOffs.signedOffBy));
}

export type AssessmentHead = { id: string; happenedAt: Date; startedAt: Date; startedBy: Author; signOff: { by: Author; at: Date } | null };

/** The assessments of an episode, newest first. A crisis has a handful. */
export async function listAssessments(tx: Tx, episodeId: string): Promise<AssessmentHead[]> {
  const rows = await selectHeads(tx).where(eq(assessments.episodeId, episodeId)).orderBy(desc(assessments.happenedAt), desc(assessments.id)).limit(50);
  return rows.map(({ signer: by, signedOffAt: at, episodeId: _episode, ...head }) => ({ ...head, signOff: by && at ? { by, at } : null }));
}

/** The assessment of an episode that nobody has signed off yet, or that was returned; or null. */
export async function findUnsigned(tx: Tx, episodeId: string): Promise<AssessmentHead | null> {
  const [row] = await selectHeads(tx)
    .where(and(eq(assessments.episodeId, episodeId), isNull(assessmentSignOffs.assessmentId)))
    .orderBy(desc(assessments.startedAt))
    .limit(1);
  if (row === undefined) return null;
  const { signer: _nobody, signedOffAt: _never, episodeId: _episode, ...head } = row;
  return { ...head, signOff: null };
}

export type Addendum = { id: string; words: string; happenedAt: Date; writtenAt: Date; writtenByName: string };

/** What was added after signing, oldest first. */
export async function listAddenda(tx: Tx, assessmentId: string): Promise<Addendum[]> {
  return await tx
    .select({ id: assessmentAddenda.id, words: assessmentAddenda.words, happenedAt: assessmentAddenda.happenedAt, writtenAt: assessmentAddenda.writtenAt, writtenByName: users.name })
    .from(assessmentAddenda)
    .innerJoin(users, eq(users.id, assessmentAddenda.writtenBy))
    .where(eq(assessmentAddenda.assessmentId, assessmentId))
    .orderBy(asc(assessmentAddenda.writtenAt), asc(assessmentAddenda.id))
    .limit(200);
}

export type EarlierSection = { assessmentId: string; episodeId: string; happenedAt: Date; answers: Answers };

/**
 * What this section held in the person's newest other signed assessment that answered anything in it, in any of their crises that the actor
 * sees. One that left it empty hides none before it.
 * @returns null when nobody knows who the person is, or there is none
 */
export async function findEarlierSection(tx: Tx, { id, episodeId }: Pick<Assessment, "id" | "episodeId">, section: SectionId): Promise<EarlierSection | null> {
  const samePerson = sql`${episodes.personId} = (select e.person_id from episodes e where e.id = ${episodeId})`;
  const newest = sql<Answers>`(select s.answers from assessment_sections s where s.assessment_id = ${assessments.id} and s.section = ${section} order by s.version desc limit 1)`;
  const [last] = await tx
    .select({ assessmentId: assessments.id, episodeId: assessments.episodeId, happenedAt: assessments.happenedAt, answers: newest })
    .from(assessments)
    .innerJoin(episodes, eq(episodes.id, assessments.episodeId))
    .innerJoin(assessmentSignOffs, standingSignOff)
    .where(and(samePerson, ne(assessments.id, id), sql`${newest} <> '{}'::jsonb`))
    .orderBy(desc(assessments.happenedAt), desc(assessments.id))
    .limit(1);
  return last ?? null;
}

/** The key under which the actor's unsaved text of a section is kept. */
export const sectionDraftKey = (assessmentId: string, section: string): string => `assessment:${assessmentId}:${section}`;

/** Sections of an assessment in which the actor has text that was not saved. */
export async function listDraftSections(tx: Tx, assessmentId: string): Promise<string[]> {
  const prefix = sectionDraftKey(assessmentId, "");
  const rows = await tx.selectDistinct({ key: drafts.formKey }).from(drafts).where(and(sql`starts_with(${drafts.formKey}, ${prefix})`, isNull(drafts.setAsideAt)));
  return rows.map(({ key }) => key.slice(prefix.length));
}
