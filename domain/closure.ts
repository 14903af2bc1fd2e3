import type { Actor } from "./actor.ts";
import type { Refusal } from "./refusals.ts";
import type { Strip } from "./strip.ts";

/** How a crisis ended for us. None of them says anything about what will happen later. */
export const closureOutcomes = [
  "seen-by-service", "resolved-with-advice", "signposted", "conveyed", "declined-by-person", "no-contact-made", "not-a-crisis", "joined-other-episode", "closed-by-senior",
] as const;
export type ClosureOutcome = (typeof closureOutcomes)[number];

export const closureOutcomeLabels: Record<ClosureOutcome, string> = {
  "seen-by-service": "Seen by a service we referred to",
  "resolved-with-advice": "Settled with advice",
  signposted: "Signposted to another service",
  conveyed: "Taken to hospital or a place of safety, and handed over there",
  "declined-by-person": "The person declined, and may decide that",
  "no-contact-made": "We could not reach the person",
  "not-a-crisis": "Not a mental health crisis",
  "joined-other-episode": "The same crisis as another call",
  "closed-by-senior": "Closed by a consultant nurse",
};

/** How long those who worked on a crisis still see it after it is closed, in days: for their notes and for questions. */
export const sightAfterClosureDays = 7;

/** What must not be left behind, counted from the episode's rows. */
export type LeftOpen = { openReferrals: number; undoneFollowUps: number; committedCrews: number; unansweredHandovers: number };

/** What "seen" rests on. */
export type Reached = { referralsSeen: number };

const obstacles = [
  ["committedCrews", "closure.crew-committed"],
  ["unansweredHandovers", "closure.handover-unanswered"],
  ["openReferrals", "closure.referral-open"],
  ["undoneFollowUps", "closure.follow-up-undone"],
] as const satisfies readonly (readonly [keyof LeftOpen, Refusal])[];

export type ClosureObstacle = (typeof obstacles)[number][1];

/** Everything that stands in the way of closing, all of it at once: nobody should find the second only after clearing the first. */
export function closureObstacles(left: LeftOpen): ClosureObstacle[] {
  return obstacles.filter(([what]) => left[what] > 0).map(([, refusal]) => refusal);
}

/** May this clinician close the crisis? The owner may, and a consultant nurse for them, once nothing is left open. */
export function whyNotClose(strip: Pick<Strip, "ownerId" | "takenAt"> | null, left: LeftOpen, actor: Actor): Refusal | null {
  if (strip === null) return "episode.closed";
  if (strip.takenAt === null) return "strip.not-taken";
  if (strip.ownerId !== actor.id && actor.role !== "consultant-nurse") return "strip.not-owner";
  return closureObstacles(left)[0] ?? null;
}

/** Does the outcome agree with what is on record? */
export function whyNotOutcome(outcome: ClosureOutcome, reached: Reached, actor: Actor): Refusal | null {
  if (outcome === "seen-by-service" && reached.referralsSeen === 0) return "closure.nobody-has-seen";
  return outcome === "closed-by-senior" && actor.role !== "consultant-nurse" ? "closure.not-a-senior" : null;
}
