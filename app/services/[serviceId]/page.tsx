import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { DataTable } from "#components/page/data-table.tsx";
import { Details } from "#components/page/details.tsx";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { SummaryList } from "#components/page/summary-list.tsx";
import { ClinicalDate, ClinicalDateTime } from "#components/record/clinical-date.tsx";
import { Phone } from "#components/record/phone.tsx";
import { clinicalDayDate } from "#components/text/clinical-date.ts";
import { findService, listServiceRevisions, type Service } from "#db/queries/services.ts";
import { boroughByCode } from "#domain/borough.ts";
import { agesWords, closesOn, isClosed, needsChecking, whyNotKeepDirectory } from "#domain/service.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { closedWords, hoursLines, kindWords, openWords, withinWords } from "../service-words.ts";

type Props = { params: Promise<{ serviceId: string }> };

/** One service: whom it takes, how to reach it, and how far the entry can be trusted. */
export default async function ServicePage({ params }: Props) {
  const serviceId = uuidOr404((await params).serviceId);
  const { found, actor, now, page } = await openRecord({
    for: "everybody",
    find: async ({ tx }) => {
      const [service, revisions] = await Promise.all([findService(tx, serviceId), listServiceRevisions(tx, serviceId)]);
      return service && { service, revisions };
    },
    audit: ({ service }) => ({ action: "list.viewed", subjectId: service.id, detail: { screen: "service" } }),
  });
  const { service, revisions } = found;
  const mayKeep = whyNotKeepDirectory(actor) === null;
  return (
    <Shell {...page.shell} title={service.name} caption={kindWords(service.kind)} back={{ href: paths.services(), label: "Directory of services" }} actions={mayKeep && <a className="nhsuk-button nhsuk-button--secondary" href={paths.amendService(service.id)}>Change this entry</a>}>
      {needsChecking(service.verifiedAt, now) && <InlineAlert kind="warning" title="Check before use"><p>{service.verifiedAt ? "Nobody has checked this entry for 90 days." : "Nobody has checked this entry."} Ring to make sure before relying on it.</p></InlineAlert>}
      <Closing service={service} now={now} />
      <Entry service={service} now={now} />
      <Details summary={`History (${revisions.length === 0 ? "no changes" : revisions.length})`}>
        <DataTable
          caption="Changes to this entry" captionHidden rows={revisions} rowKey={(revision) => String(revision.version)} empty={<p>The entry is as it was first written.</p>}
          columns={[{ header: "When", rowHeader: true, cell: (revision) => <ClinicalDateTime at={revision.changedAt} /> }, { header: "By", cell: (revision) => revision.changedByName }, { header: "Why", cell: (revision) => revision.reason }]}
        />
      </Details>
    </Shell>
  );
}

/** That it is closed, or on which day it will be, with the reason. */
function Closing({ service: { closedFrom, closedReason }, now }: { service: Service; now: Date }) {
  const day = closesOn(closedFrom, now);
  if (day === null && !isClosed(closedFrom, now)) return null;
  return <InlineAlert kind="warning" title={day === null ? closedWords : `Closes on ${clinicalDayDate(day)}`}><p>{closedReason}</p></InlineAlert>;
}

function Entry({ service, now }: { service: Service; now: Date }) {
  const areas = service.servesAllLondon ? "All of London" : service.boroughs.map((code) => boroughByCode(code)?.name ?? code).join(", ");
  const hours = hoursLines(service);
  return (
    <SummaryList rows={[
      { label: "Organisation", value: [service.organisation, service.odsCode].filter(Boolean).join(", ") },
      { label: "What it does", value: service.whatItDoes },
      { label: "Serves", value: areas, empty: "Not stated" },
      { label: "Ages", value: agesWords(service.minimumAge, service.maximumAge) },
      { label: "Open", value: <>{openWords(service, now)}{hours.map((line) => <p key={line} className="nhsuk-u-margin-bottom-0">{line}</p>)}{service.hoursNote}</> },
      { label: "Professional line", value: service.professionalPhone && <Phone number={service.professionalPhone} /> },
      { label: "Public line", value: service.publicPhone && <Phone number={service.publicPhone} /> },
      { label: "E-mail for referrals", value: service.email },
      { label: "How to refer", value: service.referralRoute },
      { label: "From the ambulance service", value: service.acceptsAmbulance ? "Takes our referrals" : "Does not take our referrals" },
      { label: "Answers within", value: withinWords(service.answersWithinHours) },
      { label: "Does not take", value: service.exclusions, empty: "Nothing stated" },
      { label: "Capacity now", value: service.capacityNote, empty: "Nothing stated" },
      { label: "Languages", value: service.languages },
      { label: "Access", value: service.accessibility },
      { label: "Checked", value: service.verifiedAt && <><ClinicalDate at={service.verifiedAt} />{service.verifiedByName && `, ${service.verifiedByName}`}{service.verifiedHow && `: ${service.verifiedHow}`}</>, empty: "Never" },
      { label: "Last changed", value: <><ClinicalDateTime at={service.updatedAt} />{service.updatedByName && `, ${service.updatedByName}`}</> },
    ]} />
  );
}
