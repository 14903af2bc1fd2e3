import { wayInTo } from "#app/people/way-in.ts";
import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { Details } from "#components/page/details.tsx";
import type { FormValues } from "#components/form/form-state.ts";
import { bannerFor } from "#db/queries/banner.ts";
import { findPreferences, type EarlierPreferences, type Preferences } from "#db/queries/contacts.ts";
import { findPersonDetails } from "#db/queries/people.ts";
import { letterWishes, letterWishLabels, preferencesInWords } from "#domain/contact-preference.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { Provenance, Struck } from "../provenance.tsx";
import { PreferencesForm } from "./form.tsx";

/** How somebody wants to be reached. Numbers have a page of their own. */
export default async function ContactPreferences({ params }: { params: Promise<{ personId: string }> }) {
  const personId = uuidOr404((await params).personId);
  const { found, page } = await openRecord({
    for: "clinicians",
    find: async ({ tx }) => {
      const [person, known, banner] = await Promise.all([findPersonDetails(tx, personId), findPreferences(tx, personId), bannerFor(tx, { personId })]);
      return person && { known, banner };
    },
    audit: () => ({ action: "record.viewed", personId, detail: { screen: "contact-preferences" } }),
    otherwise: wayInTo(personId),
  });
  const { known, banner } = found;
  const preferences = known?.standing ?? null;
  return (
    <Shell {...page.shell} title="How to reach them" person={banner} back={{ href: paths.person(personId), label: "Back to the record" }}>
      <p><a href={paths.newPhone(personId)}>Telephone numbers</a> say for each number whether it is safe to ring, whether a message may be left, and who may answer.</p>
      {preferences && (
        <>
          <p><Provenance {...preferences}><a href={paths.contactPreferencesInError(personId)}>Entered in error<span className="nhsuk-u-visually-hidden">: how they want to be reached</span></a></Provenance></p>
          <p>What you record stands from now on; this is kept.</p>
        </>
      )}
      <PreferencesForm
        personId={personId} version={known?.latest ?? 0} initial={boxesOf(preferences)} formKey={page.formKey}
        letters={letterWishes.map((value) => ({ value, label: letterWishLabels[value] }))} backHref={paths.person(personId)}
      />
      {known && known.earlier.length > 0 && <Details summary={`Recorded before (${known.earlier.length})`}><ul className="alert-facts">{known.earlier.map((each) => <Earlier key={each.version} earlier={each} />)}</ul></Details>}
    </Shell>
  );
}

/** Replaced by a newer answer, or struck through because it was wrong. */
function Earlier({ earlier }: { earlier: EarlierPreferences }) {
  const words = preferencesInWords(earlier);
  return earlier.inError ? <Struck words={words} struck={earlier.inError} /> : <li>{words}<br /><Provenance {...earlier} /></li>;
}

/** What stands, to be changed; where it came from is asked for anew. */
function boxesOf(stored: Preferences | null): FormValues {
  const { letters = "not-asked", mayText = null, bestTime = "", words = "" } = stored ?? {};
  return { letters, mayText: mayText === null ? "unknown" : mayText ? "yes" : "no", bestTime: bestTime ?? "", words: words ?? "" };
}
