import { z } from "zod";
import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { tabNameText } from "#components/text/person-name-text.ts";
import { seesWholeDesk } from "#domain/desk.ts";
import { whyNotTake } from "#domain/strip.ts";
import { openRecord, uuidOr404, type PageContext } from "#server/open-record.ts";
import { CallCards } from "./call-cards.tsx";
import { HandoverNotice } from "./handover-notice.tsx";
import { HiddenCrisis } from "./hidden-crisis.tsx";
import { readCrisis, type Crisis } from "./read-crisis.ts";
import { SaidLoudly } from "./said-loudly.tsx";
import { StripCard } from "./strip-card.tsx";
import { Way } from "./way.tsx";
import { WhatHappened } from "./what-happened.tsx";

const asked = z.object({ after: z.string().optional().catch(undefined) });

type Props = { params: Promise<{ episodeId: string }>; searchParams: Promise<Record<string, unknown>> };

/** One crisis: who it is about, who has it and what is next, what was said, how far it has come, and everything that happened. */
export default async function CrisisPage({ params, searchParams }: Props) {
  const episodeId = uuidOr404((await params).episodeId);
  const { after } = asked.parse(await searchParams);
  const { found, page } = await openRecord({
    for: "clinicians",
    find: (context) => readCrisis(context, { episodeId, after }),
    audit: (crisis) => ({ action: "record.viewed", episodeId, detail: { screen: "crisis", restricted: crisis.kind === "hidden" } }),
  });
  const back = seesWholeDesk(page.actor) ? { href: paths.desk(), label: "Desk" } : { href: paths.desk({ view: "mine" }), label: "My calls" };
  if (found.kind === "hidden") return <Shell {...page.shell} title="Restricted record" back={back}><HiddenCrisis hidden={found.hidden} /></Shell>;
  const { episode, banner, calls, overview, events } = found;
  return (
    <Shell {...page.shell} title={`Crisis ${episode.number}`} tab={tabOf(found)} person={banner} back={back}>
      <HandoverNotice handover={found.handover} actor={page.actor} now={page.now} />
      {episode.hasDied && <InlineAlert title="This person has died"><p>Nothing new is begun for them. What was done before can be written down, signed and closed. Offer the people around them help, if they may be told.</p></InlineAlert>}
      <SaidLoudly calls={calls} detentions={found.detentions} now={page.now} />
      <div className="columns columns--side">
        <div>
          {overview ? <Way episodeId={episode.id} overview={overview} hasDied={episode.hasDied} /> : <RecordStaysShut crisis={found} page={page} />}
          <CallCards calls={calls} now={page.now} />
        </div>
        <StripCard episode={episode} closedByName={found.closedByName} changes={found.changes} actor={page.actor} now={page.now} />
      </div>
      <WhatHappened episodeId={episode.id} events={events} after={after} />
    </Shell>
  );
}

/** Tells browser tabs apart without a full name in the browser's history. */
function tabOf({ banner, calls }: Extract<Crisis, { kind: "open" }>): string | undefined {
  return banner?.patient.kind === "known" ? tabNameText(banner.patient, banner.patient.nhsNumber) : calls[0]?.reference;
}

/** The desk sees every call; what is written down about the person opens to whoever takes part in their care. */
function RecordStaysShut({ crisis: { episode }, page }: { crisis: Extract<Crisis, { kind: "open" }>; page: PageContext }) {
  const mayTake = whyNotTake(episode.strip, page.actor) === null;
  return (
    <InlineAlert title="You see the call, not the record">
      <p>
        {mayTake ? <><a href={paths.taking(episode.id)}>Take this call</a> to open the record and work on it.</> : `The record opens to whoever takes part in the care. Ask ${episode.strip?.ownerName ?? "its last owner"} to hand it over to you.`}
      </p>
    </InlineAlert>
  );
}
