import { and, desc, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { problemChanges, problems } from "#db/schema/problems.ts";
import { problemStanding, type KnownProblem, type ProblemMove } from "#domain/problem.ts";

export type ProblemEntry = KnownProblem & { id: string; personId: string; since: string | null; source: string; recordedAt: Date; /** How often it was changed: what the next change counts on from. */ changes: number };

const newestMove = sql<ProblemMove | null>`(select c.move from ${problemChanges} c where c.problem_id = ${problems.id} order by c.number desc limit 1)`;
const changes = sql<number>`(select count(*)::int from ${problemChanges} c where c.problem_id = ${problems.id})`;
const isInError = sql<boolean>`${problems.enteredInErrorAt} is not null`;

function selectProblems(tx: Tx) {
  const { id, personId, words, since, source, recordedAt } = problems;
  return tx.select({ id, personId, words, since, source, recordedAt, isInError, changes, newest: newestMove }).from(problems);
}

const entryOf = ({ newest, ...row }: Awaited<ReturnType<typeof selectProblems>>[number]): ProblemEntry => ({ ...row, standing: problemStanding(newest) });

/** The newest two hundred problems that were ever written down about somebody, those in error too. Null without sight of the person. */
export async function listProblems(tx: Tx, personId: string): Promise<ProblemEntry[] | null> {
  const [sight] = await tx.execute<{ sighted: boolean }>(sql`select sees_person(${personId}) as sighted`);
  if (!sight?.sighted) return null;
  return (await selectProblems(tx).where(eq(problems.personId, personId)).orderBy(desc(problems.recordedAt)).limit(200)).map(entryOf);
}

/** One problem of this person. */
export async function findProblem(tx: Tx, personId: string, problemId: string): Promise<ProblemEntry | null> {
  const [row] = await selectProblems(tx).where(and(eq(problems.id, problemId), eq(problems.personId, personId)));
  return row === undefined ? null : entryOf(row);
}
