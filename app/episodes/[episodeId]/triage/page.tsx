import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { Inset } from "#components/page/inset.tsx";
import { clinicalTime } from "#components/text/clinical-date.ts";
import { timeOrDate } from "#components/text/duration.ts";
import type { Tx } from "#db/client.ts";
import { bannerFor } from "#db/queries/banner.ts";
import { listCalls, type Call } from "#db/queries/calls.ts";
import { findEpisode } from "#db/queries/episodes.ts";
import { listTriages } from "#db/queries/triages.ts";
import { callSourceLabels } from "#domain/call.ts";
import { refusalWords } from "#domain/refusals.ts";
import { whyNotTriage } from "#domain/triage.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { TriageForm } from "./form.tsx";
import { EarlierTriages, ProposalRules, StandingTriage } from "./triages.tsx";

type Props = { params: Promise<{ episodeId: string }> };

/** Triage of a call: what was said, the questions, the decision; earlier triages below. */
export default async function TriagePage({ params }: Props) {
  const episodeId = uuidOr404((await params).episodeId);
  const { found, actor, now, page } = await openRecord({
    for: "clinicians",
    find: ({ tx }) => findForTriage(tx, episodeId),
    audit: ({ episode }) => ({ action: "record.viewed", episodeId: episode.id, detail: { screen: "triage" } }),
    draftKey: `triage:${episodeId}`,
  });
  const { episode, banner, call, triages } = found;
  const [standing, ...earlier] = triages;
  const refusal = whyNotTriage({ isOpen: episode.strip !== null, isTaken: episode.strip?.takenAt != null }, actor);
  return (
    <Shell {...page.shell} title={standing ? "Triage again" : "Triage"} caption={`Crisis ${episode.number}`} person={banner} back={{ href: paths.episode(episode.id), label: "Back to the crisis" }}>
      {call && <WhatWasSaid call={call} now={now} />}
      {standing && <StandingTriage triage={standing} />}
      {refusal ? <InlineAlert title="No triage can be recorded here"><p>{refusalWords(refusal)}</p></InlineAlert> : (
        <>
          <ProposalRules />
          <TriageForm
            episodeId={episode.id} version={standing?.id ?? "none"} formKey={page.formKey} initial={page.draft?.values ?? {}}
            draftSavedAt={page.draft ? clinicalTime(page.draft.savedAt) : undefined}
          />
        </>
      )}
      <EarlierTriages triages={earlier} />
    </Shell>
  );
}

/** The desk sees a call before anybody has taken it; what is written down opens once it has. */
async function findForTriage(tx: Tx, episodeId: string) {
  const episode = await findEpisode(tx, episodeId);
  if (episode === null || (episode.strip?.takenAt && !episode.seesRecord)) return null;
  const [banner, calls, triages] = await Promise.all([bannerFor(tx, { episodeId }), listCalls(tx, episodeId), listTriages(tx, episodeId)]);
  return { episode, banner, call: calls[0] ?? null, triages };
}

function WhatWasSaid({ call, now }: { call: Call; now: Date }) {
  const facts = call.versions.at(-1)?.facts;
  if (!facts) return null;
  const said = facts.callersWords.trim() || facts.clinicalSummary?.trim() || "No words recorded";
  return <Inset source={`${callSourceLabels[facts.source]} ${call.reference}, ${timeOrDate(call.receivedAt, now)}`}>{said}</Inset>;
}
