import { DraftNotice } from "#app/drafts/draft-notice.tsx";
import { draftSavedAt } from "#app/drafts/draft-saved-at.ts";
import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { WhyNot } from "#app/why-not.tsx";
import { draftBase } from "#db/queries/drafts.ts";
import { standingVersion, whyNotCountersign } from "#domain/signing.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { findSigningPage } from "../found.ts";
import { SignedBy } from "../signed-by.tsx";
import { ReturnForm } from "./form.tsx";

/** What was to be revised may have been. */
const signedSince = { words: "Another version was signed after you had begun: your words are about the one before it. Read this one first.", theirs: "" };

type Props = { params: Promise<{ episodeId: string; assessmentId: string }> };

/** Returning what a learner signed, instead of countersigning it. */
export default async function ReturnPage({ params }: Props) {
  const asked = await params;
  const [episodeId, assessmentId] = [uuidOr404(asked.episodeId), uuidOr404(asked.assessmentId)];
  const draftKey = `assessment-return:${assessmentId}`;
  const { found: { episode, banner, signing }, actor, page } = await openRecord({
    for: "clinicians",
    find: ({ tx }) => findSigningPage(tx, episodeId, assessmentId),
    audit: () => ({ action: "record.viewed", episodeId, subjectId: assessmentId, detail: { screen: "assessment-return" } }),
    draftKey,
  });
  const refusal = whyNotCountersign(signing, actor);
  const standing = standingVersion(signing);
  return (
    <Shell
      {...page.shell} title="Return for revision" caption={`Assessment, crisis ${episode.number}`} person={banner}
      back={{ href: paths.assessmentSignature(episodeId, assessmentId), label: "Read it again" }}
    >
      <SignedBy signing={signing} episodeId={episodeId} assessmentId={assessmentId} />
      {refusal !== null || standing === null ? <WhyNot title="It cannot be returned" refusal={refusal ?? "assessment.not-signed-off"} episodeId={episodeId} /> : (
        <>
          {page.draft && <DraftNotice draft={page.draft} formKey={draftKey} now={page.now} since={draftBase(page.draft, standing.version) === standing.version ? null : signedSince} />}
          <ReturnForm
            episodeId={episodeId} assessmentId={assessmentId} version={standing.version} author={standing.by.name} initial={page.draft?.values ?? {}} formKey={page.formKey}
            draftKey={draftKey} draftSavedAt={draftSavedAt(page)}
          />
        </>
      )}
    </Shell>
  );
}
