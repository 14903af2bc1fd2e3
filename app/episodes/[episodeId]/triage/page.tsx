import { DraftNotice, type Since } from "#app/drafts/draft-notice.tsx";
import { draftSavedAt } from "#app/drafts/draft-saved-at.ts";
import { formWords } from "#app/drafts/form-words.ts";
import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { WhyNot } from "#app/why-not.tsx";
import { Inset } from "#components/page/inset.tsx";
import { timeOrDate } from "#components/text/duration.ts";
import type { Tx } from "#db/client.ts";
import { bannerFor } from "#db/queries/banner.ts";
import { listCalls, type Call } from "#db/queries/calls.ts";
import { draftVersion } from "#db/queries/drafts.ts";
import { findEpisode } from "#db/queries/episodes.ts";
import { listTriages, type Triage } from "#db/queries/triages.ts";
import { callSourceLabels } from "#domain/call.ts";
import { callStanding, whyNotRespond } from "#domain/strip.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { TriageForm } from "./form.tsx";
import { EarlierTriages, ProposalRules, StandingTriage } from "./triages.tsx";
import { typedTriage } from "./typed-triage.ts";

type Props = { params: Promise<{ episodeId: string }> };

/** Triage of a call: what was said, the questions, the decision; earlier triages below. */
export default async function TriagePage({ params }: Props) {
  const episodeId = uuidOr404((await params).episodeId);
  const draftKey = `triage:${episodeId}`;
  const { found, actor, now, page } = await openRecord({
    for: "clinicians",
    find: ({ tx }) => findForTriage(tx, episodeId),
    audit: ({ episode }) => ({ action: "record.viewed", episodeId: episode.id, detail: { screen: "triage" } }),
    draftKey,
  });
  const { episode, banner, call, triages } = found;
  const [standing, ...earlier] = triages;
  // A draft goes back to the triage that it was typed over: another one since then stands beside it, and is not written over unseen.
  const stands = standing?.id ?? "none";
  const refusal = whyNotRespond(callStanding(episode), actor);
  return (
    <Shell {...page.shell} title={standing ? "Triage again" : "Triage"} caption={`Crisis ${episode.number}`} person={banner} back={{ href: paths.episode(episode.id), label: "Back to the crisis" }}>
      {call && <WhatWasSaid call={call} now={now} />}
      {standing && <StandingTriage triage={standing} />}
      {refusal ? <WhyNot title="No triage can be recorded here" refusal={refusal} episodeId={episodeId} /> : (
        <>
          <ProposalRules />
          {page.draft && <DraftNotice draft={page.draft} formKey={draftKey} now={now} since={draftVersion(page.draft, stands) === stands ? null : triagedSince(standing, now)} />}
          <TriageForm
            episodeId={episode.id} version={draftVersion(page.draft, stands)} formKey={page.formKey} initial={page.draft?.values ?? {}}
            draftSavedAt={draftSavedAt(page)}
          />
        </>
      )}
      <EarlierTriages triages={earlier} />
    </Shell>
  );
}

/** The triage that was recorded while a draft waited. */
function triagedSince(standing: Triage | undefined, now: Date): Since | null {
  if (standing === undefined) return null;
  const { decidedByName, decidedAt } = standing;
  return {
    words: `${decidedByName} recorded another triage ${timeOrDate(decidedAt, now)}, after you had begun. Yours is recorded over it only when you have seen both.`,
    theirs: `Recorded by ${decidedByName}, ${timeOrDate(decidedAt, now)}`, read: formWords({ formKey: "triage:", values: typedTriage(standing) }),
  };
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
