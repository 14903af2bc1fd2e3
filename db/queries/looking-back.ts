import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { Answers } from "#domain/assessment-question.ts";
import { sectionsWithAids, type AnsweredAssessment } from "#domain/looking-back.ts";
import { idArray, instant } from "./raw-values.ts";

/** Is this person's record open to the actor? */
export async function seesPerson(tx: Tx, personId: string): Promise<boolean> {
  const [row] = await tx.execute<{ sees: boolean }>(sql`select sees_person(${personId}) as sees`);
  return row?.sees ?? false;
}

/** More than anybody reads at once; the newest are kept. */
const mostAssessments = 100;

type Row = Omit<AnsweredAssessment, "happenedAt" | "answers"> & { happenedAt: string; answers: Record<string, Answers> | null };

/** Assessments of a person in all of their crises that the actor sees, newest first, with what questionnaires were answered in them. One round trip. */
export async function listAnsweredAssessments(tx: Tx, personId: string): Promise<AnsweredAssessment[]> {
  const rows = await tx.execute<Row>(sql`
    select a.id, a.episode_id as "episodeId", e.number as "episodeNumber", a.happened_at as "happenedAt",
      exists (select 1 from assessment_sign_offs o where o.assessment_id = a.id
        and not exists (select 1 from assessment_returns r where r.assessment_id = o.assessment_id and r.version = o.version)) as "isSigned",
      (select jsonb_object_agg(n.section, n.answers) from (
        select distinct on (s.section) s.section, s.answers from assessment_sections s
        where s.assessment_id = a.id and s.section = any(${idArray(sectionsWithAids)}::text[]) order by s.section, s.version desc) n) as answers
    from assessments a join episodes e on e.id = a.episode_id
    where e.person_id = ${personId} order by a.happened_at desc, a.id desc limit ${mostAssessments}`);
  return rows.map(({ happenedAt, answers, ...row }) => ({ ...row, happenedAt: instant(happenedAt), answers: answers ?? {} }));
}
