import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { wayInTo } from "#app/people/way-in.ts";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { ClinicalDateTime } from "#components/record/clinical-date.tsx";
import { personNameText, spokenNameText } from "#components/text/person-name-text.ts";
import { bannerFor } from "#db/queries/banner.ts";
import { findIdentity } from "#db/queries/identities.ts";
import { findMerge } from "#db/queries/merges.ts";
import { asksNumber, whyNotUndoMerge } from "#domain/merge.ts";
import { refusalWords } from "#domain/refusals.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { UndoMergeForm } from "./form.tsx";

type Props = { params: Promise<{ personId: string; mergeId: string }> };

/** Two people after all: what the merge moved goes back, what was written since stays where it is. */
export default async function UndoMerge({ params }: Props) {
  const given = await params;
  const [personId, mergeId] = [uuidOr404(given.personId), uuidOr404(given.mergeId)];
  const { found, actor, page } = await openRecord({
    for: "clinicians",
    find: async ({ tx }) => {
      const [merge, kept, banner] = await Promise.all([findMerge(tx, personId, mergeId), findIdentity(tx, personId), bannerFor(tx, { personId })]);
      return merge && kept && { merge, kept, banner };
    },
    audit: () => ({ action: "record.viewed", personId, detail: { screen: "merge" } }),
    otherwise: wayInTo(personId),
  });
  const { merge, kept, banner } = found;
  const no = whyNotUndoMerge(merge, actor);
  const backHref = paths.merge(personId);
  return (
    <Shell {...page.shell} title="Undo a merge" person={banner} back={{ href: backHref, label: "Back" }}>
      <p>The record of {personNameText(merge.mergedName)} was merged into this one <ClinicalDateTime at={merge.mergedAt} /> by {merge.mergedByName}: <span className="as-typed">{merge.reason}</span></p>
      <p>Everything that was moved goes back to it. What was written since stays in this record; check afterwards whose it is. A restriction placed since stands on both records afterwards.</p>
      {no !== null ? <InlineAlert title={refusalWords(no)}>{no === "duty.not-on-duty" && <p><a href={paths.duty()}>Start your duty</a></p>}</InlineAlert> : (
        <UndoMergeForm
          personId={personId} mergeId={mergeId} formKey={page.formKey} named={spokenNameText(kept)} backHref={backHref}
          asked={{ number: asksNumber(kept), year: kept.bornOn !== null, letters: Boolean(kept.familyName) }}
        />
      )}
    </Shell>
  );
}
