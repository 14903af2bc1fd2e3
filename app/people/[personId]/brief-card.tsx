import type { ReactNode } from "react";
import { paths } from "#app/paths.ts";
import { SummaryCard } from "#components/page/summary-card.tsx";
import { ClinicalDate, ClinicalDateTime } from "#components/record/clinical-date.tsx";
import { Due } from "#components/record/due.tsx";
import type { PersonRecord, RecordPlan } from "#db/queries/person-record.ts";
import { alertKindLabels } from "#domain/alert-fact.ts";
import { isOld, keyLines, newestOf } from "#domain/brief.ts";
import { callHeadline } from "#domain/call.ts";
import { closureOutcomeLabels } from "#domain/closure.ts";
import { originOf } from "#domain/detail-origin.ts";
import { isTimed } from "#domain/detention-powers.ts";
import { clockStage } from "#domain/detention.ts";
import { detentionWords, stageAdvice } from "#domain/detention-words.ts";
import { planKindLabels } from "#domain/plan.ts";
import { Needs } from "./needs.tsx";
import { WhomToTell, WaysToReach } from "./reach.tsx";

type Props = { record: PersonRecord; now: Date; /** Left out on the brief's own page. */ actions?: ReactNode };

/** What the next clinician must know in thirty seconds: every line of it stands elsewhere in the record, with its source. */
export function BriefCard({ record, now, actions }: Props) {
  return (
    <SummaryCard title="In thirty seconds" actions={actions}>
      <dl className="brief">
        {record.detentions.length > 0 && <Line label="Detained" wide><Detained record={record} now={now} /></Line>}
        <Line label="Know first"><KnowFirst record={record} now={now} /></Line>
        <Line label="How to speak with them"><Needs record={record} /></Line>
        <Line label="What helps"><WhatHelps plans={record.plans} now={now} /></Line>
        <Line label="Newest crisis"><NewestCrisis record={record} /></Line>
        <Line label="Next action"><NextActions record={record} now={now} /></Line>
        <Line label="How to reach them"><WaysToReach record={record} /></Line>
        <Line label="Who may be told"><WhomToTell record={record} /></Line>
      </dl>
    </SummaryCard>
  );
}

function Line({ label, wide = false, children }: { label: string; wide?: boolean; children: ReactNode }) {
  return <div className={wide ? "brief__line brief__line--wide" : "brief__line"}><dt>{label}</dt><dd>{children}</dd></div>;
}

/** A fact of more than a year ago says so: it may no longer hold. */
function Age({ at, now }: { at: Date; now: Date }) {
  return isOld(at, now) ? <span className="no-data"> (over a year old)</span> : null;
}

/** The clock first: it runs whether anybody looks or not. */
function Detained({ record: { detentions }, now }: Props) {
  return (
    <ul>
      {detentions.map((detention) => (
        <li key={detention.id}>
          <a href={paths.episode(detention.episodeId)}><strong>{detentionWords(detention, now)}</strong></a>
          {isTimed(detention.power) && <>. {stageAdvice[clockStage(detention, now)]}</>}
        </li>
      ))}
    </ul>
  );
}

const shownAlerts = ["safeguarding", "scene-safety", "legal-status", "advance-decision", "crisis-plan-held", "allergy"] as const;

function KnowFirst({ record, now }: Props) {
  const { details: { crewNote, diedOn }, alerts } = record;
  const standing = alerts.filter(({ inError }) => inError === null);
  const shown = shownAlerts.flatMap((kind) => standing.filter((alert) => alert.kind === kind));
  return (
    <>
      {diedOn !== null && <p><strong>This person has died.</strong></p>}
      {crewNote === null ? null : <p><strong className="as-typed">{crewNote}</strong> <CrewNoteOrigin record={record} /></p>}
      {crewNote === null && shown.length === 0 && <p className="no-data">Nothing is recorded that must be known first</p>}
      {shown.length > 0 && (
        <ul>
          {shown.map(({ id, kind, words, source, statedOn, recordedAt }) => (
            <li key={id}><strong>{alertKindLabels[kind]}</strong>{words && `: ${words}`} <span className="nhsuk-hint brief__source">{source}, <ClinicalDate at={statedOn ?? recordedAt} /></span><Age at={recordedAt} now={now} /></li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Short: it stands in a line of thirty seconds. */
function CrewNoteOrigin({ record }: Pick<Props, "record">) {
  const { at, by, source } = originOf("crewNote", record.origins);
  return <span className="nhsuk-hint brief__source">{[source, by].filter(Boolean).join(", ")}, <ClinicalDate at={at} /></span>;
}

function WhatHelps({ plans, now }: { plans: readonly RecordPlan[]; now: Date }) {
  if (plans.length === 0) return <p className="no-data">No plan is agreed with them yet</p>;
  return <>{plans.map((plan) => <KeyLines key={plan.kind} plan={plan} now={now} />)}</>;
}

function KeyLines({ plan: { kind, episodeId, lines, agreedAt, agreedBy, agreement }, now }: { plan: RecordPlan; now: Date }) {
  return (
    <>
      <p className="brief__plan">
        <a href={paths.plan(episodeId, kind)}>{planKindLabels[kind]}</a>, agreed {agreement === "partly" && "in part "}<ClinicalDate at={agreedAt} />, {agreedBy}<Age at={agreedAt} now={now} />
      </p>
      <ul>
        {keyLines(kind, lines).map(({ heading, wording, lines: key, more }) => (
          <li key={heading}>{wording}: <strong>{key.map(({ words }) => words).join("; ")}</strong>{more > 0 && ` and ${more} more`}</li>
        ))}
      </ul>
    </>
  );
}

function NewestCrisis({ record: { episodes, episodeCount } }: { record: PersonRecord }) {
  const newest = newestOf(episodes);
  if (newest === null) return <p className="no-data">No crisis is linked to this person</p>;
  const { id, number, openedAt, headline, closure } = newest;
  return (
    <p>
      <ClinicalDateTime at={openedAt} />, <a href={paths.episode(id)}>{number}</a>: {callHeadline({ callersWords: headline ?? "", clinicalSummary: null }, 120)}{" "}
      <strong>{closure === null ? "Open." : `Closed: ${closureOutcomeLabels[closure.outcome].toLowerCase()}.`}</strong>
      {episodeCount > 1 && ` ${episodeCount - 1} before it.`}
    </p>
  );
}

function NextActions({ record: { episodes, followUps }, now }: Props) {
  const open = episodes.flatMap(({ id, number, strip }) => (strip === null ? [] : [{ id, number, ...strip }]));
  if (open.length === 0 && followUps.length === 0) return <p className="no-data">Nothing is open</p>;
  return (
    <ul>
      {open.map(({ id, number, owner, nextAction, due }) => <li key={id}><strong>{nextAction}</strong>, {owner}, due <Due at={due} now={now} /> (<a href={paths.episode(id)}>{number}</a>)</li>)}
      {followUps.slice(0, 3).map(({ id, purpose, owner, due }) => <li key={id}><a href={paths.followUp(id)}>{purpose}</a>, {owner}, due <Due at={due} now={now} /></li>)}
    </ul>
  );
}
