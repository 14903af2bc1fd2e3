import { changedSince, DraftNotice } from "#app/drafts/draft-notice.tsx";
import { draftSavedAt } from "#app/drafts/draft-saved-at.ts";
import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { draftBase } from "#db/queries/drafts.ts";
import { findService } from "#db/queries/services.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { formFrom } from "../../entry.ts";
import { serviceChoices } from "../../service-choices.ts";
import { ServiceDetailsForm } from "./form.tsx";

type Props = { params: Promise<{ serviceId: string }> };

/** Changing an entry of the directory. */
export default async function ServiceDetailsPage({ params }: Props) {
  const serviceId = uuidOr404((await params).serviceId);
  const draftKey = `service:${serviceId}`;
  const { found, page } = await openRecord({
    for: "administrators",
    find: ({ tx }) => findService(tx, serviceId),
    audit: (service) => ({ action: "list.viewed", subjectId: service.id, detail: { screen: "service-details" } }),
    draftKey,
  });
  const isOld = draftBase(page.draft, found.version) !== found.version;
  return (
    <Shell {...page.shell} title={`Change ${found.name}`} back={{ href: paths.service(found.id), label: "Back to the service" }}>
      {page.draft && <DraftNotice draft={page.draft} formKey={draftKey} now={page.now} since={isOld ? changedSince(found.updatedByName, found.updatedAt, page.now, draftKey, formFrom(found)) : null} />}
      <ServiceDetailsForm serviceId={found.id} version={draftBase(page.draft, found.version)} choices={serviceChoices} initial={page.draft?.values ?? formFrom(found)} formKey={page.formKey} draftSavedAt={draftSavedAt(page)} />
    </Shell>
  );
}
