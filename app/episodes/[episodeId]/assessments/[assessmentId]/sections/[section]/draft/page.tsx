import { notFound } from "next/navigation";
import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { CompareRecords } from "#components/form/compare-records.tsx";
import { EmptyState } from "#components/page/empty-state.tsx";
import { timeOrDate } from "#components/text/duration.ts";
import { sectionDraftKey } from "#db/queries/assessments.ts";
import { findSection } from "#domain/assessment-sections.ts";
import { writtenSection } from "#domain/assessment.ts";
import { answersFrom, compareAnswers } from "#domain/section-answers.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { findAssessmentPage } from "../../../found.ts";
import { DiscardDraftForm } from "./form.tsx";

type Props = { params: Promise<{ episodeId: string; assessmentId: string; section: string }> };

/** The writer's own unsaved text beside what is saved, and the way to put it aside. */
export default async function SectionDraftPage({ params }: Props) {
  const asked = await params;
  const [episodeId, assessmentId, section] = [uuidOr404(asked.episodeId), uuidOr404(asked.assessmentId), findSection(asked.section) ?? notFound()];
  const { found: { banner, assessment }, page } = await openRecord({
    for: "clinicians",
    find: ({ tx }) => findAssessmentPage(tx, episodeId, assessmentId),
    audit: () => ({ action: "record.viewed", episodeId, subjectId: assessmentId, detail: { screen: "assessment-section-draft", section: section.id } }),
    draftKey: sectionDraftKey(assessmentId, section.id),
  });
  const backHref = paths.assessmentSection(episodeId, assessmentId, section.id);
  const saved = writtenSection(assessment, section.id)?.answers ?? {};
  const typed = answersFrom(section, page.draft?.values ?? {});
  const fields = compareAnswers(section, saved, typed);
  return (
    <Shell {...page.shell} title={`Your draft: ${section.title}`} caption="Assessment" person={banner} back={{ href: backHref, label: "Back to the section" }}>
      {page.draft === null ? <EmptyState title="You have no draft of this section"><p><a href={backHref}>Write in the section</a></p></EmptyState> : (
        <>
          <CompareRecords caption="What is saved, and your draft" theirs="Saved" yours={`Your draft from ${timeOrDate(page.draft.savedAt, page.now)}`} fields={fields} />
          <DiscardDraftForm episodeId={episodeId} assessmentId={assessmentId} section={section.id} backHref={backHref} formKey={page.formKey} />
        </>
      )}
    </Shell>
  );
}
