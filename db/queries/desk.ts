import { sql, type SQL } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { decodeCursor, isUuid, keysetPage, pageSize, type KeysetPage } from "#db/cursor.ts";
import { callFactsFromStore, type CallFacts, type StoredCallFacts } from "#domain/call.ts";
import { factsTogether } from "#domain/calls-together.ts";
import type { DeskView } from "#domain/desk.ts";

export type CallsOfLine = { reference: string; facts: CallFacts; count: number };

/** One line of the desk. Where a restriction hides the person, `number`, `personId` and `call` are null, and only the strip shows. */
export type DeskRow = {
  episodeId: string;
  number: string | null;
  personId: string | null;
  /** The restricted person behind a hidden line, to ask for emergency access; null for every other line. */
  hiddenPersonId: string | null;
  priority: number;
  waitingSince: Date;
  due: Date;
  nextAction: string;
  takenAt: Date | null;
  version: number;
  ownerId: string;
  ownerName: string;
  /** Call signs of crews that are on this job. */
  crews: string[];
  /** The newest call's reference, what all calls say together, and how many there were. */
  call: CallsOfLine | null;
};

type Row = Omit<DeskRow, "waitingSince" | "due" | "takenAt" | "call" | "crews"> & {
  waitingSince: string;
  due: string;
  takenAt: string | null;
  crews: string[] | null;
  reference: string | null;
  facts: StoredCallFacts[] | null;
};

export type OpenView = Exclude<DeskView, "closed">;

const instant = (at: Date) => sql`${at.toISOString()}::timestamptz`;

/** What belongs to a view; its list and its count both ask this. */
function belongsTo(view: OpenView, actorId: string): SQL {
  switch (view) {
    case "waiting": return sql`s.taken_at is null`;
    case "mine": return sql`s.owner_id = ${actorId} and s.taken_at is not null`;
    case "with-crew": return sql`s.episode_id in (select r.episode_id from responses r where r.clear_at is null and r.stood_down_at is null)`;
    // Word for word the condition of the index, and of isCallBack() in the domain.
    case "call-backs": return sql`s.taken_at is not null and s.next_action like 'Call back%'`;
  }
}

/** Every call of an episode as it now stands, newest first, and the reference of the newest. */
export const callsOf = (episodeId: SQL) => sql`
  select (array_agg(n.reference order by n.received_at desc, n.id desc))[1] as reference, jsonb_agg(n.facts order by n.received_at desc, n.id desc) as facts
  from (select distinct on (c.id) c.id, c.reference, c.received_at, v.facts from calls c join call_versions v on v.call_id = c.id
    where c.episode_id = ${episodeId} order by c.id, v.version desc) n`;

/** The borough that was last stated. */
const boroughOf = (episodeId: SQL) => sql`(
  select v.borough_code from calls c join call_versions v on v.call_id = c.id where c.episode_id = ${episodeId} and v.borough_code is not null
  order by c.received_at desc, c.id desc, v.version desc limit 1)`;

const columns = sql`
  p.episode_id as "episodeId", e.number, e.person_id as "personId", case when e.id is null then restricted_person_of(p.episode_id) end as "hiddenPersonId", p.priority, p.waiting_since as "waitingSince", p.next_action_due as due,
  p.next_action as "nextAction", p.taken_at as "takenAt", p.version, p.owner_id as "ownerId", u.name as "ownerName",
  (select array_agg(k.call_sign order by r.allocated_at) from responses r join crews k on k.id = r.crew_id
    where r.episode_id = p.episode_id and r.clear_at is null and r.stood_down_at is null) as crews,
  c.reference, c.facts`;

/** Strips picked first, then dressed: nothing is read of a call that is not on the page. */
const dressed = (picked: SQL) => sql`
  with page as (${picked})
  select ${columns}
  from page p join users u on u.id = p.owner_id left join episodes e on e.id = p.episode_id
  left join lateral (${callsOf(sql`e.id`)}) c on true
  order by p.priority, p.next_action_due, p.episode_id`;

/** What the calls of a line say together; null where there is none to be seen. */
export function callsOfLine(reference: string | null, stored: readonly StoredCallFacts[] | null): CallsOfLine | null {
  const [newest, ...older] = (stored ?? []).map(callFactsFromStore);
  return reference === null || newest === undefined ? null : { reference, facts: factsTogether([newest, ...older]), count: older.length + 1 };
}

const rowOf = ({ reference, facts, ...row }: Row): DeskRow => ({
  ...row,
  waitingSince: new Date(row.waitingSince),
  due: new Date(row.due),
  takenAt: row.takenAt === null ? null : new Date(row.takenAt),
  crews: row.crews ?? [],
  call: callsOfLine(reference, facts),
});

/**
 * Open calls of a view: by priority, then due time, then number.
 * @param filter a borough's code narrows the list to calls from there; null for all
 */
export async function listDesk(
  tx: Tx,
  { view, actorId, borough, after }: { view: OpenView; actorId: string; borough: string | null; after: string | undefined },
): Promise<KeysetPage<DeskRow>> {
  const beyond = afterCursor(after);
  const inBorough = borough ? sql`and ${boroughOf(sql`s.episode_id`)} = ${borough}` : sql``;
  const rows = await tx.execute<Row>(dressed(sql`
    select s.* from listed_strips() s where ${belongsTo(view, actorId)} ${beyond} ${inBorough}
    order by s.priority, s.next_action_due, s.episode_id limit ${pageSize + 1}`));
  return keysetPage(rows.map(rowOf), (row) => [row.priority, row.due, row.episodeId]);
}

/** A cursor that was tampered with starts at the beginning. */
function afterCursor(after: string | undefined): SQL {
  const [priority, due, id] = decodeCursor(after, 3) ?? [];
  const isOurs = typeof priority === "number" && [1, 2, 3, 4, 5].includes(priority) && due instanceof Date && isUuid(id);
  return isOurs ? sql`and (s.priority, s.next_action_due, s.episode_id) > (${priority}::smallint, ${instant(due)}, ${id}::uuid)` : sql``;
}

/** Jobs that a crew is on and that somebody else owns. */
export async function listSentTo(tx: Tx, { crewId, actorId }: { crewId: string | null; actorId: string }): Promise<DeskRow[]> {
  if (crewId === null) return [];
  const rows = await tx.execute<Row>(dressed(sql`
    select s.* from listed_strips() s where s.owner_id <> ${actorId} and s.episode_id in (
      select r.episode_id from responses r where r.crew_id = ${crewId} and r.clear_at is null and r.stood_down_at is null)`));
  return rows.map(rowOf);
}

export type DeskCounts = Record<DeskView, number> & { callBacksOver: number };

/** How many each view holds, counted up to 51: `50+` beyond that. One round trip. */
export async function countDesk(tx: Tx, { actorId, since }: { actorId: string; since: Date }): Promise<DeskCounts> {
  // listed_strips(), with its second half asked once for all of them.
  const counted = (condition: SQL) => sql`(select count(*)::int from (select 1 from strips s where ${condition} union all select 1 from hidden s where ${condition} limit ${pageSize + 1}) x)`;
  const bounded = (view: OpenView) => counted(belongsTo(view, actorId));
  const [counts] = await tx.execute<DeskCounts>(sql`
    with hidden as materialized (select * from hidden_strips())
    select ${bounded("waiting")} as waiting, ${bounded("mine")} as mine, ${bounded("with-crew")} as "with-crew", ${bounded("call-backs")} as "call-backs",
      ${counted(sql`${belongsTo("call-backs", actorId)} and s.next_action_due < now()`)} as "callBacksOver",
      (select count(*)::int from (select 1 from closures z where ${closedSince(actorId, since)} limit ${pageSize + 1}) x) as closed`);
  if (counts === undefined) throw new Error("A count without a row");
  return counts;
}

/** Crises that somebody worked on and that were closed since an instant: their ties to them last another week. */
export const closedSince = (actorId: string, since: Date): SQL => sql`
  z.closed_at >= ${instant(since)} and z.episode_id in (select r.episode_id from relationships r where r.user_id = ${actorId} and r.until > now())`;

/** When a call was last closed by anybody; null when none ever was. */
export async function findLastClosed(tx: Tx): Promise<Date | null> {
  const [row] = await tx.execute<{ at: string | null }>(sql`select last_closed_at() as at`);
  return row?.at ? new Date(row.at) : null;
}

