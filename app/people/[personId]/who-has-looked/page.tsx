import { wayInTo } from "#app/people/way-in.ts";
import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { DataTable } from "#components/page/data-table.tsx";
import { KeysetPagination } from "#components/page/keyset-pagination.tsx";
import { PrintButton } from "#components/page/print-button.tsx";
import { PrintIdentity } from "#components/page/print-identity.tsx";
import { ClinicalDateTime } from "#components/record/clinical-date.tsx";
import { clinicalDate, clinicalDateTime } from "#components/text/clinical-date.ts";
import { nhsNumberText } from "#components/text/nhs-number-text.ts";
import { personNameText } from "#components/text/person-name-text.ts";
import { listLooks, type Look } from "#db/queries/access-log.ts";
import { bannerFor, type Banner } from "#db/queries/banner.ts";
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
  const { found, actor, now, page } = await openRecord({
    for: "clinicians",
    about: { personId },
    find: (context) => looksAt(context, personId, cursor),
    audit: () => ({ action: "record.viewed", personId, detail: { screen: "who-has-looked" } }),
    otherwise: wayInTo(personId),
  });
  const { banner, looks } = found;
  return (
    <Shell
      {...page.shell} title="Who has looked" person={banner} tabs={banner && <RecordTabs personId={personId} current="who-has-looked" />} actions={<PrintButton />}
      back={{ href: banner ? paths.person(personId) : paths.people() }}
    >
      {banner && <PrintIdentity nonce={page.nonce} identity={identityLine(banner)} printed={`Printed ${clinicalDateTime(now)} by ${actor.name}`} />}
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
  if (!(await seesOrOversees(tx, personId))) return null;
  const [banner, looks] = await Promise.all([bannerFor(tx, { personId }), listLooks(tx, personId, cursor)]);
  return { banner, looks };
}

const columns = [
  { header: "When", cell: ({ at }: Look) => <ClinicalDateTime at={at} />, nowrap: true },
  { header: "Who", cell: ({ who }: Look) => who ?? "The system", rowHeader: true },
  { header: "Role", cell: ({ role }: Look) => (role ? roleLabels[role] : "Not a person") },
  { header: "What they did", cell: ({ action, screen, outcome }: Look) => <>{outcome === "refused" && <strong>Refused. </strong>}{deedWords(action, screen)}</> },
  { header: "Why they could", cell: ({ because, outcome }: Look) => becauseWords(because, outcome) },
];

function identityLine({ patient }: Banner): string {
  if (patient.kind === "unknown") return `Call ${patient.callReference}`;
  const born = patient.bornOn === null ? "" : `  Born ${clinicalDate(patient.bornOn)}`;
  const number = patient.nhsNumber === null ? "" : `  NHS No. ${nhsNumberText(patient.nhsNumber)}`;
  return `${personNameText(patient)}${born}${number}`;
}
