import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { clinicalTime } from "#components/text/clinical-date.ts";
import { findService } from "#db/queries/services.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { formFrom } from "../../entry.ts";
import { serviceChoices } from "../../service-choices.ts";
import { ServiceDetailsForm } from "./form.tsx";

type Props = { params: Promise<{ serviceId: string }> };

/** Changing an entry of the directory. */
export default async function ServiceDetailsPage({ params }: Props) {
  const serviceId = uuidOr404((await params).serviceId);
  const { found, page } = await openRecord({
    for: "administrators",
    find: ({ tx }) => findService(tx, serviceId),
    audit: (service) => ({ action: "list.viewed", subjectId: service.id, detail: { screen: "service-details" } }),
    draftKey: `service:${serviceId}`,
  });
  return (
    <Shell {...page.shell} title={`Change ${found.name}`} back={{ href: paths.service(found.id), label: "Back to the service" }}>
      <ServiceDetailsForm serviceId={found.id} version={found.version} choices={serviceChoices} initial={page.draft?.values ?? formFrom(found)} formKey={page.formKey} draftSavedAt={page.draft ? clinicalTime(page.draft.savedAt) : undefined} />
    </Shell>
  );
}
