/** What is written about somebody apart from any crisis, and how the timeline of their record groups what it tells. */
import { episodeEventKinds, type EpisodeEventKind } from "./episode-event.ts";

export const personEventKinds = [
  "alert", "problem", "problem-changed", "contact", "contact-ended", "phone", "phone-ended", "preferences", "details-changed", "restriction",
] as const;
export type PersonEventKind = (typeof personEventKinds)[number];
export type TimelineKind = EpisodeEventKind | PersonEventKind;

/** What a reader may ask for. Together they hold every kind, each once. */
export const timelineGroups = ["calls", "decisions", "law", "seen", "plans", "after", "about", "owners"] as const;
export type TimelineGroup = (typeof timelineGroups)[number];

export const timelineGroupLabels: Record<TimelineGroup, string> = {
  calls: "Calls, and how crises ended",
  decisions: "Triage and crews",
  law: "Legal detention",
  seen: "Assessments and observations",
  plans: "Plans",
  after: "Referrals, follow-ups and reviews",
  about: "About the person: alerts, problems, contacts, details",
  owners: "Owners, next actions and handovers",
};

const kindsOf: Record<TimelineGroup, readonly TimelineKind[]> = {
  calls: ["call", "call-update", "identified", "identity-undone", "closure"],
  decisions: ["triage", "response"],
  law: ["detention", "detention-extended", "detention-ended"],
  seen: ["assessment-started", "assessment-signed", "assessment-co-signed", "assessment-countersigned", "assessment-returned", "addendum", "observations"],
  plans: ["plan-written", "plan-agreed"],
  after: ["referral", "follow-up-planned", "follow-up-attempted", "follow-up-done", "review"],
  about: personEventKinds,
  owners: ["strip", "handover-offered", "handover-answered"],
};

/** What is shown when nothing is asked for: all but who had the case when, which is many lines and seldom the question. */
export const usualGroups: readonly TimelineGroup[] = timelineGroups.filter((group) => group !== "owners");

/** The kinds of these groups, in no particular order. */
export const kindsIn = (groups: readonly TimelineGroup[]): TimelineKind[] => groups.flatMap((group) => kindsOf[group]);

/** Is it about a crisis, so that its words are those of the crisis's own timeline? */
export const isEpisodeEvent = (kind: TimelineKind): kind is EpisodeEventKind => (episodeEventKinds as readonly string[]).includes(kind);
