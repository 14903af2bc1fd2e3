import { z } from "zod";
import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { SelectInput } from "#components/form/markup/choice-inputs.tsx";
import { DataTable } from "#components/page/data-table.tsx";
import { EmptyState } from "#components/page/empty-state.tsx";
import { FilterPanel } from "#components/page/filter-panel.tsx";
import { countText, KeysetPagination } from "#components/page/keyset-pagination.tsx";
import { ClinicalDate } from "#components/record/clinical-date.tsx";
import { Phone } from "#components/record/phone.tsx";
import { listServices, type ServiceRow } from "#db/queries/services.ts";
import { boroughCodes } from "#domain/borough-codes.ts";
import { boroughByCode } from "#domain/borough.ts";
import { serviceKinds } from "#domain/service-kind.ts";
import { agesWords, needsChecking, whyNotKeepDirectory } from "#domain/service.ts";
import { openList } from "#server/open-record.ts";
import { boroughOptions, kindOptions } from "./service-choices.ts";
import { kindWords, openWords } from "./service-words.ts";

const searchSchema = z.object({ kind: z.enum(["", ...serviceKinds]).catch(""), borough: z.enum(["", ...boroughCodes]).catch(""), after: z.string().optional().catch(undefined) });
type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The directory of services: everybody signed in reads it, administrators keep it. */
export default async function ServicesPage({ searchParams }: Props) {
  const { kind, borough, after } = searchSchema.parse(await searchParams);
  const { found, actor, now, page } = await openList({
    for: "everybody",
    list: ({ tx }) => listServices(tx, { kind: kind || undefined, boroughCode: borough || undefined, after }),
    audit: () => ({ action: "list.viewed", detail: { screen: "services" } }),
  });
  const boroughName = boroughByCode(borough)?.name;
  const applied = [
    ...(kind ? [{ label: `Kind: ${kindWords(kind)}`, withoutHref: paths.services({ borough }) }] : []),
    ...(boroughName ? [{ label: `Serves: ${boroughName}`, withoutHref: paths.services({ kind }) }] : []),
  ];
  const mayKeep = whyNotKeepDirectory(actor) === null;
  return (
    <Shell {...page.shell} wide title="Directory of services" actions={mayKeep && <a className="nhsuk-button" href={paths.newService()}>Add a service</a>}>
      <FilterPanel action={paths.services()} applied={applied} clearHref={paths.services()} result={`${found.next || after ? countText(51) : countText(found.rows.length)} ${found.rows.length === 1 && !found.next && !after ? "service" : "services"}, by name`}>
        <SelectInput name="kind" label="Kind of service" options={kindOptions} empty="Any" value={kind} />
        <SelectInput name="borough" label="Serves" options={boroughOptions} empty="Anywhere" value={borough} />
      </FilterPanel>
      <DataTable
        caption="Services" captionHidden rows={found.rows} rowKey={(service) => service.id} columns={columns(now)}
        empty={<EmptyState title="No services match">{applied.length > 0 ? <p><a href={paths.services()}>Clear filters</a></p> : <p>Nothing is in the directory yet.</p>}</EmptyState>}
      />
      <KeysetPagination label="Services" newerHref={after ? paths.services({ kind, borough }) : null} olderHref={found.next && paths.services({ kind, borough, after: found.next })} newer="First" older="More" />
    </Shell>
  );
}

const columns = (now: Date) => [
  { header: "Service", rowHeader: true, cell: (service: ServiceRow) => <><a href={paths.service(service.id)}>{service.name}</a><br />{service.organisation}</> },
  { header: "Kind", cell: (service: ServiceRow) => kindWords(service.kind) },
  { header: "Ages", cell: (service: ServiceRow) => agesWords(service.minimumAge, service.maximumAge) },
  { header: "Hours", cell: (service: ServiceRow) => openWords(service, now) },
  { header: "Professional line", nowrap: true, cell: (service: ServiceRow) => service.professionalPhone && <Phone number={service.professionalPhone} /> },
  { header: "Not for", cell: (service: ServiceRow) => service.exclusions, empty: "Nothing stated" },
  { header: "Checked", cell: (service: ServiceRow) => <Checked at={service.verifiedAt} now={now} /> },
];

function Checked({ at, now }: { at: Date | null; now: Date }) {
  if (at === null) return <b>Never: check before use</b>;
  return <><ClinicalDate at={at} />{needsChecking(at, now) && <><br /><b>Check before use</b></>}</>;
}
