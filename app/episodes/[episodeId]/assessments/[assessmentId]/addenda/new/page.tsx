import { draftSavedAt } from "#app/drafts/draft-saved-at.ts";
import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { WhyNot } from "#app/why-not.tsx";
import { whyNotAdd } from "#domain/assessment.ts";
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
      {refusal ? <WhyNot title="Nothing can be added" refusal={refusal} episodeId={episodeId} /> : (
        <AddendumForm
          episodeId={episodeId} assessmentId={assessmentId} initial={page.draft?.values ?? {}} formKey={page.formKey} draftKey={draftKey}
          draftSavedAt={draftSavedAt(page)}
        />
      )}
    </Shell>
  );
}
