import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { listDraftSections } from "#db/queries/assessments.ts";
import { contentVersion, isSafetyEmpty, missingSections, nextAfterAssessment, nextAfterAssessmentWords, sectionsToReview, sectionTitle, whyNotSignOff } from "#domain/assessment.ts";
import type { Assessment } from "#domain/assessment.ts";
import type { Refusal } from "#domain/refusals.ts";
import { refusalWords } from "#domain/refusals.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { AboutAssessment } from "../about.tsx";
import { AllergyNote } from "../allergy-note.tsx";
import { findAssessmentPage } from "../found.ts";
import { SectionCards } from "../section-cards.tsx";
import { SignOffForm } from "./form.tsx";
import { NothingAboutSafety } from "./nothing-about-safety.tsx";

type Props = { params: Promise<{ episodeId: string; assessmentId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Check the answers, then sign: what stands in the way is named, with the way there. */
export default async function SignOffPage({ params, searchParams }: Props) {
  const [asked, query] = [await params, await searchParams];
  const [episodeId, assessmentId] = [uuidOr404(asked.episodeId), uuidOr404(asked.assessmentId)];
  const { found: { episode, banner, assessment, drafts }, actor, page } = await openRecord({
    for: "clinicians",
    find: async ({ tx }) => {
      const [found, drafts] = await Promise.all([findAssessmentPage(tx, episodeId, assessmentId), listDraftSections(tx, assessmentId)]);
      return found && { ...found, drafts };
    },
    audit: () => ({ action: "record.viewed", episodeId, subjectId: assessmentId, detail: { screen: "assessment-sign-off" } }),
  });
  const refusal = whyNotSignOff(assessment, actor);
  const safetyEmpty = isSafetyEmpty(assessment);
  const back = { href: paths.assessment(episodeId, assessmentId), label: "All sections" };
  if (refusal === null && safetyEmpty && query.without !== "safety") {
    return (
      <Shell {...page.shell} title="Nothing is written about safety" caption={`Assessment, crisis ${episode.number}`} person={banner} back={back}>
        <NothingAboutSafety episodeId={episodeId} assessmentId={assessmentId} />
      </Shell>
    );
  }
  const nextSteps = episode.strip && nextAfterAssessment.map((value) => ({ value, label: nextAfterAssessmentWords[value] }));
  return (
    <Shell {...page.shell} title="Check and sign off" caption={`Assessment, crisis ${episode.number}`} person={banner} back={back}>
      {refusal && <InTheWay refusal={refusal} assessment={assessment} />}
      <AllergyNote assessment={assessment} banner={banner} />
      {drafts.length > 0 && refusal === null && <UnsavedText assessment={assessment} drafts={drafts} />}
      <AboutAssessment assessment={assessment} />
      <SectionCards assessment={assessment} />
      {refusal === null && (
        <SignOffForm
          episodeId={episodeId} assessmentId={assessmentId} version={contentVersion(assessment)} formKey={page.formKey} isSafetyEmpty={safetyEmpty} nextSteps={nextSteps}
        />
      )}
    </Shell>
  );
}

/** The rule's reason, and the sections that it is about. */
function InTheWay({ refusal, assessment }: { refusal: Refusal; assessment: Assessment }) {
  const sections = refusal === "assessment.incomplete" ? missingSections(assessment) : refusal === "assessment.copied-text-unreviewed" ? sectionsToReview(assessment) : [];
  return (
    <InlineAlert kind="warning" title="It cannot be signed off yet">
      <p>{refusalWords(refusal)}</p>
      {sections.length > 0 && <SectionLinks assessment={assessment} sections={sections} />}
    </InlineAlert>
  );
}

function SectionLinks({ assessment: { id, episodeId }, sections }: { assessment: Assessment; sections: readonly { id: string; title: string }[] }) {
  return (
    <ul className="nhsuk-list nhsuk-list--bullet">
      {sections.map((section) => <li key={section.id}><a href={paths.assessmentSection(episodeId, id, section.id)}>{section.title}</a></li>)}
    </ul>
  );
}

/** Typed and not saved: it would not be in what is signed. */
function UnsavedText({ assessment, drafts }: { assessment: Assessment; drafts: readonly string[] }) {
  return (
    <InlineAlert kind="warning" title="You have text that is not saved">
      <p>It will not be part of what you sign. Save it first, or put it aside.</p>
      <SectionLinks assessment={assessment} sections={drafts.map((id) => ({ id, title: sectionTitle(id) }))} />
    </InlineAlert>
  );
}
