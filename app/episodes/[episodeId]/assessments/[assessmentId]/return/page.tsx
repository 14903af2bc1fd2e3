import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { clinicalTime } from "#components/text/clinical-date.ts";
import { refusalWords } from "#domain/refusals.ts";
import { standingVersion, whyNotCountersign } from "#domain/signing.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { findSigningPage } from "../found.ts";
import { SignedBy } from "../signed-by.tsx";
import { ReturnForm } from "./form.tsx";

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
      {refusal !== null || standing === null ? <InlineAlert title="It cannot be returned"><p>{refusalWords(refusal ?? "assessment.not-signed-off")}</p></InlineAlert> : (
        <ReturnForm
          episodeId={episodeId} assessmentId={assessmentId} version={standing.version} author={standing.by.name} initial={page.draft?.values ?? {}} formKey={page.formKey}
          draftKey={draftKey} draftSavedAt={page.draft ? clinicalTime(page.draft.savedAt) : undefined}
        />
      )}
    </Shell>
  );
}
