import { DraftNotice, triagedSince } from "#app/drafts/draft-notice.tsx";
import { draftSavedAt } from "#app/drafts/draft-saved-at.ts";
import { paths } from "#app/paths.ts";
import { kindWords, openWords, withinWords } from "#app/services/service-words.ts";
import { Shell } from "#app/shell.tsx";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { SummaryCard } from "#components/page/summary-card.tsx";
import { SummaryList } from "#components/page/summary-list.tsx";
import { Phone } from "#components/record/phone.tsx";
import { spokenNameText } from "#components/text/person-name-text.ts";
import { sbarHints, sbarLabels, type Sbar } from "#domain/handover.ts";
import { consentBases, consentBasisLabels, referralReasonLabels, referralReasons } from "#domain/referral-codes.ts";
import { proposedContent, type ReferralSource } from "#domain/referral-content.ts";
import { referralChannelLabels, referralChannels, whyNotRefer, whyNotReferTo } from "#domain/referral.ts";
import { refusalWords, type Refusal } from "#domain/refusals.ts";
import { needsChecking } from "#domain/service.ts";
import { callStanding } from "#domain/strip.ts";
import { urgencies, urgencyFacts, urgencyLabels } from "#domain/urgency.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { reasonsAgainst } from "../suitability.ts";
import { findReferralSource, findReferring, type Referring } from "./find-referring.ts";
import { ReferralForm } from "./form.tsx";

type Props = { params: Promise<{ episodeId: string; serviceId: string }> };

/** Writing a referral: the service, exactly what it will be told, and on what basis. */
export default async function NewReferralPage({ params }: Props) {
  const address = await params;
  const [episodeId, serviceId] = [uuidOr404(address.episodeId), uuidOr404(address.serviceId)];
  const draftKey = `referral:${episodeId}:${serviceId}`;
  const { found, actor, now, page } = await openRecord({
    for: "clinicians",
    find: async ({ tx, now }) => {
      const referring = await findReferring(tx, { episodeId, serviceId, now });
      return referring && { referring, source: await findReferralSource(tx, episodeId, referring.call?.callersWords ?? "") };
    },
    audit: () => ({ action: "record.viewed", episodeId, subjectId: serviceId, detail: { screen: "new-referral" } }),
    draftKey,
  });
  const { referring, source } = found;
  const { episode, service } = referring;
  const refusal = whyNotRefer(callStanding(episode), actor) ?? whyNotReferTo(service, now);
  return (
    <Shell {...page.shell} title={`Refer to ${service.name}`} caption={`Crisis ${episode.number}`} person={referring.banner} back={{ href: paths.newReferral(episodeId), label: "Choose another service" }}>
      {refusal ? <Refused refusal={refusal} liveReferralId={service.liveReferralId} /> : (
        <>
          <AboutService referring={referring} now={now} />
          <SharedFacts referring={referring} />
          {page.draft && <DraftNotice draft={page.draft} formKey={draftKey} now={now} since={triagedSince(page.draft, source.triage?.decidedAt ?? null, now, draftKey, { ...proposedContent(source) })} />}
          <ReferralForm
            {...formProps(referring, source)} formKey={page.formKey} initial={page.draft?.values ?? proposedContent(source)} draftSavedAt={draftSavedAt(page)}
          />
        </>
      )}
    </Shell>
  );
}

function Refused({ refusal, liveReferralId }: { refusal: Refusal; liveReferralId: string | null }) {
  return (
    <InlineAlert title="No referral can be sent from here">
      <p>{refusalWords(refusal)}</p>
      {liveReferralId && <p><a className="nhsuk-button" href={paths.referral(liveReferralId)}>Track referral</a></p>}
    </InlineAlert>
  );
}

/** How to reach the service, and what speaks against it. */
function AboutService({ referring: { service, boroughCode, age }, now }: { referring: Referring; now: Date }) {
  const against = reasonsAgainst(service, { boroughCode, age, now });
  return (
    <>
      {against.length > 0 && <InlineAlert kind="warning" title="This service may not suit">{against.map((reason) => <p key={reason}>{reason}.</p>)}</InlineAlert>}
      {needsChecking(service.verifiedAt, now) && <InlineAlert kind="warning" title="Check before use"><p>Nobody has checked this entry of the directory lately. Ring before you rely on it.</p></InlineAlert>}
      <SummaryCard title="The service">
        <SummaryList rows={[
          { label: "Kind", value: kindWords(service.kind) },
          { label: "Hours", value: openWords(service, now) },
          { label: "Professional line", value: service.professionalPhone && <Phone number={service.professionalPhone} />, empty: "Not known" },
          { label: "E-mail for referrals", value: service.email, empty: "Not known" },
          { label: "How to refer", value: service.referralRoute },
          { label: "Does not take", value: service.exclusions, empty: "Nothing stated" },
          { label: "Should answer within", value: withinWords(service.answersWithinHours) },
        ]} />
      </SummaryCard>
    </>
  );
}

/** Nothing but these facts and the text below leaves the record; both are frozen when it is sent. */
function SharedFacts({ referring: { facts } }: { referring: Referring }) {
  return (
    <SummaryCard title="Shared from the record">
      <p>The service gets these facts and what you write below, and nothing else. All of it is kept as it was sent.</p>
      <SummaryList rows={facts.map(({ label, text }) => ({ label, value: <span className="as-typed">{text}</span> }))} />
    </SummaryCard>
  );
}

function formProps({ episode, service, facts, identity }: Referring, { triage }: ReferralSource) {
  return {
    hidden: { episodeId: episode.id, serviceId: service.id, shownFacts: JSON.stringify(facts) },
    named: identity ? spokenNameText(identity) : "this unknown person",
    sbar: (Object.keys(sbarLabels) as (keyof Sbar)[]).map((name) => ({ name, label: sbarLabels[name], hint: sbarHints[name], optional: name === "background" || name === "recommendation" })),
    reasons: referralReasons.map((value) => ({ value, label: referralReasonLabels[value] })),
    urgencies: urgencies.map((value) => ({ value, label: `${urgencyLabels[value]}: ${urgencyFacts[value].within.toLowerCase()}` })),
    urgencyHint: triage ? `Triage decided: ${urgencyLabels[triage.urgency].toLowerCase()}, ${urgencyFacts[triage.urgency].within.toLowerCase()}.` : "There is no triage yet.",
    channels: referralChannels.map((value) => ({ value, label: referralChannelLabels[value] })),
    consents: consentBases.map((value) => ({ value, label: consentBasisLabels[value] })),
    asksYear: identity?.bornOn != null,
    asksLetters: Boolean(identity?.familyName),
  };
}
