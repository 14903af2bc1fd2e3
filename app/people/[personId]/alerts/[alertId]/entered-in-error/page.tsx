import { wayInTo } from "#app/people/way-in.ts";
import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { Inset } from "#components/page/inset.tsx";
import { ClinicalDate } from "#components/record/clinical-date.tsx";
import { bannerFor } from "#db/queries/banner.ts";
import { findAlert } from "#db/queries/person-parts.ts";
import { alertKindLabels } from "#domain/alert-fact.ts";
import { refusalWords } from "#domain/refusals.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { AlertInErrorForm } from "./form.tsx";

/** An entry that should not be there: struck through with a reason, never removed. */
export default async function AlertInError({ params }: { params: Promise<{ personId: string; alertId: string }> }) {
  const given = await params;
  const [personId, alertId] = [uuidOr404(given.personId), uuidOr404(given.alertId)];
  const { found, page } = await openRecord({
    for: "clinicians",
    find: async ({ tx }) => {
      const [alert, banner] = await Promise.all([findAlert(tx, personId, alertId), bannerFor(tx, { personId })]);
      return alert && { alert, banner };
    },
    audit: () => ({ action: "record.viewed", personId, subjectId: alertId, detail: { screen: "alert" } }),
    otherwise: wayInTo(personId),
  });
  const { alert, banner } = found;
  return (
    <Shell {...page.shell} title="Entered in error?" person={banner} back={{ href: paths.person(personId), label: "Back to the record" }}>
      <Inset source={<>{alertKindLabels[alert.kind]}. {alert.source}, recorded <ClinicalDate at={alert.recordedAt} /></>}>{alert.words || alertKindLabels[alert.kind]}</Inset>
      {alert.isInError
        ? <InlineAlert title={refusalWords("alert.already-in-error")} />
        : <AlertInErrorForm personId={personId} alertId={alertId} formKey={page.formKey} backHref={paths.person(personId)} />}
    </Shell>
  );
}
