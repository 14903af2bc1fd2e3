import { newId } from "#db/ids.ts";
import { assessments, assessmentSections as sectionRows, assessmentSignOffs } from "#db/schema/assessments.ts";
import { assessmentSections, type SectionId } from "#domain/assessment-sections.ts";
import { freeze } from "#domain/assessment.ts";
import type { Given } from "#test/make.ts";

type Made = { author: { id: string; name: string }; episode: { id: string }; happenedAt?: Date; signed?: boolean; answers?: Partial<Record<SectionId, Record<string, string | string[]>>> };

/** An assessment as its author left it; nothing is written in sections that are not given. @returns its address */
export async function writtenAssessment(given: Given, { author, episode, happenedAt = given.now, signed = false, answers = {} }: Made): Promise<{ id: string; path: string }> {
  const id = newId();
  await given.db.insert(assessments).values({ id, episodeId: episode.id, startedAt: happenedAt, startedBy: author.id, happenedAt });
  const written = assessmentSections.flatMap(({ id: section }) => (answers[section] ? [{ section, version: 1, answers: answers[section], complete: true, unreviewedCopies: [], writtenAt: happenedAt, writtenBy: author }] : []));
  for (const { writtenBy, ...row } of written) await given.db.insert(sectionRows).values({ ...row, assessmentId: id, writtenBy: writtenBy.id });
  if (signed) await given.db.insert(assessmentSignOffs).values({ assessmentId: id, signedOffBy: author.id, signedOffAt: given.now, frozen: freeze({ sections: written }, "") });
  return { id, path: `/episodes/${episode.id}/assessments/${id}` };
}

/** Words for every box of every section: more than one sheet of them. */
export function wordsEverywhere(words: string): Partial<Record<SectionId, Record<string, string>>> {
  return Object.fromEntries(assessmentSections.map(({ id, questions }) => [id, Object.fromEntries(questions.flatMap((question): [string, string][] => (question.kind === "text" && !question.when ? [[question.id, words]] : [])))]));
}

