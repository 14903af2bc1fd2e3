import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { fieldId } from "#components/form/markup/field-parts.tsx";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { findAskedReview } from "#db/queries/physical-reviews.ts";
import { listDraftSections } from "#db/queries/assessments.ts";
import { answerName } from "#domain/assessment-question.ts";
import { contentVersion, isSafetyEmpty, nextAfterAssessment, nextAfterAssessmentWords, otherAuthors, sectionsToReview, sectionTitle, whatIsMissing, whyNotSignAtAge, whyNotSignOff } from "#domain/assessment.ts";
import type { Assessment } from "#domain/assessment.ts";
import type { Refusal } from "#domain/refusals.ts";
import { refusalWords } from "#domain/refusals.ts";
import { whyNotSignAgain } from "#domain/signing.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { AskedReviewNotice } from "../../../observations/review-words.tsx";
import { AboutAssessment } from "../about.tsx";
import { AllergyNote } from "../allergy-note.tsx";
import { BesideSectionCards, findBesideSections } from "../beside-sections.tsx";
import { findAgeForCapacity, findSigningPage } from "../found.ts";
import { SectionCards } from "../section-cards.tsx";
import { ReturnedNotice } from "../signed-by.tsx";
import { SignOffForm } from "./form.tsx";
import { NothingAboutSafety } from "./nothing-about-safety.tsx";

type Props = { params: Promise<{ episodeId: string; assessmentId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Check the answers, then sign: what stands in the way is named, with the way there. */
export default async function SignOffPage({ params, searchParams }: Props) {
  const [asked, query] = [await params, await searchParams];
  const [episodeId, assessmentId] = [uuidOr404(asked.episodeId), uuidOr404(asked.assessmentId)];
  const { found: { episode, banner, assessment, signing, drafts, review, beside, age }, actor, now, page } = await openRecord({
    for: "clinicians",
    find: async ({ tx }) => {
      const [found, drafts, review, beside] = await Promise.all([
        findSigningPage(tx, episodeId, assessmentId), listDraftSections(tx, assessmentId), findAskedReview(tx, episodeId), findBesideSections(tx, episodeId),
      ]);
      return found && { ...found, drafts, review, beside, age: await findAgeForCapacity(tx, found.assessment) };
    },
    audit: () => ({ action: "record.viewed", episodeId, subjectId: assessmentId, detail: { screen: "assessment-sign-off" } }),
  });
  const refusal = whyNotSignOff(assessment, actor) ?? whyNotSignAtAge(assessment, age) ?? whyNotSignAgain(signing, assessment.sections);
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
    <Shell {...page.shell} title="Check your answers and sign off" caption={`Assessment, crisis ${episode.number}`} person={banner} back={back}>
      {refusal && <InTheWay refusal={refusal} assessment={assessment} />}
      <ReturnedNotice signing={signing} episodeId={episodeId} assessmentId={assessmentId} />
      <AllergyNote assessment={assessment} banner={banner} />
      {drafts.length > 0 && refusal === null && <UnsavedText assessment={assessment} drafts={drafts} />}
      <AboutAssessment assessment={assessment} signing={signing} />
      <SectionCards assessment={assessment} />
      <BesideSectionCards {...beside} episodeId={episodeId} now={now} />
      {refusal === null && review && <AskedReviewNotice episodeId={episodeId} asked={review} />}
      {refusal === null && (
        <SignOffForm
          episodeId={episodeId} assessmentId={assessmentId} version={contentVersion(assessment)} formKey={page.formKey} isSafetyEmpty={safetyEmpty}
          review={review && { setId: review.set.id, isWritten: review.review !== null }}
          othersWrote={otherAuthors(assessment, actor).map(({ name }) => name)} isLearner={signing.reader.isLearner} demo={page.shell.demo} nextSteps={nextSteps}
        />
      )}
    </Shell>
  );
}

/** The rule's reason, and the way to each thing that stands in the way. */
function InTheWay({ refusal, assessment }: { refusal: Refusal; assessment: Assessment }) {
  return (
    <InlineAlert kind="warning" title="It cannot be signed off yet">
      <p>{refusalWords(refusal)}</p>
      {refusal === "assessment.incomplete" && <Missing assessment={assessment} />}
      {refusal === "assessment.copied-text-unreviewed" && <SectionLinks assessment={assessment} sections={sectionsToReview(assessment)} />}
      {refusal.startsWith("capacity.") && <SectionLinks assessment={assessment} sections={[{ id: "capacity", title: sectionTitle("capacity") }]} />}
    </InlineAlert>
  );
}

/** Every section that is not complete, with its questions that need an answer. */
function Missing({ assessment }: { assessment: Assessment }) {
  const { id, episodeId } = assessment;
  return (
    <ul className="nhsuk-list nhsuk-list--bullet">
      {whatIsMissing(assessment).map(({ section, questions }) => {
        const href = paths.assessmentSection(episodeId, id, section.id);
        return (
          <li key={section.id}>
            <a href={href}>{section.title}</a>{questions.length === 0 && ": saved to be finished later"}
            {questions.length > 0 && (
              <ul>{questions.map((question) => <li key={question.id}><a href={`${href}#${fieldId(answerName(question))}`}>{question.label}</a></li>)}</ul>
            )}
          </li>
        );
      })}
    </ul>
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
