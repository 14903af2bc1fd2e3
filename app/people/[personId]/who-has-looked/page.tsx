import { wayInTo } from "#app/people/way-in.ts";
import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { DataTable } from "#components/page/data-table.tsx";
import { KeysetPagination } from "#components/page/keyset-pagination.tsx";
import { PrintButton } from "#components/page/print-button.tsx";
import { ClinicalDateTime } from "#components/record/clinical-date.tsx";
import { listLooks, type Look } from "#db/queries/access-log.ts";
import { bannerFor } from "#db/queries/banner.ts";
import { seesOrOversees } from "#db/queries/person-parts.ts";
import { roleLabels } from "#domain/actor.ts";
import { becauseWords, deedWords } from "#domain/audit-because.ts";
import { openRecord, uuidOr404, type ReadContext } from "#server/open-record.ts";
import { RecordTabs } from "../record-tabs.tsx";

type Props = { params: Promise<{ personId: string }>; searchParams: Promise<{ after?: string | string[] }> };

/** Everybody who has opened this record or tried to, in words that the person themselves can read. */
export default async function WhoHasLooked({ params, searchParams }: Props) {
  const personId = uuidOr404((await params).personId);
  const { after } = await searchParams;
  const cursor = typeof after === "string" ? after : undefined;
  const { found, page } = await openRecord({
    for: "clinicians",
    find: (context) => looksAt(context, personId, cursor),
    audit: () => ({ action: "record.viewed", personId, detail: { screen: "who-has-looked" } }),
    otherwise: wayInTo(personId),
  });
  const { banner, looks } = found;
  return (
    <Shell
      {...page.shell} title="Who has looked" person={banner} tabs={banner && <RecordTabs personId={personId} current="who-has-looked" />} actions={<PrintButton />}
      back={banner ? { href: paths.person(personId), label: "Back to the record" } : { href: paths.people(), label: "Find a person" }}
    >
      <p>Everybody who has opened this record, changed it, or tried to and was refused, newest first. The person whom it concerns may ask for this list.</p>
      <DataTable
        caption="Who has looked, newest first" captionHidden rows={looks.rows} rowKey={({ id }) => String(id)} columns={columns} comfortable
        empty={<p className="no-data">Nobody, as far back as this page goes</p>}
      />
      <KeysetPagination
        label="Who has looked" newerHref={cursor ? paths.whoHasLooked(personId) : null} newer="Newest"
        olderHref={looks.next ? paths.whoHasLooked(personId, { after: looks.next }) : null}
      />
    </Shell>
  );
}

/** Whoever sees the record sees who else did; a consultant nurse does so for anybody. */
async function looksAt({ tx }: ReadContext, personId: string, cursor: string | undefined) {
  const [may, banner, looks] = await Promise.all([seesOrOversees(tx, personId), bannerFor(tx, { personId }), listLooks(tx, personId, cursor)]);
  return may ? { banner, looks } : null;
}

const columns = [
  { header: "When", cell: ({ at }: Look) => <ClinicalDateTime at={at} />, nowrap: true },
  { header: "Who", cell: ({ who }: Look) => who ?? "The system", rowHeader: true },
  { header: "Role", cell: ({ role }: Look) => (role ? roleLabels[role] : "Not a person") },
  { header: "What they did", cell: ({ action, screen, outcome }: Look) => <>{outcome === "refused" && <strong>Refused. </strong>}{deedWords(action, screen)}</> },
  { header: "Why they could", cell: ({ because, outcome }: Look) => becauseWords(because, outcome) },
];
