import { wayInTo } from "#app/people/way-in.ts";
import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import type { FormValues } from "#components/form/form-state.ts";
import { ClinicalDateTime } from "#components/record/clinical-date.tsx";
import { bannerFor } from "#db/queries/banner.ts";
import { findPreferences, type Preferences } from "#db/queries/contacts.ts";
import { findPersonDetails } from "#db/queries/people.ts";
import { letterWishes, letterWishLabels } from "#domain/contact-preference.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { PreferencesForm } from "./form.tsx";

/** How somebody wants to be reached. Numbers have a page of their own. */
export default async function ContactPreferences({ params }: { params: Promise<{ personId: string }> }) {
  const personId = uuidOr404((await params).personId);
  const { found, page } = await openRecord({
    for: "clinicians",
    about: { personId },
    find: async ({ tx }) => {
      const [person, preferences, banner] = await Promise.all([findPersonDetails(tx, personId), findPreferences(tx, personId), bannerFor(tx, { personId })]);
      return person && { preferences, banner };
    },
    audit: () => ({ action: "record.viewed", personId, detail: { screen: "contact-preferences" } }),
    otherwise: wayInTo(personId),
  });
  const { preferences, banner } = found;
  return (
    <Shell {...page.shell} title="How to reach them" person={banner} back={{ href: paths.person(personId), label: "Back to the record" }}>
      <p><a href={paths.newPhone(personId)}>Telephone numbers</a> say for each number whether it is safe to ring, whether a message may be left, and who may answer.</p>
      {preferences && <p className="nhsuk-hint">{preferences.source}. Recorded <ClinicalDateTime at={preferences.recordedAt} />, {preferences.recordedBy}. What you record stands from now on; this is kept.</p>}
      <PreferencesForm
        personId={personId} version={preferences?.version ?? 0} initial={boxesOf(preferences)} formKey={page.formKey}
        letters={letterWishes.map((value) => ({ value, label: letterWishLabels[value] }))} backHref={paths.person(personId)}
      />
    </Shell>
  );
}

/** What stands, to be changed; where it came from is asked for anew. */
function boxesOf(stored: Preferences | null): FormValues {
  const { letters = "not-asked", mayText = null, bestTime = "", words = "" } = stored ?? {};
  return { letters, mayText: mayText === null ? "unknown" : mayText ? "yes" : "no", bestTime: bestTime ?? "", words: words ?? "" };
}
