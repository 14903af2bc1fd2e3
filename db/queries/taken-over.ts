import { and, asc, eq, gte, isNull, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { episodes, personLinks } from "#db/schema/episodes.ts";
import { alertFacts } from "#db/schema/people.ts";
import { users } from "#db/schema/users.ts";
import type { AlertKind } from "#domain/alert-fact.ts";
import type { SectionId } from "#domain/assessment-sections.ts";
import { stillUnreviewed } from "#domain/section-answers.ts";

/** A section, as it now stands, that holds text copied while the crisis was linked to its person. */
export type TakenOverSection = {
  assessmentId: string;
  section: SectionId;
  version: number;
  /** Answers copied since the link that are still there, reviewed or not, and what else waits for review. */
  toReview: string[];
  /** What of it waits for review already. */
  unreviewed: string[];
  /** Signed, so that nothing in it changes any more. */
  isSigned: boolean;
};

const linkedAt = (episodeId: string) => sql`coalesce((select l.linked_at from person_links l where l.episode_id = ${episodeId} and l.undone_at is null), '-infinity')`;

type Stored = Omit<TakenOverSection, "toReview"> & { answers: Record<string, string | string[]>; copied: string[] };

/** What was copied into the sections of a crisis since it was linked: a name that a version brought as unreviewed and the one before did not. */
export async function listTakenOver(tx: Tx, episodeId: string): Promise<TakenOverSection[]> {
  const rows = await tx.execute<Stored>(sql`
    select a.id as "assessmentId", newest.section, newest.version, newest.answers, newest.unreviewed_copies as unreviewed, brought.names as copied, standing_version(a.id) is not null as "isSigned"
    from assessments a
    cross join lateral (
      select v.section, array_agg(distinct copy.name) as names
      from assessment_sections v cross join lateral unnest(v.unreviewed_copies) as copy (name)
      where v.assessment_id = a.id and v.written_at >= ${linkedAt(episodeId)}
        and not exists (select 1 from assessment_sections p where p.assessment_id = a.id and p.section = v.section and p.version = v.version - 1 and copy.name = any(p.unreviewed_copies))
      group by v.section) brought
    cross join lateral (select s.* from assessment_sections s where s.assessment_id = a.id and s.section = brought.section order by s.version desc limit 1) newest
    where a.episode_id = ${episodeId}
    order by a.happened_at desc, a.id, newest.section`);
  return [...rows].flatMap(({ copied, answers, ...section }) => {
    const toReview = stillUnreviewed([...new Set([...section.unreviewed, ...copied])], answers, false);
    return toReview.some((name) => copied.includes(name)) ? [{ ...section, toReview }] : [];
  });
}

/** An alert that was recorded about the person while the crisis was linked to them: it stays with them. */
export type AlertSinceLink = { id: string; kind: AlertKind; words: string; recordedAt: Date; recordedByName: string };

export async function listAlertsSinceLink(tx: Tx, episodeId: string): Promise<AlertSinceLink[]> {
  const { id, kind, words, recordedAt, personId, enteredInErrorAt } = alertFacts;
  return await tx
    .select({ id, kind, words, recordedAt, recordedByName: users.name })
    .from(alertFacts)
    .innerJoin(episodes, and(eq(episodes.id, episodeId), eq(episodes.personId, personId)))
    .innerJoin(personLinks, and(eq(personLinks.episodeId, episodes.id), isNull(personLinks.undoneAt)))
    .innerJoin(users, eq(users.id, alertFacts.recordedBy))
    .where(and(gte(recordedAt, personLinks.linkedAt), isNull(enteredInErrorAt)))
    .orderBy(asc(recordedAt), asc(id))
    .limit(50);
}
