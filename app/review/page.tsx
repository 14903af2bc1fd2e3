import { z } from "zod";
import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { DataTable } from "#components/page/data-table.tsx";
import { EmptyState } from "#components/page/empty-state.tsx";
import { countText, KeysetPagination } from "#components/page/keyset-pagination.tsx";
import { TabLinks } from "#components/page/tab-links.tsx";
import { Due } from "#components/record/due.tsx";
import { PriorityMark } from "#components/record/priority-mark.tsx";
import { personNameText } from "#components/text/person-name-text.ts";
import { identitiesOf } from "#db/queries/identities.ts";
import { listOpenStrips, type OpenStrip } from "#db/queries/reviews.ts";
import { ambulanceCategories } from "#domain/ambulance-category.ts";
import type { Identity } from "#domain/person.ts";
import { listedBecause } from "#domain/review.ts";
import { openRecord } from "#server/open-record.ts";

const searchSchema = z.object({ after: z.string().optional().catch(undefined) });
type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The consultant nurse's list: every open strip, overdue first, with its owner and why it is listed. */
export default async function ReviewPage({ searchParams }: Props) {
  const { after } = searchSchema.parse(await searchParams);
  const { found, now, page } = await openRecord({
    for: "clinicians",
    find: async ({ tx, actor }) => {
      if (actor.role !== "consultant-nurse") return null;
      const strips = await listOpenStrips(tx, after);
      return { ...strips, people: await identitiesOf(tx, strips.rows.map((row) => row.personId)) };
    },
    audit: () => ({ action: "list.viewed", detail: { screen: "review" } }),
  });
  const overdue = found.rows.filter((row) => row.nextActionDue < now).length;
  return (
    <Shell {...page.shell} wide title="Caseload review" tabs={<ReviewTabs current="strips" />}>
      <p>{found.rows.length === 0 ? "" : `${after ? "" : `${countText(found.next ? 51 : found.rows.length)} open, ${found.next && overdue === found.rows.length ? countText(51) : overdue} overdue. `}Sorted by what is due, overdue first.`}</p>
      <DataTable
        caption="Open crises" captionHidden rows={found.rows} rowKey={(row) => row.episodeId} columns={columns(found.people, now)}
        rowClass={(row) => (row.nextActionDue < now ? "data-table__row--overdue" : undefined)}
        empty={<EmptyState title="Nothing is open"><p>Every crisis is closed.</p></EmptyState>}
      />
      <KeysetPagination label="Open crises" newerHref={after ? paths.review() : null} olderHref={found.next && paths.review({ after: found.next })} newer="First" older="More" />
    </Shell>
  );
}

/** The rooms of the consultant nurse. */
export function ReviewTabs({ current }: { current: "strips" | "emergency-access" }) {
  return (
    <TabLinks label="Review" links={[
      { href: paths.review(), label: "Open crises", current: current === "strips" },
      { href: paths.emergencyAccessReviews(), label: "Emergency access", current: current === "emergency-access" },
      { href: paths.signatures(), label: "To countersign", current: false },
    ]} />
  );
}

const columns = (people: Map<string, Identity>, now: Date) => [
  { header: "Priority", nowrap: true, cell: (row: OpenStrip) => <PriorityMark priority={ambulanceCategories[row.priority - 1] ?? "C5"} /> },
  { header: "Due", nowrap: true, cell: (row: OpenStrip) => <Due at={row.nextActionDue} now={now} /> },
  { header: "Crisis", rowHeader: true, cell: (row: OpenStrip) => <Crisis row={row} person={row.personId === null ? null : (people.get(row.personId) ?? null)} /> },
  { header: "Next action", cell: (row: OpenStrip) => (row.number === null ? "Hidden" : row.nextAction) },
  { header: "Owner", cell: (row: OpenStrip) => (row.takenAt ? row.ownerName : `${row.ownerName}, as desk lead`) },
  { header: "Listed because", cell: (row: OpenStrip) => listedBecause(row, now).map((reason) => <div key={reason}>{reason}</div>) },
  { header: "Reviews", numeric: true, cell: (row: OpenStrip) => row.reviews },
];

function Crisis({ row, person }: { row: OpenStrip; person: Identity | null }) {
  if (row.number === null || person?.restricted) return <>Restricted record</>;
  return <><a href={paths.episode(row.episodeId)}>{row.number}</a><br />{person ? personNameText(person) : "Not identified"}</>;
}
