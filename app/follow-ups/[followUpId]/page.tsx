import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { EmptyState } from "#components/page/empty-state.tsx";
import { SummaryCard } from "#components/page/summary-card.tsx";
import { SummaryList } from "#components/page/summary-list.tsx";
import { Timeline } from "#components/page/timeline.tsx";
import { ClinicalDateTime } from "#components/record/clinical-date.tsx";
import { Due } from "#components/record/due.tsx";
import type { AttemptRow, FollowUp } from "#db/queries/follow-ups.ts";
import type { Actor } from "#domain/actor.ts";
import { followUpEndingLabels, followUpKindLabels, followUpOutcomeLabels, followUpWayLabels, leastTried, triedSoFar, whyNotAttempt, whyNotEnd } from "#domain/follow-up.ts";
import { writtenLate } from "#domain/late-entry.ts";
import { refusalWords } from "#domain/refusals.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { findContact } from "./find-contact.ts";
import { WhatToDial } from "./what-to-dial.tsx";

type Props = { params: Promise<{ followUpId: string }> };

/** One planned contact: what it is for, how to reach the person safely, every attempt, and how it ended. */
export default async function FollowUpPage({ params }: Props) {
  const followUpId = uuidOr404((await params).followUpId);
  const { found: { followUp, banner, phones }, actor, now, page } = await openRecord({
    for: "clinicians",
    find: ({ tx }) => findContact(tx, followUpId),
    audit: ({ followUp }) => ({ action: "record.viewed", episodeId: followUp.episodeId, subjectId: followUp.id, detail: { screen: "follow-up" } }),
  });
  return (
    <Shell {...page.shell} title={followUp.purpose} caption={`Follow-up, crisis ${followUp.episodeNumber}`} person={banner} back={{ href: paths.episode(followUp.episodeId), label: "Back to the crisis" }}>
      <About followUp={followUp} now={now} />
      {followUp.doneAt === null && followUp.kind === "person" && <WhatToDial banner={banner} phones={phones} />}
      <NextSteps followUp={followUp} actor={actor} />
      {followUp.kind !== "task" && <Attempts followUp={followUp} />}
    </Shell>
  );
}

function About({ followUp, now }: { followUp: FollowUp; now: Date }) {
  const { kind, dueAt, ownerName, plannedByName, createdAt, doneAt, doneHow, doneByName, doneWords } = followUp;
  return (
    <SummaryList rows={[
      ...(doneAt && doneHow ? [{ label: "Ended", value: <>{followUpEndingLabels[doneHow]}: {doneByName}, <ClinicalDateTime at={doneAt} />{doneWords && <p className="as-typed">{doneWords}</p>}</> }] : [{ label: "Due", value: <Due at={dueAt} now={now} /> }]),
      { label: "Contact", value: followUpKindLabels[kind] },
      { label: "Owner", value: ownerName },
      { label: "Planned", value: <>{plannedByName}, <ClinicalDateTime at={createdAt} /></> },
    ]} />
  );
}

function NextSteps({ followUp, actor }: { followUp: FollowUp; actor: Actor }) {
  if (followUp.doneAt !== null) return null;
  const noEnd = whyNotEnd(followUp, actor);
  const mayTry = whyNotAttempt(followUp, actor) === null;
  return (
    <>
      <p className="form-buttons">
        {mayTry && <a className="nhsuk-button" href={paths.followUpAttempt(followUp.id)}>Record an attempt</a>}
        {noEnd === null && <a className={mayTry ? "nhsuk-button nhsuk-button--secondary" : "nhsuk-button"} href={paths.followUpEnd(followUp.id)}>{followUp.kind === "task" ? "The task is done" : "End this follow-up"}</a>}
      </p>
      {noEnd !== null && <p>{refusalWords(noEnd)}</p>}
    </>
  );
}

function Attempts({ followUp: { attempts, doneAt } }: { followUp: FollowUp }) {
  const tried = triedSoFar(attempts);
  return (
    <SummaryCard title="Attempts">
      {attempts.length === 0 ? <EmptyState title="Nobody has tried yet" /> : (
        <>
          {doneAt === null && <p>Tried {tried.attempts} of {leastTried.attempts} times, on {tried.days} of {leastTried.days} days, by {tried.ways} of {leastTried.ways} ways: after that it may end without reaching anybody.</p>}
          <Timeline level={3} entries={attempts.map(entryOf)} />
        </>
      )}
    </SummaryCard>
  );
}

function entryOf({ id, way, outcome, happenedAt, recordedAt, recordedByName, words }: AttemptRow) {
  return { id, title: `${followUpOutcomeLabels[outcome]}, ${followUpWayLabels[way].toLowerCase()}`, at: happenedAt, writtenAt: writtenLate(happenedAt, recordedAt), by: recordedByName, body: words && <p className="as-typed">{words}</p> };
}
