import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { Details } from "#components/page/details.tsx";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { SummaryCard } from "#components/page/summary-card.tsx";
import { SummaryList } from "#components/page/summary-list.tsx";
import { Timeline } from "#components/page/timeline.tsx";
import { ClinicalDateTime } from "#components/record/clinical-date.tsx";
import { Due } from "#components/record/due.tsx";
import { Phone } from "#components/record/phone.tsx";
import { bannerFor } from "#db/queries/banner.ts";
import { findReferral, listReferralEvents, type Referral, type ReferralEvent } from "#db/queries/referrals.ts";
import type { Actor } from "#domain/actor.ts";
import { writtenLate } from "#domain/late-entry.ts";
import { consentBasisLabels, rejectionReasonLabels, type RejectionReason } from "#domain/referral-codes.ts";
import { contentInOrder } from "#domain/referral-content.ts";
import { isOpenReferral, isReferralOverdue, recordableKinds, referralChannelLabels, referralEventLabels, referralStandingLabels } from "#domain/referral.ts";
import { urgencyFacts, urgencyLabels } from "#domain/urgency.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { kindTitles } from "./events/[kind]/event-words.ts";
import { Road } from "./road.tsx";

type Props = { params: Promise<{ referralId: string }> };

/** One referral: how far it has come, what can be recorded now, what was shared. */
export default async function ReferralPage({ params }: Props) {
  const referralId = uuidOr404((await params).referralId);
  const { found, actor, now, page } = await openRecord({
    for: "clinicians",
    find: async ({ tx }) => {
      const referral = await findReferral(tx, referralId);
      if (referral === null) return null;
      const [banner, events] = await Promise.all([bannerFor(tx, { episodeId: referral.episodeId }), listReferralEvents(tx, referralId)]);
      return { referral, banner, events };
    },
    audit: ({ referral }) => ({ action: "record.viewed", episodeId: referral.episodeId, subjectId: referral.id, detail: { screen: "referral" } }),
  });
  const { referral, banner, events } = found;
  return (
    <Shell {...page.shell} title={`${referral.service.name}: ${referralStandingLabels[referral.standing].toLowerCase()}`} caption={`Referral, crisis ${referral.episodeNumber}`} person={banner} back={{ href: paths.episode(referral.episodeId), label: "Back to the crisis" }}>
      <Silence referral={referral} now={now} />
      <WhatFollows referral={referral} actor={actor} />
      <Road referral={referral} events={events} now={now} />
      <SummaryCard title="What was heard"><Timeline level={3} entries={events.toReversed().map(entryOf)} /></SummaryCard>
      <AboutReferral referral={referral} now={now} />
      <Details summary="What was shared, as it was sent"><Shared referral={referral} /></Details>
    </Shell>
  );
}

/** Silence is never neutral: past its time it says so, with the number to ring. */
function Silence({ referral, now }: { referral: Referral; now: Date }) {
  if (!isReferralOverdue(referral, now)) return null;
  const { service: { professionalPhone }, standing } = referral;
  return (
    <InlineAlert kind="warning" title={standing === "sent" || standing === "received" ? "No answer in time" : "No word yet that the person was seen"}>
      <p>News was due by <Due at={referral.dueBy} now={now} />. Ring the service{professionalPhone && <>: <Phone number={professionalPhone} /></>}.</p>
    </InlineAlert>
  );
}

function WhatFollows({ referral, actor }: { referral: Referral; actor: Actor }) {
  const kinds = recordableKinds(referral, actor);
  if (referral.standing === "declined" || referral.standing === "redirected") {
    return referral.ownerId && <p><a className="nhsuk-button" href={paths.newReferral(referral.episodeId)}>Refer to another service</a></p>;
  }
  if (referral.standing === "seen") return referral.ownerId && <p><a className="nhsuk-button" href={paths.newFollowUp(referral.episodeId)}>Plan a follow-up</a></p>;
  if (kinds.length === 0) return null;
  return (
    <SummaryCard title="Record what you heard" notOnPaper>
      <ul className="nhsuk-list">
        {kinds.map((kind) => <li key={kind}><a href={paths.referralEvent(referral.id, kind)}>{kindTitles[kind].link}</a></li>)}
      </ul>
    </SummaryCard>
  );
}

function entryOf(event: ReferralEvent) {
  return {
    id: event.id, title: referralEventLabels[event.kind], at: event.happenedAt, writtenAt: writtenLate(event.happenedAt, event.recordedAt), by: event.recordedByName,
    body: <EventWords event={event} />,
  };
}

function EventWords({ event: { toldBy, seenBy, declineCode, bookedFor, words } }: { event: ReferralEvent }) {
  return (
    <>
      {bookedFor && <p>For <ClinicalDateTime at={bookedFor} />.</p>}
      {seenBy && <p>Seen by {seenBy}.</p>}
      {declineCode && <p>{rejectionReasonLabels[declineCode as RejectionReason] ?? declineCode}.</p>}
      {words && <p className="as-typed">{words}</p>}
      {toldBy && <p>Told by {toldBy}.</p>}
    </>
  );
}

function AboutReferral({ referral, now }: { referral: Referral; now: Date }) {
  const { service, urgency, standing, dueBy, ownerName, sentByName, sentAt, channel, consentBasis, consentWords } = referral;
  return (
    <SummaryCard title="The referral">
      <SummaryList rows={[
        { label: "Service", value: <><a href={paths.service(service.id)}>{service.name}</a>, {service.organisation}</> },
        { label: "Professional line", value: service.professionalPhone && <Phone number={service.professionalPhone} />, empty: "Not known" },
        { label: "Urgency", value: `${urgencyLabels[urgency]}: ${urgencyFacts[urgency].within.toLowerCase()}` },
        ...(isOpenReferral(standing) ? [{ label: "News due by", value: <Due at={dueBy} now={now} /> }] : []),
        { label: "Owner of the call", value: ownerName, empty: "The crisis is closed" },
        { label: "Sent", value: <>{sentByName}, <ClinicalDateTime at={sentAt} />, {referralChannelLabels[channel].toLowerCase()}</> },
        { label: "Shared because", value: <>{consentBasisLabels[consentBasis]}{consentWords && <span className="as-typed">. {consentWords}</span>}</> },
      ]} />
    </SummaryCard>
  );
}

function Shared({ referral: { contentSent } }: { referral: Referral }) {
  if (contentSent === null) return <p>Nothing was kept.</p>;
  return <SummaryList rows={contentInOrder(contentSent).map(({ label, text }) => ({ label, value: <span className="as-typed">{text}</span> }))} />;
}
