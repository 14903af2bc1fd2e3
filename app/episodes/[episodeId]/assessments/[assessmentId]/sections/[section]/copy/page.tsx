import { notFound } from "next/navigation";
import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { clinicalDate } from "#components/text/clinical-date.ts";
import { findEarlierSection, sectionDraftKey } from "#db/queries/assessments.ts";
import { findSection } from "#domain/assessment-sections.ts";
import { whyNotCopy, whyNotWrite, writtenSection } from "#domain/assessment.ts";
import { refusalWords } from "#domain/refusals.ts";
import { copyInto, readSection } from "#domain/section-answers.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { Answers } from "../../../answers.tsx";
import { findAssessmentPage } from "../../../found.ts";
import { CopyForm } from "./form.tsx";

type Props = { params: Promise<{ episodeId: string; assessmentId: string; section: string }> };

/** What would be copied from the last signed assessment, before it is. */
export default async function CopySectionPage({ params }: Props) {
  const asked = await params;
  const [episodeId, assessmentId, section] = [uuidOr404(asked.episodeId), uuidOr404(asked.assessmentId), findSection(asked.section) ?? notFound()];
  const { found: { banner, assessment, earlier }, actor, page } = await openRecord({
    for: "clinicians",
    find: async ({ tx }) => {
      const [found, earlier] = await Promise.all([findAssessmentPage(tx, episodeId, assessmentId), findEarlierSection(tx, { id: assessmentId, episodeId }, section.id)]);
      return found && earlier && { ...found, earlier };
    },
    draftKey: sectionDraftKey(assessmentId, section.id),
    audit: () => ({ action: "record.viewed", episodeId, subjectId: assessmentId, detail: { screen: "assessment-section-copy", section: section.id } }),
  });
  const written = writtenSection(assessment, section.id);
  const { copied } = copyInto(section, written?.answers ?? {}, earlier.answers);
  const refusal = whyNotWrite(assessment, actor) ?? whyNotCopy({ copied, hasDraft: page.draft !== null });
  const backHref = paths.assessmentSection(episodeId, assessmentId, section.id);
  return (
    <Shell
      {...page.shell} title={`Copy into ${section.title.toLowerCase()}`} caption={`From the assessment of ${clinicalDate(earlier.happenedAt)}`} person={banner}
      back={{ href: backHref, label: "Back to the section" }}
    >
      {refusal ? <InlineAlert title="Nothing can be copied"><p>{refusalWords(refusal)}</p></InlineAlert> : (
          <>
            <p>This text comes into the section, marked as not yet reviewed. The assessment cannot be signed off until somebody has reviewed it.</p>
            <Answers answers={readSection(section, earlier.answers).filter(({ question }) => copied.includes(question))} />
            <CopyForm episodeId={episodeId} assessmentId={assessmentId} section={section.id} version={written?.version ?? 0} backHref={backHref} formKey={page.formKey} />
          </>
        )}
    </Shell>
  );
}
