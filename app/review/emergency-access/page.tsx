import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { CorrectAt } from "#components/page/correct-at.tsx";
import { DataTable } from "#components/page/data-table.tsx";
import { EmptyState } from "#components/page/empty-state.tsx";
import { KeysetPagination } from "#components/page/keyset-pagination.tsx";
import { TabLinks } from "#components/page/tab-links.tsx";
import { ClinicalDateTime } from "#components/record/clinical-date.tsx";
import { ListedPersonOrWords } from "#components/record/listed-person.tsx";
import { listEmergencyAccesses, type EmergencyAccess } from "#db/queries/emergency-accesses.ts";
import { identitiesOf } from "#db/queries/identities.ts";
import { roleLabels } from "#domain/actor.ts";
import { emergencyAccessFindingLabels, emergencyAccessReasonLabels } from "#domain/emergency-access.ts";
import { alertedPeople } from "#domain/name-alert.ts";
import { openRecord } from "#server/open-record.ts";

type Query = { view?: string | string[]; after?: string | string[] };

/** Every emergency access, for the consultant nurse: those that wait for a review, or those that had one. */
export default async function EmergencyAccessReviews({ searchParams }: { searchParams: Promise<Query> }) {
  const { view: asked, after } = await searchParams;
  const view = asked === "reviewed" ? "reviewed" : "waiting";
  const cursor = typeof after === "string" ? after : undefined;
  const { found, page, actor, now } = await openRecord({
    for: "clinicians",
    find: async ({ tx, actor }) => {
      if (actor.role !== "consultant-nurse") return null;
      const accesses = await listEmergencyAccesses(tx, view, cursor);
      return { accesses, identities: await identitiesOf(tx, accesses.rows.map(({ personId }) => personId)) };
    },
    audit: () => ({ action: "list.viewed", detail: { screen: "emergency-accesses" } }),
  });
  const { accesses, identities } = found;
  const alerts = alertedPeople(identities);
  return (
    <Shell
      {...page.shell} title="Emergency access" caption="Review" wide back={{ href: paths.review(), label: "Review" }}
      tabs={<TabLinks label="Emergency access" links={[
        { href: paths.emergencyAccessReviews(), label: "Not yet reviewed", current: view === "waiting" },
        { href: paths.emergencyAccessReviews({ view: "reviewed" }), label: "Reviewed", current: view === "reviewed" },
      ]} />}
    >
      <CorrectAt order={accesses.rows.length === 0 ? null : "Newest first."} now={now} again={paths.emergencyAccessReviews({ view })} />
      <DataTable
        caption="Emergency access, newest first" captionHidden rows={accesses.rows} rowKey={({ id }) => id}
        empty={<EmptyState title={view === "waiting" ? "None wait for a review" : "None reviewed yet"} />}
        columns={[
          { header: "Opened", cell: ({ openedAt }) => <ClinicalDateTime at={openedAt} />, nowrap: true },
          { header: "By", cell: ({ userName, userRole }) => `${userName}, ${roleLabels[userRole].toLowerCase()}` },
          { header: "Record of", cell: ({ personId }) => <ListedPersonOrWords personId={personId} identities={identities} alerts={alerts} now={now} />, rowHeader: true },
          { header: "Reasons", cell: ({ reasons }) => reasons.map((reason) => emergencyAccessReasonLabels[reason]).join(". ") },
          { header: "Review", cell: (access) => <Review access={access} isOwn={access.userId === actor.id} /> },
        ]}
      />
      <KeysetPagination
        label="Emergency access" newerHref={cursor ? paths.emergencyAccessReviews({ view }) : null} newer="Newest"
        olderHref={accesses.next ? paths.emergencyAccessReviews({ view, after: accesses.next }) : null}
      />
    </Shell>
  );
}

function Review({ access: { id, review, openedAt, userName }, isOwn }: { access: EmergencyAccess; isOwn: boolean }) {
  const what = <span className="nhsuk-u-visually-hidden"> the access of {userName}, <ClinicalDateTime at={openedAt} /></span>;
  if (review) return <>{emergencyAccessFindingLabels[review.finding]}, {review.by}. <a href={paths.emergencyAccessReview(id)}>Open{what}</a></>;
  return isOwn ? <>Your own: another consultant nurse reviews it</> : <a href={paths.emergencyAccessReview(id)}>Review{what}</a>;
}
