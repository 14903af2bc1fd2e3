import { z } from "zod";
import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { CorrectAt } from "#components/page/correct-at.tsx";
import { DataTable } from "#components/page/data-table.tsx";
import { EmptyState } from "#components/page/empty-state.tsx";
import { countText, KeysetPagination } from "#components/page/keyset-pagination.tsx";
import { TabLinks } from "#components/page/tab-links.tsx";
import { Due } from "#components/record/due.tsx";
import { ListedPersonOrWords } from "#components/record/listed-person.tsx";
import { PriorityMark } from "#components/record/priority-mark.tsx";
import { identitiesOf } from "#db/queries/identities.ts";
import { listOpenStrips, type OpenStrip } from "#db/queries/reviews.ts";
import { ambulanceCategories } from "#domain/ambulance-category.ts";
import { alertedPeople } from "#domain/name-alert.ts";
import { restrictedRecordWords, type Identity } from "#domain/person.ts";
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
      {found.rows.length > 0 && !after && <p>{countText(found.next ? 51 : found.rows.length)} open, {found.next && overdue === found.rows.length ? countText(51) : overdue} overdue.</p>}
      <CorrectAt order={found.rows.length === 0 ? null : "Sorted by due time, longest overdue first."} now={now} again={paths.review()} />
      <DataTable
        caption="Open crises" captionHidden rows={found.rows} rowKey={(row) => row.episodeId} columns={columns(found.people, alertedPeople(found.people), now)}
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

const columns = (people: ReadonlyMap<string, Identity>, alerts: ReadonlySet<string>, now: Date) => [
  { header: "Priority", nowrap: true, cell: (row: OpenStrip) => <PriorityMark priority={ambulanceCategories[row.priority - 1] ?? "C5"} /> },
  { header: "Due", nowrap: true, cell: (row: OpenStrip) => <Due at={row.nextActionDue} now={now} /> },
  { header: "Crisis", rowHeader: true, cell: (row: OpenStrip) => <Crisis row={row} people={people} alerts={alerts} now={now} /> },
  { header: "Next action", cell: (row: OpenStrip) => (row.number === null ? "Hidden" : row.nextAction) },
  { header: "Owner", cell: (row: OpenStrip) => (row.takenAt ? row.ownerName : `${row.ownerName}, as desk lead`) },
  { header: "Listed because", cell: (row: OpenStrip) => listedBecause(row, now).map((reason) => <div key={reason}>{reason}</div>) },
  { header: "Reviews", numeric: true, cell: (row: OpenStrip) => row.reviews },
];

type CrisisProps = { row: OpenStrip; people: ReadonlyMap<string, Identity>; alerts: ReadonlySet<string>; now: Date };

/** Whose it is, leading to the crisis, with its number. Of a restricted person neither is said. */
function Crisis({ row: { episodeId, number, personId }, people, alerts, now }: CrisisProps) {
  if (number === null || (personId !== null && people.get(personId)?.restricted)) return <>{restrictedRecordWords}</>;
  const before = <span className="nhsuk-u-visually-hidden">Open crisis {number}: </span>;
  return <><ListedPersonOrWords personId={personId} identities={people} alerts={alerts} now={now} href={paths.episode(episodeId)} before={before} /><span className="second-line">{number}</span></>;
}
