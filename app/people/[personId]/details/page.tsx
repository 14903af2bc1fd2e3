import { draftSavedAt } from "#app/drafts/draft-saved-at.ts";
import { boxesOfDetails } from "#app/people/person-boxes.ts";
import { personChoices } from "#app/people/person-choices.ts";
import { wayInTo } from "#app/people/way-in.ts";
import { changedSince, DraftNotice } from "#app/drafts/draft-notice.tsx";
import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { spokenNameText } from "#components/text/person-name-text.ts";
import { bannerFor } from "#db/queries/banner.ts";
import { draftBase } from "#db/queries/drafts.ts";
import { findPersonDetails, listDetailRevisions } from "#db/queries/people.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { EarlierDetails } from "./earlier-details.tsx";
import { DetailsForm } from "./form.tsx";

/** Who somebody is, to be changed with a reason. */
export default async function Details({ params }: { params: Promise<{ personId: string }> }) {
  const personId = uuidOr404((await params).personId);
  const draftKey = `person-details:${personId}`;
  const { found, page } = await openRecord({
    for: "clinicians",
    draftKey,
    find: async ({ tx }) => {
      const [person, revisions, banner] = await Promise.all([findPersonDetails(tx, personId), listDetailRevisions(tx, personId), bannerFor(tx, { personId })]);
      return person && { person, revisions, banner };
    },
    audit: () => ({ action: "record.viewed", personId, detail: { screen: "details" } }),
    otherwise: wayInTo(personId),
  });
  const { person, revisions, banner } = found;
  // A draft goes back to the version that it was written on: what changed since is shown beside it, not written over.
  const baseVersion = draftBase(page.draft, person.version);
  const since = baseVersion === person.version ? null : changedSince(person.updatedByName, person.updatedAt, page.now, draftKey, boxesOfDetails(person));
  return (
    <Shell {...page.shell} title="Details" person={banner} back={{ href: paths.person(personId), label: "Back to the record" }}>
      {page.draft && <DraftNotice draft={page.draft} formKey={draftKey} now={page.now} since={since} />}
      <DetailsForm
        personId={personId} version={baseVersion} formKey={page.formKey} draftKey={draftKey} choices={personChoices} named={spokenNameText(person)}
        initial={page.draft?.values ?? boxesOfDetails(person)} draftSavedAt={draftSavedAt(page)} backHref={paths.person(personId)}
      />
      <EarlierDetails revisions={revisions} person={person} />
    </Shell>
  );
}
