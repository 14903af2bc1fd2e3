import { notFound } from "next/navigation";
import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { clinicalDate, clinicalTime } from "#components/text/clinical-date.ts";
import { findEarlierSection, sectionDraftKey } from "#db/queries/assessments.ts";
import { draftBase } from "#db/queries/drafts.ts";
import { answerName } from "#domain/assessment-question.ts";
import type { Answers } from "#domain/assessment-question.ts";
import { assessmentSections, findSection } from "#domain/assessment-sections.ts";
import type { Section } from "#domain/assessment-sections.ts";
import { whyNotWrite, writtenSection } from "#domain/assessment.ts";
import { aidsOf } from "#domain/five-factors.ts";
import { questionnaires } from "#domain/questionnaire.ts";
import { refusalWords } from "#domain/refusals.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { findAssessmentPage } from "../../found.ts";
import { AssessmentNav } from "../../nav.tsx";
import { DraftNotice, EarlierText, Prompts } from "./beside.tsx";
import { SectionForm } from "./form.tsx";

type Props = { params: Promise<{ episodeId: string; assessmentId: string; section: string }> };

/** One section of an assessment, to be written. */
export default async function SectionPage({ params }: Props) {
  const asked = await params;
  const [episodeId, assessmentId, section] = [uuidOr404(asked.episodeId), uuidOr404(asked.assessmentId), findSection(asked.section) ?? notFound()];
  const draftKey = sectionDraftKey(assessmentId, section.id);
  const { found: { episode, banner, assessment, earlier }, actor, page } = await openRecord({
    for: "clinicians",
    find: async ({ tx }) => {
      const [found, earlier] = await Promise.all([findAssessmentPage(tx, episodeId, assessmentId), findEarlierSection(tx, { id: assessmentId, episodeId }, section.id)]);
      return found && { ...found, earlier };
    },
    audit: () => ({ action: "record.viewed", episodeId, subjectId: assessmentId, detail: { screen: "assessment-section", section: section.id } }),
    draftKey,
  });
  const written = writtenSection(assessment, section.id);
  const refusal = whyNotWrite(assessment, actor);
  const answers: Answers = page.draft?.values ?? written?.answers ?? {};
  const copies = { names: written?.unreviewedCopies ?? [], from: earlier ? clinicalDate(earlier.happenedAt) : "an earlier assessment" };
  const place = `${assessmentSections.indexOf(section) + 1} of ${assessmentSections.length}`;
  return (
    <Shell {...page.shell} title={section.title} caption={`Assessment, section ${place}`} person={banner} back={{ href: paths.assessment(episodeId, assessmentId), label: "All sections" }}>
      {refusal ? (
        <InlineAlert title="This section cannot be changed">
          <p>{refusalWords(refusal)} <a href={paths.assessment(episodeId, assessmentId)}>Read the assessment of {episode.number}</a></p>
        </InlineAlert>
      ) : (
        <div className="columns columns--side">
          <div>
            {page.draft && <DraftNotice draft={page.draft} now={page.now} version={written?.version ?? 0} href={paths.assessmentSectionDraft(episodeId, assessmentId, section.id)} />}
            {section.intro && <p>{section.intro}</p>}
            <Prompts section={section} answers={answers} />
            <SectionForm
              episodeId={episodeId} assessmentId={assessmentId} section={section.id} questions={section.questions} aids={aidsWith(section, answers)}
              copies={copies} version={draftBase(page.draft, written?.version ?? 0)} initial={{ ...answers }} formKey={page.formKey}
              draftKey={draftKey} draftSavedAt={page.draft ? clinicalTime(page.draft.savedAt) : undefined}
            />
          </div>
          <div>
            <AssessmentNav assessment={assessment} current={section.id} />
            {earlier && <EarlierText section={section} earlier={earlier} answers={written?.answers ?? {}} copyHref={paths.assessmentSectionCopy(episodeId, assessmentId, section.id)} />}
          </div>
        </div>
      )}
    </Shell>
  );
}

/** The questionnaires of a section, open where one was begun. */
function aidsWith({ questions }: Section, answers: Answers) {
  return aidsOf(questions).map((key) => {
    const { name, stem, acknowledgement } = questionnaires[key];
    return { key, name, stem, acknowledgement, begun: questions.some((question) => question.aid === key && (answers[answerName(question)] ?? "") !== "") };
  });
}
