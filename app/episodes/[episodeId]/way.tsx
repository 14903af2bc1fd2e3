import { paths } from "#app/paths.ts";
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
  referral: (id, { referrals }) => (referrals.total > 0 ? paths.episodeReferrals(id) : paths.newReferral(id)),
  "follow-up": (id, { followUps }) => (followUps.total > 0 ? paths.episodeFollowUps(id) : paths.newFollowUp(id)),
  closure: (id) => paths.closure(id),
};

const hasWritten = ({ state }: WayStep): boolean => state !== "not-started" && state !== "cannot-start";

/** The steps from who it is about to the end, with how far each has come. A closed crisis shows those that were taken. */
export function Way({ episodeId, overview }: { episodeId: string; overview: EpisodeOverview }) {
  const steps = theWay(overview).filter((step) => !overview.isClosed || (step.key !== "closure" && hasWritten(step)));
  const tasks = steps.map((step) => ({
    title: wayStepLabels[step.key],
    status: step.state,
    hint: step.hint ?? undefined,
    href: doors[step.key](episodeId, overview),
  }));
  return <SummaryCard title="The way">{tasks.length === 0 ? <p>Nothing was written down before it was closed.</p> : <TaskList tasks={tasks} />}</SummaryCard>;
}
