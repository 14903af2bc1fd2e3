import type { Actor } from "./actor.ts";
import type { Refusal } from "./refusals.ts";

/** What the consultant nurse's list knows of an open strip. */
export type ReviewSignals = {
  nextActionDue: Date;
  takenAt: Date | null;
  waitingSince: Date;
  /** Open referrals past the time in which the service should have answered. */
  silentReferrals: number;
  /** Referrals that were declined and have nothing after them yet. */
  declinedReferrals: number;
  /** Other episodes of the same person in the last seven days. */
  recentEpisodes: number;
  reviews: number;
};

/** An open strip older than this is looked at whatever else is known of it (local policy). */
const longOpenHours = 72;
const repeatedCalls = 3;

/**
 * Why a strip is on the consultant nurse's list, the most pressing reason first. Computed when read, so no strip is missing from the
 * list because a job failed; and none is left out: the last reason is that it is open.
 */
export function listedBecause(signals: ReviewSignals, now: Date): string[] {
  const hours = (now.getTime() - signals.waitingSince.getTime()) / 3_600_000;
  const reasons = [
    signals.nextActionDue < now && (signals.takenAt ? "The next action is overdue" : "Nobody has taken the call in time"),
    signals.declinedReferrals > 0 && "A service declined, and nobody else has seen the person",
    signals.silentReferrals > 0 && "A service has not answered in time",
    signals.recentEpisodes + 1 >= repeatedCalls && `${signals.recentEpisodes + 1} crises in seven days`,
    hours >= longOpenHours && `Open for ${Math.floor(hours / 24)} days`,
  ].filter((reason) => reason !== false);
  return reasons.length > 0 ? reasons : ["Open"];
}

/** Only a consultant nurse reviews, on a case that is open, and not their own. */
export function whyNotReview(episode: { strip: { ownerId: string } | null }, actor: Actor): Refusal | null {
  if (actor.role !== "consultant-nurse") return "role.not-consultant-nurse";
  if (episode.strip === null) return "episode.closed";
  return episode.strip.ownerId === actor.id ? "review.own-case" : null;
}
