import * as z from "zod";
import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { CorrectAt } from "#components/page/correct-at.tsx";
import { DataTable } from "#components/page/data-table.tsx";
import { EmptyState } from "#components/page/empty-state.tsx";
import { KeysetPagination } from "#components/page/keyset-pagination.tsx";
import { TabLinks } from "#components/page/tab-links.tsx";
import { Tag } from "#components/page/tag.tsx";
import { Due } from "#components/record/due.tsx";
import { identitiesOf } from "#db/queries/identities.ts";
import { listWaitingReferrals, referralViews, type ReferralHead, type ReferralView } from "#db/queries/referrals.ts";
import { allSeenBy } from "#db/queries/whose-records.ts";
import { alertedPeople } from "#domain/name-alert.ts";
import type { Identity } from "#domain/person.ts";
import { awaited, isReferralOverdue, referralStandingLabels } from "#domain/referral.ts";
import { urgencyLabels } from "#domain/urgency.ts";
import { openList } from "#server/open-record.ts";
import { WhoseRecord } from "./whose-record.tsx";

const asked = z.object({ view: z.enum(referralViews).catch("mine"), after: z.string().optional().catch(undefined) });
type Props = { searchParams: Promise<Record<string, unknown>> };

const viewLabels: Record<ReferralView, string> = { mine: "On calls that I own", all: "All that I may see" };

/** Referrals that wait for news, longest overdue first: accepted is not seen, so they stay here until somebody was. */
export default async function ReferralsPage({ searchParams }: Props) {
  const { view, after } = asked.parse(await searchParams);
  const { found, now, page } = await openList({
    for: "clinicians",
    list: async ({ tx, actor }) => {
      const waiting = await listWaitingReferrals(tx, { whose: view === "mine" ? { ownerId: actor.id } : allSeenBy(actor), after });
      return { ...waiting, identities: await identitiesOf(tx, waiting.rows.map(({ personId }) => personId)) };
    },
    audit: ({ rows }) => ({ action: "list.viewed", detail: { screen: "referrals", view, rows: rows.length } }),
  });
  const { rows, next, identities } = found;
  const overdue = rows.filter((row) => isReferralOverdue(row, now)).length;
  return (
    <Shell {...page.shell} wide title="Referrals" tabs={<TabLinks label="Views of the referrals" links={referralViews.map((each) => ({ href: paths.referrals({ view: each }), label: viewLabels[each], current: each === view }))} />}>
      {rows.length > 0 && <p>{overdue === 0 ? "None of these is overdue." : `${overdue} of these ${overdue === 1 ? "is" : "are"} overdue: no news in time.`}</p>}
      <CorrectAt order={rows.length === 0 ? null : "Sorted by when news is due, longest overdue first."} now={now} again={paths.referrals({ view })} />
      <DataTable
        caption={`Referrals ${viewLabels[view].toLowerCase()}`} captionHidden rows={rows} rowKey={({ id }) => id} columns={columns(identities, alertedPeople(identities), now)}
        empty={<EmptyState title={view === "mine" ? "No referral on your calls waits for news" : "No referral waits for news"}><p>Referrals that have ended are on the page of their crisis.</p></EmptyState>}
      />
      <KeysetPagination label="Referrals" newer="From the beginning" older="Next 50" newerHref={after ? paths.referrals({ view }) : null} olderHref={next && paths.referrals({ view, after: next })} />
    </Shell>
  );
}

const columns = (identities: ReadonlyMap<string, Identity>, alerts: ReadonlySet<string>, now: Date) => [
  { header: "News due", nowrap: true, cell: ({ dueBy }: ReferralHead) => <Due at={dueBy} now={now} /> },
  { header: "Person", rowHeader: true, cell: (row: ReferralHead) => <WhoseRecord href={paths.referral(row.id)} personId={row.personId} episodeNumber={row.episodeNumber} identities={identities} alerts={alerts} now={now} /> },
  { header: "Service", cell: ({ service }: ReferralHead) => service.name },
  { header: "Standing", cell: (row: ReferralHead) => <Standing referral={row} now={now} /> },
  { header: "Urgency", cell: ({ urgency }: ReferralHead) => urgencyLabels[urgency] },
  { header: "Owner", cell: ({ ownerName }: ReferralHead) => ownerName },
];

function Standing({ referral, now }: { referral: ReferralHead; now: Date }) {
  const { standing } = referral;
  if (!isReferralOverdue(referral, now)) return <Tag>{referralStandingLabels[standing]}</Tag>;
  return <><Tag>{referralStandingLabels[standing]}</Tag> <Tag kind="problem">Overdue</Tag><span className="second-line">Waits for {awaited(standing)}</span></>;
}
