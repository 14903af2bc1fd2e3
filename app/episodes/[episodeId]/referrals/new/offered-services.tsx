import { paths } from "#app/paths.ts";
import { kindWords, openWords } from "#app/services/service-words.ts";
import { DataTable } from "#components/page/data-table.tsx";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { ClinicalDate } from "#components/record/clinical-date.tsx";
import { Due } from "#components/record/due.tsx";
import type { ReferralHead } from "#db/queries/referrals.ts";
import type { ServiceRow } from "#db/queries/services.ts";
import { referralStandingLabels } from "#domain/referral.ts";
import { agesWords, isClosed, needsChecking, suits } from "#domain/service.ts";
import type { Unsuitable } from "./suitability.ts";

/** For whom a service is looked for, and which have been asked already. */
export type Whom = { episodeId: string; boroughCode: string | null; age: number | null; live: readonly ReferralHead[]; now: Date };

/** Who has been asked already: the first thing to know before asking another. */
export function LiveReferrals({ live, now }: { live: readonly ReferralHead[]; now: Date }) {
  if (live.length === 0) return null;
  return (
    <InlineAlert title="Under way already">
      {live.map(({ id, service, standing, dueBy }) => (
        <p key={id}><a href={paths.referral(id)}>{service.name}</a>: {referralStandingLabels[standing].toLowerCase()}, news due <Due at={dueBy} now={now} /></p>
      ))}
    </InlineAlert>
  );
}

/** Services that suit, with what to weigh before choosing. */
export function Suitable({ services, whom }: { services: readonly ServiceRow[]; whom: Whom }) {
  return (
    <DataTable
      caption="Services that suit" captionHidden comfortable rows={services} rowKey={({ id }) => id}
      columns={[
        { header: "Service", rowHeader: true, cell: (service) => <ServiceName service={service} /> },
        { header: "Suits", cell: (service) => <SuitsWords service={service} whom={whom} /> },
        { header: "Hours", cell: (service) => openWords(service, whom.now) },
        { header: "Does not take", cell: ({ exclusions }) => exclusions, empty: "Nothing stated" },
        { header: "Capacity now", cell: ({ capacityNote }) => capacityNote, empty: "Nothing stated" },
        { header: "Checked", cell: ({ verifiedAt }) => <CheckedOn at={verifiedAt} now={whom.now} /> },
        { header: "Refer", headerHidden: true, cell: (service) => <Choose service={service} whom={whom} /> },
      ]}
    />
  );
}

/** The others, each with every reason; choosing one all the same is a clinician's decision where the service takes referrals at all. */
export function NotSuitable({ services, whom }: { services: readonly Unsuitable[]; whom: Whom }) {
  return (
    <DataTable
      caption="Services that do not suit" captionHidden rows={services} rowKey={({ id }) => id}
      columns={[
        { header: "Service", rowHeader: true, cell: (service) => <ServiceName service={service} /> },
        { header: "Why not", cell: ({ reasons }) => reasons.map((reason) => <div key={reason}>{reason}</div>) },
        { header: "Refer", headerHidden: true, cell: (service) => (service.acceptsAmbulance && !isClosed(service.closedFrom, whom.now) ? <Choose service={service} whom={whom} allTheSame /> : "–") },
      ]}
    />
  );
}

function ServiceName({ service }: { service: ServiceRow }) {
  return <><a href={paths.service(service.id)}>{service.name}</a><span className="second-line">{kindWords(service.kind)}</span></>;
}

function SuitsWords({ service, whom }: { service: ServiceRow; whom: Whom }) {
  const { area, age } = suits(service, whom);
  return (
    <>
      <Mark said={area} yes="Area" unknown="Area: place not known" />
      <Mark said={age} yes={`Age (${agesWords(service.minimumAge, service.maximumAge).toLowerCase()})`} unknown={`Age not known (takes ${agesWords(service.minimumAge, service.maximumAge).toLowerCase()})`} />
    </>
  );
}

function Mark({ said, yes, unknown }: { said: boolean | null; yes: string; unknown: string }) {
  return <div><span aria-hidden="true">{said === null ? "? " : "✓ "}</span>{said === null ? unknown : yes}</div>;
}

function CheckedOn({ at, now }: { at: Date | null; now: Date }) {
  if (at === null) return <b>Never: ring first</b>;
  return <><ClinicalDate at={at} />{needsChecking(at, now) && <div><b>Long ago: ring first</b></div>}</>;
}

/** One referral to a service at a time: the second becomes a way to the first. */
function Choose({ service, whom, allTheSame }: { service: ServiceRow; whom: Whom; allTheSame?: boolean }) {
  const live = whom.live.find((each) => each.service.id === service.id);
  if (live) return <a href={paths.referral(live.id)}>Track referral<span className="nhsuk-u-visually-hidden"> to {service.name}</span></a>;
  return <a href={paths.newReferralTo(whom.episodeId, service.id)}>{allTheSame ? "Refer all the same" : "Refer"}<span className="nhsuk-u-visually-hidden"> to {service.name}</span></a>;
}
