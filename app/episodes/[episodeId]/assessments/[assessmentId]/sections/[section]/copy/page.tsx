import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { clinicalDate } from "#components/text/clinical-date.ts";
import { findEarlierSection, sectionDraftKey } from "#db/queries/assessments.ts";
import { findSection } from "#domain/assessment-sections.ts";
import { whyNotCopy, whyNotWrite, writtenSection } from "#domain/assessment.ts";
import { lenderWords, lendKnown } from "#domain/known-before.ts";
import { refusalWords } from "#domain/refusals.ts";
import { copyInto, readSection } from "#domain/section-answers.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { Answers } from "../../../answers.tsx";
import { findAssessmentPage } from "../../../found.ts";
import { readKnownBefore, withRecord } from "../known-before.ts";
import { CopyForm } from "./form.tsx";

type Props = { params: Promise<{ episodeId: string; assessmentId: string; section: string }> };

/** What would be copied from the call and the triage, or from the last signed assessment, before it is. */
export default async function CopySectionPage({ params }: Props) {
  const asked = await params;
  const [episodeId, assessmentId, section] = [uuidOr404(asked.episodeId), uuidOr404(asked.assessmentId), findSection(asked.section) ?? notFound()];
  const { found: { banner, assessment, earlier, before }, actor, page } = await openRecord({
    for: "clinicians",
    find: async ({ tx }) => {
      const [found, earlier, before] = await Promise.all([
        findAssessmentPage(tx, episodeId, assessmentId),
        findEarlierSection(tx, { id: assessmentId, episodeId }, section.id),
        readKnownBefore(tx, episodeId, section.id),
      ]);
      return found && { ...found, earlier, before };
    },
    draftKey: sectionDraftKey(assessmentId, section.id),
    audit: () => ({ action: "record.viewed", episodeId, subjectId: assessmentId, detail: { screen: "assessment-section-copy", section: section.id } }),
  });
  const written = writtenSection(assessment, section.id);
  const known = withRecord(before, banner, assessment);
  const lent = known && lendKnown(section, written?.answers ?? {}, known);
  const copies = earlier && copyInto(section, written?.answers ?? {}, earlier.answers);
  const refusal = whyNotWrite(assessment, actor) ?? whyNotCopy({ copied: [...(lent?.copied ?? []), ...(copies?.copied ?? [])], hasDraft: page.draft !== null });
  const lender = lenderWords(section.id);
  const backHref = paths.assessmentSection(episodeId, assessmentId, section.id);
  const form = { episodeId, assessmentId, section: section.id, version: written?.version ?? 0, backHref, formKey: page.formKey };
  const read = ({ answers, copied }: { answers: Record<string, string | string[]>; copied: string[] }) => readSection(section, answers).filter(({ question }) => copied.includes(question));
  return (
    <Shell {...page.shell} title={`Copy into ${section.title.toLowerCase()}`} caption="Assessment" person={banner} back={{ href: backHref, label: "Back to the section" }}>
      {refusal ? <NotNow><p>{refusalWords(refusal)}</p></NotNow> : (
        <>
          <p>What you copy comes into the section, marked as not yet reviewed. The assessment cannot be signed off until somebody has reviewed it.</p>
          {lent && lent.copied.length > 0 && <Source title={lender?.title ?? ""}><Answers answers={read(lent)} /><CopyForm {...form} from="before" lender={lender?.words ?? ""} /></Source>}
          {earlier && copies && copies.copied.length > 0 && (
            <Source title={`From the assessment of ${clinicalDate(earlier.happenedAt)}`}><Answers answers={read(copies)} /><CopyForm {...form} from="earlier" lender="this assessment" /></Source>
          )}
        </>
      )}
    </Shell>
  );
}

const NotNow = ({ children }: { children: ReactNode }) => <InlineAlert title="Nothing can be copied">{children}</InlineAlert>;

const Source = ({ title, children }: { title: string; children: ReactNode }) => <section aria-label={title}><h2 className="nhsuk-heading-m">{title}</h2>{children}</section>;
