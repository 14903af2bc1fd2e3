import { listClosed, type ClosedRow } from "#db/queries/closures.ts";
import { countDesk, findLastClosed, listDesk, listSentTo, type DeskCounts } from "#db/queries/desk.ts";
import { listOffersTo, type Handover } from "#db/queries/handovers.ts";
import { identitiesOf } from "#db/queries/identities.ts";
import type { DeskView } from "#domain/desk.ts";
import { londonDay, startOfLondonDay } from "#domain/london-time.ts";
import type { Identity } from "#domain/person.ts";
import type { ReadContext } from "#server/open-record.ts";
import { linesOf, type DeskLine } from "./desk-line.ts";

export type DeskQuery = { view: DeskView; borough: string | null; after: string | undefined };

export type Desk = DeskQuery & {
  counts: DeskCounts;
  lines: DeskLine[];
  closed: ClosedRow[];
  identities: ReadonlyMap<string, Identity>;
  next: string | null;
  offers: Handover[];
  jobs: DeskLine[];
  lastClosed: Date | null;
};

/** Everything that a view of the desk shows, in a handful of queries. */
export async function readDesk({ tx, actor, now }: ReadContext, query: DeskQuery): Promise<Desk> {
  const { view, borough, after } = query;
  const since = startOfLondonDay(londonDay(now));
  const [counts, open, closed, offers, jobs] = await Promise.all([
    countDesk(tx, { actorId: actor.id, since }),
    view === "closed" ? { rows: [], next: null } : listDesk(tx, { view, actorId: actor.id, borough, after }),
    view === "closed" ? listClosed(tx, { actorId: actor.id, since, after }) : { rows: [], next: null },
    view === "mine" ? listOffersTo(tx, actor.id) : [],
    view === "mine" ? listSentTo(tx, { crewId: actor.duty?.crewId ?? null, actorId: actor.id }) : [],
  ]);
  const identities = await identitiesOf(tx, [...open.rows, ...closed.rows, ...jobs].map((row) => row.personId));
  const isQuiet = view === "waiting" && counts.waiting === 0;
  return {
    ...query, counts, offers, identities,
    lines: linesOf(open.rows, identities),
    closed: closed.rows,
    next: open.next ?? closed.next,
    jobs: linesOf(jobs, identities),
    lastClosed: isQuiet ? await findLastClosed(tx) : null,
  };
}
