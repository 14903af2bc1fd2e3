import { Fragment } from "react";
import { paths } from "#app/paths.ts";
import { SummaryCard } from "#components/page/summary-card.tsx";
import { Tag } from "#components/page/tag.tsx";
import { ClinicalDate, ClinicalDateTime } from "#components/record/clinical-date.tsx";
import { Due } from "#components/record/due.tsx";
import type { PersonRecord } from "#db/queries/person-record.ts";
import { detailFacts, groupInWords } from "#domain/detail-groups.ts";
import { noNews2Words } from "#domain/news2.ts";
import { languageWords, Needs } from "./needs.tsx";
import { Origin } from "./provenance.tsx";

type Props = { record: PersonRecord; now: Date };

/** What somebody still owes the person. */
export function FollowUpsCard({ record: { followUps }, now }: Props) {
  return (
    <SummaryCard title={`Follow-up (${followUps.length})`}>
      {followUps.length === 0 && <p className="no-data">None due</p>}
      <ul>{followUps.map(({ id, purpose, due, owner }) => <li key={id}><a href={paths.followUp(id)}>{purpose}</a>, {owner}, due <Due at={due} now={now} /></li>)}</ul>
    </SummaryCard>
  );
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Referrals, open ones first: accepted is not seen. */
export function ReferralsCard({ record: { referrals }, now }: Props) {
  return (
    <SummaryCard title={`Referrals (${referrals.length})`}>
      {referrals.length === 0 && <p className="no-data">None made here</p>}
      <ul>
        {referrals.map(({ id, service, standing, since, dueBy, isOpen }) => (
          <li key={id}>
            <a href={paths.referral(id)}>{service}</a> <Tag kind={isOpen ? "waiting" : "plain"}>{capital(standing)}</Tag> since <ClinicalDate at={since} />
            {isOpen && <>, due <Due at={dueBy} now={now} /></>}
          </li>
        ))}
      </ul>
    </SummaryCard>
  );
}

/** The latest set. It speaks of physical illness only; an incomplete set has no total. */
export function ObservationsCard({ record: { observations } }: Pick<Props, "record">) {
  if (observations === null) return <SummaryCard title="Latest observations"><p className="no-data">None taken here</p></SummaryCard>;
  const { total, previousTotal, takenAt, episodeId, exclusion } = observations;
  return (
    <SummaryCard title="Latest observations" actions={<a href={paths.observations(episodeId)}>Open<span className="nhsuk-u-visually-hidden"> observations</span></a>}>
      <p>
        <strong>{exclusion !== null ? noNews2Words[exclusion] : total === null ? "NEWS2 not complete" : `NEWS2 ${total}`}</strong>, <ClinicalDateTime at={takenAt} />
        {previousTotal !== null && ` (before that ${previousTotal})`}
      </p>
    </SummaryCard>
  );
}

/** What the person needs from whoever meets them. */
export function NeedsCard({ record }: Pick<Props, "record">) {
  const { personId, details } = record;
  const { language, interpreterNeeded } = details;
  return (
    <SummaryCard title="Communication and adjustments" actions={<a href={paths.personDetails(personId)}>Change<span className="nhsuk-u-visually-hidden"> communication and adjustments</span></a>}>
      <p id="needs"><strong>Language</strong>: {language === null ? <span className="no-data">Not recorded</span> : languageWords(language)}. {interpreterWords(interpreterNeeded)}</p>
      <Needs record={record} />
      <p>
        {(["language", "communicationNeeds", "reasonableAdjustments"] as const).filter((group) => groupInWords(group, details) !== "").map((group) => (
          <Fragment key={group}><Origin of={group} record={record} label={detailFacts[group].label} /><br /></Fragment>
        ))}
      </p>
    </SummaryCard>
  );
}

const interpreterWords = (needed: boolean | null): string => (needed === null ? "Nobody has asked whether an interpreter is needed." : needed ? "Needs an interpreter." : "Needs no interpreter.");
