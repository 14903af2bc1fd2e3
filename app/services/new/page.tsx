import { draftSavedAt } from "#app/drafts/draft-saved-at.ts";
import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { openRecord } from "#server/open-record.ts";
import { serviceChoices } from "../service-choices.ts";
import { NewServiceForm } from "./form.tsx";

/** Adding a service to the directory. */
export default async function NewServicePage() {
  const { page } = await openRecord({ for: "administrators", find: async () => ({}), audit: () => ({ action: "list.viewed", detail: { screen: "new-service" } }), draftKey: "service:new" });
  return (
    <Shell {...page.shell} title="Add a service" back={{ href: paths.services(), label: "Back to the directory" }}>
      <NewServiceForm choices={serviceChoices} initial={page.draft?.values ?? { answersWithinHours: "24" }} formKey={page.formKey} draftSavedAt={draftSavedAt(page)} />
    </Shell>
  );
}
