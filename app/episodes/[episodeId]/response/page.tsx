import { draftSavedAt } from "#app/drafts/draft-saved-at.ts";
import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { WhyNot } from "#app/why-not.tsx";
import { EmptyState } from "#components/page/empty-state.tsx";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { SummaryList } from "#components/page/summary-list.tsx";
import { ClinicalDateTime } from "#components/record/clinical-date.tsx";
import { sinceText } from "#components/text/duration.ts";
import type { Tx } from "#db/client.ts";
import { bannerFor } from "#db/queries/banner.ts";
import { listCalls, type Call } from "#db/queries/calls.ts";
import { listCrewsOnDuty } from "#db/queries/crews.ts";
import { findEpisode } from "#db/queries/episodes.ts";
import { listResponses, type CrewResponse } from "#db/queries/responses.ts";
import { findTriage, type Triage } from "#db/queries/triages.ts";
import { boroughByCode } from "#domain/borough.ts";
import { dispatchNotesFor } from "#domain/red-flag.ts";
import { isLive, responseStageLabels, stageReached } from "#domain/response.ts";
import { callStanding, whyNotRespond } from "#domain/strip.ts";
import { triageDecisionLabels } from "#domain/triage.ts";
import { urgencyFacts, urgencyLabels } from "#domain/urgency.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { SendCrewForm } from "./form.tsx";
import { offeredCrews } from "./offered-crews.ts";

type Props = { params: Promise<{ episodeId: string }> };

/** Choosing a crew and sending it. */
export default async function SendCrewPage({ params }: Props) {
  const episodeId = uuidOr404((await params).episodeId);
  const { found, actor, now, page } = await openRecord({
    for: "clinicians",
    find: ({ tx }) => findToSend(tx, episodeId),
    audit: ({ episode }) => ({ action: "record.viewed", episodeId: episode.id, detail: { screen: "send-crew" } }),
    draftKey: `response:${episodeId}`,
  });
  const { episode, banner, call, triage, crews, responses } = found;
  const borough = boroughByCode(factsOf(call)?.boroughCode ?? "");
  const offered = offeredCrews(crews, borough?.sector ?? null, now);
  const refusal = whyNotRespond(callStanding(episode), actor);
  return (
    <Shell {...page.shell} title="Send a crew" caption={`Crisis ${episode.number}`} person={banner} back={{ href: paths.episode(episode.id), label: "Back to the crisis" }}>
      <LiveResponses episodeId={episode.id} responses={responses} now={now} />
      <WhereAndWhy call={call} boroughName={borough?.name ?? null} triage={triage} triageHref={paths.triage(episode.id)} />
      {triage && <DispatchNotes triage={triage} />}
      {refusal ? <WhyNot title="No crew can be sent from here" refusal={refusal} episodeId={episodeId} />
        : offered.length === 0 ? <EmptyState title="No crew is on duty"><p>Nobody has started a duty with a car. Send an emergency ambulance through the dispatch system, or call back.</p></EmptyState>
        : <SendCrewForm episodeId={episode.id} crews={offered} formKey={page.formKey} initial={page.draft?.values ?? {}} draftSavedAt={draftSavedAt(page)} />}
    </Shell>
  );
}

async function findToSend(tx: Tx, episodeId: string) {
  const episode = await findEpisode(tx, episodeId);
  if (!episode?.seesRecord) return null;
  const [banner, calls, triage, crews, responses] = await Promise.all([
    bannerFor(tx, { episodeId }), listCalls(tx, episodeId), findTriage(tx, episodeId), listCrewsOnDuty(tx), listResponses(tx, episodeId),
  ]);
  return { episode, banner, call: calls[0] ?? null, triage, crews, responses };
}

const factsOf = (call: Call | null) => call?.versions.at(-1)?.facts ?? null;

/** Somebody may be on the way already. */
function LiveResponses({ episodeId, responses, now }: { episodeId: string; responses: readonly CrewResponse[]; now: Date }) {
  const live = responses.filter(({ times }) => isLive(times));
  if (live.length === 0) return null;
  return (
    <InlineAlert kind="warning" title="A crew has this job already">
      {live.map(({ id, callSign, times }) => {
        const stage = stageReached(times);
        return <p key={id}><a href={paths.response(episodeId, id)}>{callSign}</a>: {responseStageLabels[stage].toLowerCase()} {sinceText(times[stage] ?? times.allocated, now)}. Send another only where one is not enough.</p>;
      })}
    </InlineAlert>
  );
}

function WhereAndWhy({ call, boroughName, triage, triageHref }: { call: Call | null; boroughName: string | null; triage: Triage | null; triageHref: string }) {
  const facts = factsOf(call);
  const where = [facts?.placeAddress, facts?.placePostcode, boroughName].filter(Boolean).join(", ");
  return (
    <SummaryList rows={[
      { label: "Where", value: where, empty: "Not known" },
      { label: "How to get in", value: facts?.accessNotes },
      { label: "Triage", value: triage && `${urgencyLabels[triage.urgency]}, ${urgencyFacts[triage.urgency].within.toLowerCase()}: ${triageDecisionLabels[triage.decision].toLowerCase()}`, empty: "None yet", change: { href: triageHref, what: "triage", text: triage ? "Triage again" : "Triage" } },
      { label: "To be seen by", value: triage?.reachBy && <ClinicalDateTime at={triage.reachBy} />, empty: "No time set" },
    ]} />
  );
}

/** Prompts out of the triage: which crew suits, and what to tell it. They never stand in the way. */
function DispatchNotes({ triage }: { triage: Triage }) {
  const notes = dispatchNotesFor(triage.redFlags);
  if (notes.length === 0) return null;
  return (
    <InlineAlert kind="warning" title="From the triage">
      <ul className="nhsuk-list nhsuk-list--bullet">{notes.map(({ about, words }) => <li key={about}>{words}</li>)}</ul>
    </InlineAlert>
  );
}
