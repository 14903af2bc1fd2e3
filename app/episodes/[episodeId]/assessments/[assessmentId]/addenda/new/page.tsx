import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { clinicalTime } from "#components/text/clinical-date.ts";
import { whyNotAdd } from "#domain/assessment.ts";
import { refusalWords } from "#domain/refusals.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { findAssessmentPage } from "../../found.ts";
import { AddendumForm } from "./form.tsx";

type Props = { params: Promise<{ episodeId: string; assessmentId: string }> };

/** Adding to a signed assessment. */
export default async function NewAddendumPage({ params }: Props) {
  const asked = await params;
  const [episodeId, assessmentId] = [uuidOr404(asked.episodeId), uuidOr404(asked.assessmentId)];
  const draftKey = `addendum:${assessmentId}`;
  const { found: { episode, banner, assessment }, actor, page } = await openRecord({
    for: "clinicians",
    find: ({ tx }) => findAssessmentPage(tx, episodeId, assessmentId),
    audit: () => ({ action: "record.viewed", episodeId, subjectId: assessmentId, detail: { screen: "new-addendum" } }),
    draftKey,
  });
  const refusal = whyNotAdd(assessment, actor);
  return (
    <Shell
      {...page.shell} title="Add an addendum" caption={`Assessment, crisis ${episode.number}`} person={banner}
      back={{ href: paths.assessment(episodeId, assessmentId), label: "Back to the assessment" }}
    >
      {refusal ? <InlineAlert title="Nothing can be added"><p>{refusalWords(refusal)}</p></InlineAlert> : (
        <AddendumForm
          episodeId={episodeId} assessmentId={assessmentId} initial={page.draft?.values ?? {}} formKey={page.formKey} draftKey={draftKey}
          draftSavedAt={page.draft ? clinicalTime(page.draft.savedAt) : undefined}
        />
      )}
    </Shell>
  );
}
