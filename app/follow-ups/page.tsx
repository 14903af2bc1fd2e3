import * as z from "zod";
import { paths } from "#app/paths.ts";
import { WhoseRecord } from "#app/referrals/whose-record.tsx";
import { Shell } from "#app/shell.tsx";
import { CorrectAt } from "#components/page/correct-at.tsx";
import { DataTable } from "#components/page/data-table.tsx";
import { EmptyState } from "#components/page/empty-state.tsx";
import { countText, KeysetPagination } from "#components/page/keyset-pagination.tsx";
import { TabLinks } from "#components/page/tab-links.tsx";
import { ClinicalDateTime } from "#components/record/clinical-date.tsx";
import { Due } from "#components/record/due.tsx";
import { countDueFollowUps, listDueFollowUps, type FollowUpLine } from "#db/queries/follow-ups.ts";
import { identitiesOf } from "#db/queries/identities.ts";
import { allSeenBy } from "#db/queries/whose-records.ts";
import { followUpKindLabels, followUpOutcomeLabels, followUpWayLabels } from "#domain/follow-up.ts";
import { alertedPeople } from "#domain/name-alert.ts";
import type { Identity } from "#domain/person.ts";
import { openList, type ReadContext } from "#server/open-record.ts";
import { dueSpans, sortedBy, spanLabels, spanNames, views, viewLabels, type SpanName, type View } from "./due-spans.ts";

const asked = z.object({ view: z.enum(views).catch("mine"), due: z.enum(spanNames).catch("any"), after: z.string().optional().catch(undefined) });
type Asked = z.output<typeof asked>;
type Props = { searchParams: Promise<Record<string, unknown>> };

/** Contacts that are due, longest overdue first, with how the last try went. */
export default async function FollowUpsPage({ searchParams }: Props) {
  const query = asked.parse(await searchParams);
  const { found, now, page } = await openList({
    for: "clinicians",
    list: (context) => readFollowUps(context, query),
    audit: ({ rows }) => ({ action: "list.viewed", detail: { screen: "follow-ups", view: query.view, due: query.due, rows: rows.length } }),
  });
  const { view, due, after } = query;
  const { rows, next, identities } = found;
  return (
    <Shell {...page.shell} wide title="Follow-up" tabs={<Views view={view} due={due} />}>
      <Spans view={view} due={due} counts={found.counts} />
      <CorrectAt order={rows.length === 0 ? null : sortedBy[due]} now={now} again={paths.followUps({ view, due })} />
      <DataTable
        caption={`Follow-ups, ${viewLabels[view].toLowerCase()}`} captionHidden rows={rows} rowKey={({ id }) => id} columns={columns(identities, alertedPeople(identities), now)}
        empty={<NothingDue view={view} due={due} />}
      />
      <KeysetPagination label="Follow-ups" newer="From the beginning" older="Next 50" newerHref={after ? paths.followUps({ view, due }) : null} olderHref={next && paths.followUps({ view, due, after: next })} />
    </Shell>
  );
}

async function readFollowUps({ tx, actor, now }: ReadContext, { view, due, after }: Asked) {
  const whose = view === "mine" ? { ownerId: actor.id } : allSeenBy(actor);
  const spans = dueSpans(now);
  const list = await listDueFollowUps(tx, { whose, span: spans[due], after });
  const [counts, identities] = [await countDueFollowUps(tx, { whose, spans: spanNames.map((name) => spans[name]) }), await identitiesOf(tx, list.rows.map(({ personId }) => personId))];
  return { ...list, counts, identities };
}

function Views({ view, due }: { view: View; due: SpanName }) {
  return <TabLinks label="Views of the follow-ups" links={views.map((each) => ({ href: paths.followUps({ view: each, due }), label: viewLabels[each], current: each === view }))} />;
}

function Spans({ view, due, counts }: { view: View; due: SpanName; counts: readonly number[] }) {
  return <TabLinks label="When due" links={spanNames.map((name, index) => ({ href: paths.followUps({ view, due: name }), label: spanLabels[name], count: countText(counts[index] ?? 0), current: name === due }))} />;
}

function NothingDue({ view, due }: { view: View; due: SpanName }) {
  return (
    <EmptyState title={due === "any" ? "No follow-up is planned" : `Nothing is ${spanLabels[due].toLowerCase()}`}>
      {view === "mine" ? <p><a href={paths.followUps({ view: "all", due })}>Look at all that you may see</a></p> : due !== "any" && <p><a href={paths.followUps({ view })}>Look at all dates</a></p>}
    </EmptyState>
  );
}

const columns = (identities: ReadonlyMap<string, Identity>, alerts: ReadonlySet<string>, now: Date) => [
  { header: "Due", nowrap: true, cell: ({ dueAt }: FollowUpLine) => <Due at={dueAt} now={now} /> },
  { header: "Person", rowHeader: true, cell: (row: FollowUpLine) => <WhoseRecord href={paths.followUp(row.id)} personId={row.personId} episodeNumber={row.episodeNumber} identities={identities} alerts={alerts} now={now} /> },
  { header: "What for", cell: ({ purpose, kind }: FollowUpLine) => <>{purpose}<span className="second-line">{followUpKindLabels[kind]}</span></> },
  { header: "Last attempt", cell: ({ last, kind }: FollowUpLine) => (last ? <>{followUpOutcomeLabels[last.outcome]}, {followUpWayLabels[last.way].toLowerCase()}, <ClinicalDateTime at={last.happenedAt} />{last.attempts > 1 && ` (${last.attempts} attempts)`}</> : kind === "task" ? "–" : null), empty: "Not tried yet" },
  { header: "Owner", cell: ({ ownerName }: FollowUpLine) => ownerName },
];
