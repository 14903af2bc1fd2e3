import { paths } from "#app/paths.ts";
import { Details } from "#components/page/details.tsx";
import { SummaryCard } from "#components/page/summary-card.tsx";
import { TaskList } from "#components/page/task-list.tsx";
import { theWay, wayStepLabels, type EpisodeOverview, type WayStep, type WayStepKey } from "#domain/way.ts";

/** Where each step is done or looked at. What was begun and not finished opens again; nothing is begun twice by mistake. */
const doors: Record<WayStepKey, (id: string, so: EpisodeOverview) => string> = {
  identity: (id) => paths.identity(id),
  triage: (id) => paths.triage(id),
  crew: (id, { responses }) => {
    const live = responses.find((each) => each.isLive) ?? responses[0];
    return live ? paths.response(id, live.id) : paths.sendCrew(id);
  },
  observations: (id, { observations }) => (observations.count > 0 ? paths.observations(id) : paths.newObservations(id)),
  assessment: (id, { assessments }) => {
    const open = assessments.find((each) => !each.isSignedOff) ?? assessments[0];
    return open ? paths.assessment(id, open.id) : paths.newAssessment(id);
  },
  "care-plan": (id) => paths.plan(id, "care"),
  "safety-plan": (id) => paths.plan(id, "safety"),
  referral: (id, { referrals: { firstId } }) => (firstId === null ? paths.newReferral(id) : paths.referral(firstId)),
  "follow-up": (id, { followUps: { firstId } }) => (firstId === null ? paths.newFollowUp(id) : paths.followUp(firstId)),
  closure: (id) => paths.closure(id),
};

const hasWritten = ({ state }: WayStep): boolean => state !== "not-started" && state !== "cannot-start";

/**
 * The steps from who it is about to the end, with how far each has come. A closed crisis shows those that were taken, and so does that of
 * somebody who has died, with the way to close it.
 */
export function Way({ episodeId, overview, hasDied }: { episodeId: string; overview: EpisodeOverview; hasDied: boolean }) {
  const shown = (step: WayStep) => (step.key === "closure" ? !overview.isClosed : hasWritten(step) || (!overview.isClosed && !hasDied));
  const steps = theWay(overview).filter(shown);
  const tasks = steps.map((step) => ({
    title: wayStepLabels[step.key],
    status: step.state,
    hint: step.hint ?? undefined,
    href: doors[step.key](episodeId, overview),
  }));
  return (
    <SummaryCard title="The way">
      {tasks.length === 0 ? <p>Nothing was written down before it was closed.</p> : <TaskList tasks={tasks} />}
      <p className="card__links"><a href={paths.detentions(episodeId)}>Section 135 or 136, and other legal status</a></p>
      {hasDied ? <WriteDownLate episodeId={episodeId} /> : !overview.isClosed && <AddMore episodeId={episodeId} />}
    </SummaryCard>
  );
}

/** A step that was taken can be taken again: another set of observations, a second referral. */
function AddMore({ episodeId }: { episodeId: string }) {
  const more = [
    ["Triage again", paths.triage(episodeId)],
    ["Send a crew", paths.sendCrew(episodeId)],
    ["More observations", paths.newObservations(episodeId)],
    ["Another assessment", paths.newAssessment(episodeId)],
    ["Another referral", paths.newReferral(episodeId)],
    ["Another follow-up", paths.newFollowUp(episodeId)],
  ] as const;
  return <Details summary="Do a step again"><ul className="link-list">{more.map(([label, href]) => <li key={href}><a href={href}>{label}</a></li>)}</ul></Details>;
}

/** Of somebody who has died nothing is begun, and nothing that was done is lost. */
function WriteDownLate({ episodeId }: { episodeId: string }) {
  return (
    <Details summary="Write down what was done before they died">
      <ul className="link-list">
        <li><a href={paths.newObservations(episodeId)}>Observations</a></li>
        <li><a href={paths.newAssessment(episodeId)}>An assessment</a></li>
        <li><a href={paths.newFollowUp(episodeId)}>Plan a contact with a service</a></li>
      </ul>
    </Details>
  );
}
