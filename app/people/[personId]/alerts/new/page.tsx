import { wayInTo } from "#app/people/way-in.ts";
import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { spokenNameText } from "#components/text/person-name-text.ts";
import { bannerFor } from "#db/queries/banner.ts";
import { findStandingAlerts } from "#db/queries/person-parts.ts";
import { alertKindHints, alertKindLabels, alertKinds } from "#domain/alert-fact.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { AlertForm } from "./form.tsx";

/** Adds an allergy or alert to somebody's record. */
export default async function NewAlert({ params }: { params: Promise<{ personId: string }> }) {
  const personId = uuidOr404((await params).personId);
  const { found, page } = await openRecord({
    for: "clinicians",
    find: async ({ tx }) => {
      const [alerts, banner] = await Promise.all([findStandingAlerts(tx, personId), bannerFor(tx, { personId })]);
      return alerts && banner;
    },
    audit: () => ({ action: "record.viewed", personId, detail: { screen: "new-alert" } }),
    otherwise: wayInTo(personId),
  });
  const kinds = alertKinds.map((value) => ({ value, label: alertKindLabels[value], hint: alertKindHints[value] }));
  return (
    <Shell {...page.shell} title="Add an allergy or alert" person={found} back={{ href: paths.person(personId), label: "Back to the record" }}>
      <p>It stands beside the person’s name for everybody who helps them. There is no level of risk to record here or anywhere else.</p>
      <AlertForm personId={personId} formKey={page.formKey} kinds={kinds} named={found.patient.kind === "known" ? spokenNameText(found.patient) : "this person"} backHref={paths.person(personId)} />
    </Shell>
  );
}
