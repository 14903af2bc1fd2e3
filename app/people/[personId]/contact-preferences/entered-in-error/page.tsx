import { wayInTo } from "#app/people/way-in.ts";
import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { EmptyState } from "#components/page/empty-state.tsx";
import { bannerFor } from "#db/queries/banner.ts";
import { findPreferences } from "#db/queries/contacts.ts";
import { findPersonDetails } from "#db/queries/people.ts";
import { preferencesInWords } from "#domain/contact-preference.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { Provenance } from "../../provenance.tsx";
import { PreferencesInErrorForm } from "./form.tsx";

/** How somebody wants to be reached, where that is wrong: struck through with a reason, never removed. */
export default async function PreferencesInError({ params }: { params: Promise<{ personId: string }> }) {
  const personId = uuidOr404((await params).personId);
  const { found, page } = await openRecord({
    for: "clinicians",
    find: async ({ tx }) => {
      const [person, known, banner] = await Promise.all([findPersonDetails(tx, personId), findPreferences(tx, personId), bannerFor(tx, { personId })]);
      return person && { standing: known?.standing ?? null, banner };
    },
    audit: () => ({ action: "record.viewed", personId, detail: { screen: "contact-preferences" } }),
    otherwise: wayInTo(personId),
  });
  const { standing, banner } = found;
  const backHref = paths.contactPreferences(personId);
  return (
    <Shell {...page.shell} title="Entered in error?" person={banner} back={{ href: backHref, label: "How to reach them" }}>
      {standing === null ? <EmptyState title="Nothing is recorded about how to reach them"><p>There is nothing to strike through.</p></EmptyState> : (
        <>
          <p><strong>{preferencesInWords(standing) || "Not asked or not known"}</strong><br /><Provenance {...standing} /></p>
          <PreferencesInErrorForm personId={personId} version={standing.version} formKey={page.formKey} backHref={backHref} />
        </>
      )}
    </Shell>
  );
}
