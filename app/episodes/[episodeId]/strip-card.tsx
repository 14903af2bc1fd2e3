import { paths } from "#app/paths.ts";
import { Details } from "#components/page/details.tsx";
import { SummaryCard } from "#components/page/summary-card.tsx";
import { SummaryList } from "#components/page/summary-list.tsx";
import { Due } from "#components/record/due.tsx";
import { PriorityMark } from "#components/record/priority-mark.tsx";
import { sinceText, timeOrDate } from "#components/text/duration.ts";
import type { Episode } from "#db/queries/episodes.ts";
import type { StripChange } from "#db/queries/strips.ts";
import type { Actor } from "#domain/actor.ts";
import { ambulanceCategories } from "#domain/ambulance-category.ts";
import { closureOutcomeLabels } from "#domain/closure.ts";
import { closeToDue, whyNotChangeNextAction, whyNotTake, type Strip } from "#domain/strip.ts";

type Props = { episode: Episode; closedByName: string | null; changes: readonly StripChange[]; actor: Actor; now: Date };

/** Who has the crisis, what happens next and by when; or how it ended. */
export function StripCard({ episode, closedByName, changes, actor, now }: Props) {
  const { strip, closure } = episode;
  return (
    <SummaryCard title={strip ? "Who has it" : "Closed"}>
      {strip && <OpenStrip strip={strip} now={now} />}
      {closure && (
        <SummaryList plain rows={[
          { label: "Outcome", value: closureOutcomeLabels[closure.outcome] },
          { label: "In words", value: <span className="as-typed">{closure.words}</span> },
          { label: "Closed", value: `${timeOrDate(closure.closedAt, now)}${closedByName ? `, ${closedByName}` : ""}` },
        ]} />
      )}
      <StripActions episode={episode} actor={actor} />
      {changes.length > 0 && <Details summary={`Who had it before (${changes.length})`}><History changes={changes} now={now} /></Details>}
    </SummaryCard>
  );
}

function OpenStrip({ strip, now }: { strip: Strip; now: Date }) {
  const since = strip.takenAt ?? strip.waitingSince;
  return (
    <SummaryList plain rows={[
      { label: "Owner", value: strip.takenAt === null ? <>Nobody has taken it yet. Until then: {strip.ownerName}, lead of the desk</> : strip.ownerName },
      { label: "Next action", value: strip.nextAction },
      { label: "Due", value: <Due at={strip.nextActionDue} now={now} soon={closeToDue(strip.nextActionDue, since)} /> },
      { label: "Priority", value: <PriorityMark priority={ambulanceCategories[strip.priority - 1] ?? "C5"} /> },
      { label: strip.takenAt === null ? "Waiting" : "Rang", value: sinceText(strip.waitingSince, now) },
    ]} />
  );
}

/** What this reader can do about it; what they cannot is not offered. */
function StripActions({ episode: { id, personId, strip, seesRecord }, actor }: { episode: Episode; actor: Actor }) {
  const isSenior = actor.role === "consultant-nurse";
  const isOwner = whyNotChangeNextAction(strip, actor) === null;
  const mayMove = isOwner || (isSenior && strip !== null && strip.takenAt !== null);
  return (
    <p className="card__links">
      {strip && whyNotTake(strip, actor) === null && <a className="nhsuk-button" href={paths.taking(id)}>Take this call</a>}
      {isOwner && <a href={paths.nextAction(id)}>Change what is next</a>}
      {mayMove && <a href={paths.handover(id)}>Hand over</a>}
      {strip && <a href={paths.newCall({ episode: id })}>Second call about this</a>}
      {personId && seesRecord && <a href={paths.person(personId)}>The person’s record</a>}
      {isSenior && strip && <a href={paths.newReview(id)}>Write a review</a>}
      {mayMove && <a href={paths.closure(id)}>Close the crisis</a>}
    </p>
  );
}

function History({ changes, now }: { changes: readonly StripChange[]; now: Date }) {
  return (
    <ol className="strip-history">
      {changes.map((change) => (
        <li key={change.id}>
          {timeOrDate(change.changedAt, now)}: <b>{change.isTaken ? change.ownerName : `waiting, with ${change.ownerName}`}</b>. {change.nextAction}, due {timeOrDate(change.nextActionDue, now)}
          {change.changedByName !== null && change.changedByName !== change.ownerName && <> (changed by {change.changedByName})</>}
        </li>
      ))}
    </ol>
  );
}
