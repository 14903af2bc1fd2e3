import { wayInTo } from "#app/people/way-in.ts";
import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { PrintButton } from "#components/page/print-button.tsx";
import { clinicalDateTime } from "#components/text/clinical-date.ts";
import { bannerFor } from "#db/queries/banner.ts";
import { findPersonRecord } from "#db/queries/person-record.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { BriefCard } from "../brief-card.tsx";
import { RecordTabs } from "../record-tabs.tsx";

/** The thirty-second brief alone: on a telephone at the door, or on one sheet. */
export default async function Brief({ params }: { params: Promise<{ personId: string }> }) {
  const personId = uuidOr404((await params).personId);
  const { found, now, page } = await openRecord({
    for: "clinicians",
    find: async ({ tx }) => {
      const [record, banner] = await Promise.all([findPersonRecord(tx, personId), bannerFor(tx, { personId })]);
      return record && banner && { record, banner };
    },
    audit: () => ({ action: "record.viewed", personId, detail: { screen: "brief" } }),
    otherwise: wayInTo(personId),
  });
  const { record, banner } = found;
  return (
    <Shell
      {...page.shell} title="Brief" person={banner} tabs={<RecordTabs personId={personId} current="brief" />} actions={<PrintButton />}
      back={{ href: paths.person(personId), label: "Back to the record" }}
    >
      <p className="nhsuk-hint brief-alone">As the record stood at {clinicalDateTime(now)}. What is said here is short: the record has the rest, and its sources.</p>
      <BriefCard record={record} now={now} />
    </Shell>
  );
}
