import type { ResponseOutcome } from "./response.ts";
import { responseOutcomeLabels } from "./response.ts";
import type { AwaitedKind } from "./signing.ts";
import type { TriageDecision } from "./triage.ts";
import { triageDecisionLabels } from "./triage.ts";
import type { Urgency } from "./urgency.ts";
import { urgencyLabels } from "./urgency.ts";

/** How far an episode has come: the newest of everything, and counts of what is open. */
export type EpisodeOverview = {
  isIdentified: boolean;
  isClosed: boolean;
  triage: { urgency: Urgency; decision: TriageDecision; reason: string; decidedAt: Date } | null;
  responses: readonly { id: string; callSign: string; outcome: ResponseOutcome | null; isLive: boolean; isOnScene: boolean; isStoodDown: boolean }[];
  observations: { count: number; lastTotal: number | null; lastAt: Date | null };
  /** `awaited`: whose signature is missing; nobody in particular for a countersignature. */
  assessments: readonly { id: string; isSignedOff: boolean; awaited: readonly { kind: AwaitedKind; name: string | null }[] }[];
  plans: readonly { kind: "care" | "safety"; version: number; isAgreed: boolean }[];
  /** `firstId`: the open one that is due first, else the newest. */
  referrals: { total: number; open: number; overdue: number; seen: number; declined: number; firstId: string | null };
  followUps: { total: number; undone: number; overdue: number; firstId: string | null };
  unansweredHandovers: number;
  reviews: number;
};

/** The way of a crisis, from who it is about to the end. Steps may be taken in another order; none is forgotten. */
export const waySteps = [
  "identity", "triage", "crew", "observations", "assessment", "care-plan", "safety-plan", "referral", "follow-up", "closure",
] as const;
export type WayStepKey = (typeof waySteps)[number];

export const wayStepLabels: Record<WayStepKey, string> = {
  identity: "Identify the person",
  triage: "Triage and decision",
  crew: "Crew",
  observations: "Observations",
  assessment: "Assessment",
  "care-plan": "Care plan",
  "safety-plan": "Safety plan",
  referral: "Referral",
  "follow-up": "Follow-up",
  closure: "Closure",
};

export type StepState = "completed" | "in-progress" | "not-started" | "cannot-start" | "problem";
export type WayStep = { key: WayStepKey; state: StepState; /** One line more: what there is, or what is missing. */ hint: string | null };

type Answer = readonly [state: StepState, hint?: string | null];

const states: Record<WayStepKey, (so: EpisodeOverview) => Answer> = {
  identity: (so) => (so.isIdentified ? ["completed"] : ["not-started", "Nothing has to wait for this: go on and link later"]),
  triage: ({ triage }) => (triage === null ? ["not-started"] : ["completed", `${urgencyLabels[triage.urgency]}: ${triageDecisionLabels[triage.decision].toLowerCase()}`]),
  crew: crewState,
  observations: ({ observations: { count, lastTotal } }) =>
    count === 0 ? ["not-started"] : ["completed", lastTotal === null ? "Last set is not complete, so it has no NEWS2 total" : `Last NEWS2 ${lastTotal}`],
  assessment: assessmentState,
  "care-plan": (so) => planState(so, "care"),
  "safety-plan": (so) => planState(so, "safety"),
  referral: referralState,
  "follow-up": ({ followUps: { total, undone, overdue } }) => {
    if (total === 0) return ["not-started"];
    if (overdue > 0) return ["problem", `${overdue} overdue`];
    return undone > 0 ? ["in-progress", `${undone} still to do`] : ["completed"];
  },
  closure: closureState,
};

function crewState({ responses, triage }: EpisodeOverview): Answer {
  const live = responses.filter((each) => each.isLive);
  if (live.length > 0) return ["in-progress", live.map((each) => `${each.callSign} ${each.isOnScene ? "on scene" : "on its way"}`).join(", ")];
  const [last] = responses.filter((each) => !each.isStoodDown);
  if (last) return ["completed", `${last.callSign}: ${last.outcome === null ? "clear" : responseOutcomeLabels[last.outcome].toLowerCase()}`];
  if (responses.length > 0 && triage?.decision === "send-crew") return ["problem", "The crew was stood down, and nobody else is sent"];
  return ["not-started", triage?.decision === "send-crew" ? "Triage decided to send a crew" : "Only if a crew is needed"];
}

/** What was returned comes before what is open, and that before what somebody else has to sign too. */
function assessmentState({ assessments }: EpisodeOverview): Answer {
  if (assessments.length === 0) return ["not-started"];
  const awaited = assessments.flatMap((each) => each.awaited);
  if (awaited.some(({ kind }) => kind === "revision")) return ["problem", "Returned for revision"];
  if (!assessments.every((each) => each.isSignedOff)) return ["in-progress", "Not signed off yet"];
  const coAuthors = awaited.flatMap(({ name }) => name ?? []);
  const waits = [awaited.some(({ kind }) => kind === "countersign") && "a countersignature", coAuthors.length > 0 && `${coAuthors.join(", ")} to co-sign`].filter((each) => each !== false);
  return waits.length > 0 ? ["in-progress", `Signed, waits for ${waits.join(" and ")}`] : ["completed", "Signed off"];
}

function planState({ plans }: EpisodeOverview, kind: "care" | "safety"): Answer {
  const of = plans.filter((each) => each.kind === kind);
  if (of.length === 0) return ["not-started"];
  return of.every((each) => each.isAgreed) ? ["completed", "Agreed with the person"] : ["in-progress", "Written, not agreed yet"];
}

function referralState({ referrals: { total, open, overdue, seen } }: EpisodeOverview): Answer {
  if (total === 0) return ["not-started"];
  if (overdue > 0) return ["problem", `${overdue} overdue: no answer or no word that the person was seen`];
  if (open > 0) return ["in-progress", `${open} open: accepted is not yet seen`];
  return seen > 0 ? ["completed", "Seen"] : ["problem", "Nobody has taken it on: choose another service"];
}

function closureState({ isClosed, referrals, followUps, responses, unansweredHandovers }: EpisodeOverview): Answer {
  if (isClosed) return ["completed"];
  const left = [
    responses.some((each) => each.isLive) && "a crew on the job",
    unansweredHandovers > 0 && "an unanswered handover",
    referrals.open > 0 && "an open referral",
    followUps.undone > 0 && "an undone follow-up",
  ].filter((each) => each !== false);
  return left.length > 0 ? ["cannot-start", `Still open: ${left.join(", ")}`] : ["not-started"];
}

/** Every step of the way with how far it has come. */
export function theWay(overview: EpisodeOverview): WayStep[] {
  return waySteps.map((key) => {
    const [state, hint = null] = states[key](overview);
    return { key, state, hint };
  });
}
