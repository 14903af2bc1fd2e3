import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { ClinicalDateTime } from "#components/record/clinical-date.tsx";
import { spokenNameText } from "#components/text/person-name-text.ts";
import { bannerFor } from "#db/queries/banner.ts";
import { findEpisode } from "#db/queries/episodes.ts";
import { findStandingLink } from "#db/queries/person-links.ts";
import { listAlertsSinceLink, listTakenOver } from "#db/queries/taken-over.ts";
import { identifierLabels, whyNotUndoLink } from "#domain/identity.ts";
import { refusalWords } from "#domain/refusals.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { UndoForm } from "./form.tsx";
import { TakenOver } from "./taken-over.tsx";

/** The wrong person: take the link back. What was written stays with the call. */
export default async function UndoIdentity({ params }: { params: Promise<{ episodeId: string }> }) {
  const episodeId = uuidOr404((await params).episodeId);
  const { found, actor, page } = await openRecord({
    for: "clinicians",
    find: async ({ tx }) => {
      const [episode, link, banner, sections, alerts] = await Promise.all([
        findEpisode(tx, episodeId), findStandingLink(tx, episodeId), bannerFor(tx, { episodeId }), listTakenOver(tx, episodeId), listAlertsSinceLink(tx, episodeId),
      ]);
      return episode && { episode, link, banner, sections, alerts };
    },
    audit: () => ({ action: "record.viewed", episodeId, detail: { screen: "identity" } }),
  });
  const { episode, link, banner, sections, alerts } = found;
  const no = whyNotUndoLink(episode, actor);
  const named = banner?.patient.kind === "known" ? spokenNameText(banner.patient) : "this person";
  return (
    <Shell {...page.shell} title="Undo the link" caption={`Crisis ${episode.number}`} person={banner} back={{ href: paths.episode(episodeId), label: "Back to the call" }}>
      {no !== null ? <InlineAlert title={refusalWords(no)} /> : (
        <>
          {link && (
            <p>Linked <ClinicalDateTime at={link.linkedAt} /> by {link.linkedByName}. The caller confirmed: {link.confirmed.map((each) => identifierLabels[each].toLowerCase()).join(", ")}.</p>
          )}
          <p>Everything written for this call stays with the call. It will no longer be part of the record of {named}, and whoever worked on the call may lose sight of that record.</p>
          <TakenOver named={named} episodeId={episodeId} sections={sections} alerts={alerts} />
          <UndoForm episodeId={episodeId} version={episode.version} formKey={page.formKey} named={named} backHref={paths.episode(episodeId)} />
        </>
      )}
    </Shell>
  );
}
