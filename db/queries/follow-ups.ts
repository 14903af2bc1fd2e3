import { and, asc, desc, eq, gte, isNull, lt, sql, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Tx } from "#db/client.ts";
import { decodeCursor, isUuid, keysetPage, pageSize, type KeysetPage } from "#db/cursor.ts";
import { episodes, strips } from "#db/schema/episodes.ts";
import { followUpAttempts, followUps } from "#db/schema/follow-ups.ts";
import { users } from "#db/schema/users.ts";
import type { FollowUpOutcome, FollowUpWay } from "#domain/follow-up.ts";
import { reachedFrom, type Whose } from "./whose-records.ts";

const owner = alias(users, "owner");
const planner = alias(users, "planner");
const ender = alias(users, "ender");

const columns = {
  id: followUps.id,
  episodeId: followUps.episodeId,
  episodeNumber: episodes.number,
  episodeOpenedAt: episodes.openedAt,
  personId: episodes.personId,
  version: followUps.version,
  kind: followUps.kind,
  purpose: followUps.purpose,
  dueAt: followUps.dueAt,
  ownerId: followUps.ownerId,
  ownerName: owner.name,
  createdAt: followUps.createdAt,
  plannedByName: planner.name,
  doneAt: followUps.doneAt,
  doneByName: ender.name,
  doneHow: followUps.doneHow,
  doneWords: followUps.doneWords,
  /** Who owns the call now, and what they do next; null once it is closed. */
  stripOwnerId: strips.ownerId,
  nextAction: strips.nextAction,
  hasDied: sql<boolean>`exists (select from persons p where p.id = ${episodes.personId} and p.died_on is not null)`,
};

export type AttemptRow = { id: string; way: FollowUpWay; outcome: FollowUpOutcome; happenedAt: Date; recordedAt: Date; recordedByName: string; words: string | null };

function selectFollowUps(tx: Tx) {
  return tx
    .select(columns)
    .from(followUps)
    .innerJoin(episodes, eq(episodes.id, followUps.episodeId))
    .innerJoin(owner, eq(owner.id, followUps.ownerId))
    .innerJoin(planner, eq(planner.id, followUps.createdBy))
    .leftJoin(ender, eq(ender.id, followUps.doneBy))
    .leftJoin(strips, eq(strips.episodeId, followUps.episodeId))
    .$dynamic();
}

type Row = Awaited<ReturnType<typeof selectFollowUps>>[number];
export type FollowUp = Row & { attempts: AttemptRow[] };

/** One follow-up with its attempts, newest first, or null when there is none that the actor sees. */
export async function findFollowUp(tx: Tx, id: string): Promise<FollowUp | null> {
  const [[row], attempts] = await Promise.all([selectFollowUps(tx).where(eq(followUps.id, id)), listAttempts(tx, id)]);
  return row === undefined ? null : { ...row, attempts };
}

/** The same, with the strip and the follow-up locked until the transaction ends, in the order in which a closure locks them. */
export async function findFollowUpToChange(tx: Tx, id: string): Promise<(FollowUp & { undoneOthers: number }) | null> {
  const [known] = await tx.select({ episodeId: followUps.episodeId }).from(followUps).where(eq(followUps.id, id));
  if (known === undefined) return null;
  await tx.select({ episodeId: strips.episodeId }).from(strips).where(eq(strips.episodeId, known.episodeId)).for("update");
  await tx.select({ id: followUps.id }).from(followUps).where(eq(followUps.id, id)).for("update");
  const [found, others] = [await findFollowUp(tx, id), await listEpisodeFollowUps(tx, known.episodeId)];
  return found && { ...found, undoneOthers: others.filter((each) => each.id !== id && each.doneAt === null).length };
}

async function listAttempts(tx: Tx, followUpId: string): Promise<AttemptRow[]> {
  const { id, way, outcome, happenedAt, recordedAt, words } = followUpAttempts;
  return await tx
    .select({ id, way, outcome, happenedAt, recordedAt, recordedByName: users.name, words })
    .from(followUpAttempts)
    .innerJoin(users, eq(users.id, followUpAttempts.recordedBy))
    .where(eq(followUpAttempts.followUpId, followUpId))
    .orderBy(desc(happenedAt), desc(id))
    .limit(200);
}

/** Every follow-up of a crisis, what is due first. A crisis has a handful. */
export async function listEpisodeFollowUps(tx: Tx, episodeId: string): Promise<Row[]> {
  return await selectFollowUps(tx).where(eq(followUps.episodeId, episodeId)).orderBy(asc(followUps.dueAt), asc(followUps.id)).limit(pageSize);
}

export type LastAttempt = { outcome: FollowUpOutcome; way: FollowUpWay; happenedAt: Date; attempts: number };
export type FollowUpLine = Row & { last: LastAttempt | null };

/** Which due times are wanted: from an instant on, up to (not including) another. */
export type DueSpan = { from?: Date | undefined; until?: Date | undefined };

/** Undone follow-ups, longest overdue first, each with its last attempt. */
export async function listDueFollowUps(tx: Tx, asked: { whose: Whose; span: DueSpan; after: string | undefined }): Promise<KeysetPage<FollowUpLine>> {
  const [at, id] = decodeCursor(asked.after, 2) ?? [];
  const beyond = at instanceof Date && isUuid(id) ? sql`(${followUps.dueAt}, ${followUps.id}) > (${at.toISOString()}::timestamptz, ${id}::uuid)` : undefined;
  const rows = await selectFollowUps(tx).where(and(...undone(asked), beyond)).orderBy(asc(followUps.dueAt), asc(followUps.id)).limit(pageSize + 1);
  const lasts = await lastAttemptsOf(tx, rows.map((row) => row.id));
  return keysetPage(rows.map((row) => ({ ...row, last: lasts.get(row.id) ?? null })), (row) => [row.dueAt, row.id]);
}

const undone = ({ whose, span: { from, until } }: { whose: Whose; span: DueSpan }): (SQL | undefined)[] => [
  isNull(followUps.doneAt),
  typeof whose === "object" ? eq(followUps.ownerId, whose.ownerId) : reachedFrom(followUps.episodeId, whose),
  from && gte(followUps.dueAt, from),
  until && lt(followUps.dueAt, until),
];

/** How many are due in each span; counting stops one past a page, printed as "50+". */
export async function countDueFollowUps(tx: Tx, { whose, spans }: { whose: Whose; spans: readonly DueSpan[] }): Promise<number[]> {
  const counted = spans.map((span) => tx.select({ one: sql`1` }).from(followUps).where(and(...undone({ whose, span }))).limit(pageSize + 1));
  return (await Promise.all(counted)).map((rows) => rows.length);
}

async function lastAttemptsOf(tx: Tx, followUpIds: readonly string[]): Promise<Map<string, LastAttempt>> {
  if (followUpIds.length === 0) return new Map();
  const ids = sql.join(followUpIds.map((id) => sql`${id}::uuid`), sql`, `);
  const rows = await tx.execute<{ followUpId: string; outcome: FollowUpOutcome; way: FollowUpWay; happenedAt: string; attempts: number }>(sql`
    select distinct on (a.follow_up_id) a.follow_up_id as "followUpId", a.outcome, a.way, a.happened_at as "happenedAt",
      count(*) over (partition by a.follow_up_id)::int as attempts
    from follow_up_attempts a where a.follow_up_id in (${ids}) order by a.follow_up_id, a.happened_at desc, a.id desc`);
  return new Map(rows.map(({ followUpId, ...last }) => [followUpId, { ...last, happenedAt: new Date(last.happenedAt) }]));
}

/** Active clinicians with a live tie to an episode, by name: those who can be asked to follow up. */
export async function listTiedClinicians(tx: Tx, episodeId: string): Promise<{ id: string; name: string }[]> {
  return [...(await tx.execute<{ id: string; name: string }>(sql`
    select u.id, u.name from users u
    where u.role <> 'administrator' and not exists (select 1 from account_disablings d where d.user_id = u.id)
      and exists (select 1 from relationships r where r.user_id = u.id and r.episode_id = ${episodeId} and (r.until is null or r.until > now()))
    order by u.name, u.id limit ${pageSize}`))];
}
