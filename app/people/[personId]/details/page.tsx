import { boxesOfDetails } from "#app/people/person-boxes.ts";
import { personChoices } from "#app/people/person-choices.ts";
import { wayInTo } from "#app/people/way-in.ts";
import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { clinicalTime } from "#components/text/clinical-date.ts";
import { spokenNameText } from "#components/text/person-name-text.ts";
import { bannerFor } from "#db/queries/banner.ts";
import { findPersonDetails } from "#db/queries/people.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { DetailsForm } from "./form.tsx";

/** Who somebody is, to be changed with a reason. */
export default async function Details({ params }: { params: Promise<{ personId: string }> }) {
  const personId = uuidOr404((await params).personId);
  const draftKey = `person-details:${personId}`;
  const { found, page } = await openRecord({
    for: "clinicians",
    draftKey,
    about: { personId },
    find: async ({ tx }) => {
      const [person, banner] = await Promise.all([findPersonDetails(tx, personId), bannerFor(tx, { personId })]);
      return person && { person, banner };
    },
    audit: () => ({ action: "record.viewed", personId, detail: { screen: "details" } }),
    otherwise: wayInTo(personId),
  });
  const { person, banner } = found;
  // A draft goes back to the version that it was written on: what changed since is shown beside it, not written over.
  const baseVersion = Number(page.draft?.baseVersion ?? person.version);
  return (
    <Shell {...page.shell} title="Details" person={banner} back={{ href: paths.person(personId), label: "Back to the record" }}>
      <DetailsForm
        personId={personId} version={baseVersion} formKey={page.formKey} draftKey={draftKey} choices={personChoices} named={spokenNameText(person)}
        initial={page.draft?.values ?? boxesOfDetails(person)} draftSavedAt={page.draft ? clinicalTime(page.draft.savedAt) : undefined} backHref={paths.person(personId)}
      />
    </Shell>
  );
}
