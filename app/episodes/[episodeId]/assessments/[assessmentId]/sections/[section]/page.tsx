import { notFound } from "next/navigation";
import { draftSavedAt } from "#app/drafts/draft-saved-at.ts";
import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { findEarlierSection, sectionDraftKey } from "#db/queries/assessments.ts";
import { draftBase } from "#db/queries/drafts.ts";
import type { Answers } from "#domain/assessment-question.ts";
import { assessmentSections, findSection } from "#domain/assessment-sections.ts";
import type { Section } from "#domain/assessment-sections.ts";
import { whyNotWrite, writtenSection } from "#domain/assessment.ts";
import { questionnaires } from "#domain/questionnaires.ts";
import { refusalWords } from "#domain/refusals.ts";
import { aidResults, aidsOf, isWholeAid } from "#domain/section-aids.ts";
import { aidName } from "#domain/section-answers.ts";
import { computedPrompts } from "#domain/section-prompts.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { findAssessmentPage } from "../../found.ts";
import { AssessmentNav } from "../../nav.tsx";
import { Prompts, PromptsElsewhere } from "../../prompts.tsx";
import { DraftNotice, EarlierText, KnownText, ThingsToCopy } from "./beside.tsx";
import { SectionForm } from "./form.tsx";
import { readKnownBefore, withRecord } from "./known-before.ts";

const titles = Object.fromEntries(assessmentSections.map(({ id, title }) => [id, title]));

type Props = { params: Promise<{ episodeId: string; assessmentId: string; section: string }> };

/** One section of an assessment, to be written. */
export default async function SectionPage({ params }: Props) {
  const asked = await params;
  const [episodeId, assessmentId, section] = [uuidOr404(asked.episodeId), uuidOr404(asked.assessmentId), findSection(asked.section) ?? notFound()];
  const draftKey = sectionDraftKey(assessmentId, section.id);
  const { found: { episode, banner, assessment, earlier, before }, actor, page } = await openRecord({
    for: "clinicians",
    find: async ({ tx }) => {
      const [found, earlier, before] = await Promise.all([
        findAssessmentPage(tx, episodeId, assessmentId),
        findEarlierSection(tx, { id: assessmentId, episodeId }, section.id),
        readKnownBefore(tx, episodeId, section.id),
      ]);
      return found && { ...found, earlier, before };
    },
    audit: () => ({ action: "record.viewed", episodeId, subjectId: assessmentId, detail: { screen: "assessment-section", section: section.id } }),
    draftKey,
  });
  const written = writtenSection(assessment, section.id);
  const refusal = whyNotWrite(assessment, actor);
  const answers: Answers = page.draft?.values ?? written?.answers ?? {};
  const known = withRecord(before, banner, assessment);
  const beside = { section, answers: written?.answers ?? {}, copyHref: paths.assessmentSectionCopy(episodeId, assessmentId, section.id) };
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
            {section.intro && <p>{section.intro}{section.id === "primary-survey" && <> <a href={paths.observations(episodeId)}>Open the observations</a></>}</p>}
            <ThingsToCopy known={known} earlier={earlier} {...beside} />
            <Prompts prompts={computedPrompts(section, answers)} about={assessment} />
            <SectionForm
              episodeId={episodeId} assessmentId={assessmentId} section={section.id} questions={section.questions} aids={aidsWith(section, answers)}
              copies={written?.unreviewedCopies ?? []} sections={{ href: paths.assessmentSection(episodeId, assessmentId, ""), titles }}
              version={draftBase(page.draft, written?.version ?? 0)} initial={{ ...answers }} formKey={page.formKey} draftKey={draftKey} draftSavedAt={draftSavedAt(page)}
            />
          </div>
          <div className="beside">
            <AssessmentNav assessment={assessment} current={section.id} />
            {known && <KnownText known={known} {...beside} />}
            {earlier && <EarlierText earlier={earlier} {...beside} />}
            <PromptsElsewhere assessment={assessment} current={section.id} />
          </div>
        </div>
      )}
    </Shell>
  );
}

/** The questionnaires of a section; open where one was begun, with what it comes to so far. */
function aidsWith({ questions }: Section, answers: Answers) {
  const results = aidResults(questions, answers);
  return aidsOf(questions).map((key) => {
    const { stem, acknowledgement, version } = questionnaires[key];
    const begun = results.find((result) => result.key === key);
    // Of single questions that are borrowed nothing is counted.
    const isWhole = isWholeAid(key, questions);
    return { key, name: aidName(key, isWhole), stem, acknowledgement, version, isBegun: begun !== undefined, result: isWhole ? (begun?.words ?? null) : null };
  });
}
