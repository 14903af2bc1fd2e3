import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { PrintButton } from "#components/page/print-button.tsx";
import { listAddenda, listDraftSections } from "#db/queries/assessments.ts";
import { sectionTitle } from "#domain/assessment.ts";
import type { Assessment } from "#domain/assessment.ts";
import { laterSignatureVerbs, offeredSignature, returnedVersion } from "#domain/signing.ts";
import type { LaterSignature } from "#domain/signing.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { AboutAssessment } from "./about.tsx";
import { AllergyNote } from "./allergy-note.tsx";
import { Addenda } from "./addenda.tsx";
import { BesideSectionCards, findBesideSections } from "./beside-sections.tsx";
import { findSigningPage } from "./found.ts";
import { AssessmentNav } from "./nav.tsx";
import { SectionCards } from "./section-cards.tsx";
import { ReturnedNotice, SignedBy } from "./signed-by.tsx";

type Props = { params: Promise<{ episodeId: string; assessmentId: string }> };

/** The whole assessment as it is read and printed: each section with who wrote it and when, and what was added after signing. */
export default async function AssessmentPage({ params }: Props) {
  const asked = await params;
  const [episodeId, assessmentId] = [uuidOr404(asked.episodeId), uuidOr404(asked.assessmentId)];
  const { found: { episode, banner, assessment, signing, addenda, drafts, beside }, actor, now, page } = await openRecord({
    for: "clinicians",
    find: async ({ tx }) => {
      const [found, addenda, drafts, beside] = await Promise.all([
        findSigningPage(tx, episodeId, assessmentId), listAddenda(tx, assessmentId), listDraftSections(tx, assessmentId), findBesideSections(tx, episodeId),
      ]);
      return found && { ...found, addenda, drafts, beside };
    },
    audit: () => ({ action: "record.viewed", episodeId, subjectId: assessmentId, detail: { screen: "assessment" } }),
  });
  const signed = assessment.signOff !== null;
  return (
    <Shell
      {...page.shell} title={signed ? "Assessment" : returnedVersion(signing) === null ? "Assessment, draft" : "Assessment, returned for revision"} caption={`Crisis ${episode.number}`} person={banner}
      back={{ href: paths.episode(episodeId), label: "Back to the crisis" }} actions={<Actions assessment={assessment} offered={offeredSignature(signing, actor)} />}
    >
      {!signed && <p className="watermark" aria-hidden="true">DRAFT</p>}
      <AllergyNote assessment={assessment} banner={banner} />
      <ReturnedNotice signing={signing} episodeId={episodeId} assessmentId={assessmentId} />
      {!signed && <UnsavedText assessment={assessment} drafts={drafts} />}
      <div className={signed ? undefined : "columns columns--side"}>
        <div>
          <AboutAssessment assessment={assessment} signing={signing} />
          <SignedBy signing={signing} episodeId={episodeId} assessmentId={assessmentId} />
          <SectionCards assessment={assessment} />
          <BesideSectionCards {...beside} episodeId={episodeId} now={now} />
          <Addenda addenda={addenda} />
        </div>
        {!signed && <AssessmentNav assessment={assessment} />}
      </div>
    </Shell>
  );
}

function Actions({ assessment: { id, episodeId, signOff }, offered }: { assessment: Assessment; offered: LaterSignature | null }) {
  return (
    <>
      {offered !== null && <a className="nhsuk-button nhsuk-button--small" href={paths.assessmentSignature(episodeId, id)}>Read and {laterSignatureVerbs[offered].toLowerCase()}</a>}
      {signOff === null
        ? <a className="nhsuk-button nhsuk-button--small" href={paths.assessmentSignOff(episodeId, id)}>Check and sign off</a>
        : <a className="nhsuk-button nhsuk-button--secondary nhsuk-button--small" href={paths.assessmentAddendum(episodeId, id)}>Add an addendum</a>}
      <a className="nhsuk-button nhsuk-button--secondary nhsuk-button--small" href={paths.assessmentSummary(episodeId, id)}>One-page summary</a>
      <PrintButton />
    </>
  );
}

/** Text that was typed and not saved is nobody else's to see, and would be missing from what is signed. */
function UnsavedText({ assessment: { id, episodeId }, drafts }: { assessment: Assessment; drafts: readonly string[] }) {
  if (drafts.length === 0) return null;
  return (
    <div className="no-print">
      <InlineAlert kind="warning" title="You have text that is not saved">
        <ul className="nhsuk-list nhsuk-list--bullet">
          {drafts.map((section) => <li key={section}><a href={paths.assessmentSection(episodeId, id, section)}>{sectionTitle(section)}</a></li>)}
        </ul>
      </InlineAlert>
    </div>
  );
}
