import type { Actor } from "./actor.ts";
import type { Refusal } from "./refusals.ts";
import type { Strip } from "./strip.ts";

/** How a crisis ended for us. None of them says anything about what will happen later. */
export const closureOutcomes = [
  "seen-by-service", "resolved-with-advice", "signposted", "conveyed", "declined-by-person", "no-contact-made", "person-died", "not-a-crisis", "joined-other-episode", "closed-by-senior",
] as const;
export type ClosureOutcome = (typeof closureOutcomes)[number];

export const closureOutcomeLabels: Record<ClosureOutcome, string> = {
  "seen-by-service": "Seen by a service we referred to",
  "resolved-with-advice": "Settled with advice",
  signposted: "Signposted to another service",
  conveyed: "Taken to hospital or a place of safety, and handed over there",
  "declined-by-person": "The person declined, and may decide that",
  "no-contact-made": "We could not reach the person",
  "person-died": "The person has died",
  "not-a-crisis": "Not a mental health crisis",
  "joined-other-episode": "The same crisis as another call",
  "closed-by-senior": "Closed by a consultant nurse",
};

/** How long those who worked on a crisis still see it after it is closed, in days: for their notes and for questions. */
export const sightAfterClosureDays = 7;

/** Something that must not be left behind, with what it is called: a crew's call sign, a service, what a follow-up is for. */
export type LeftOpen = { what: "crew" | "handover" | "referral" | "follow-up"; id: string; name: string };

const obstacleOf = {
  crew: "closure.crew-committed",
  handover: "closure.handover-unanswered",
  referral: "closure.referral-open",
  "follow-up": "closure.follow-up-undone",
} as const satisfies Record<LeftOpen["what"], Refusal>;

export type ClosureObstacle = (typeof obstacleOf)[LeftOpen["what"]];

/** Why this one stands in the way. The database refuses the closure for the same (LN003 to LN006). */
export function closureObstacle(left: Pick<LeftOpen, "what">): ClosureObstacle {
  return obstacleOf[left.what];
}

/**
 * May this clinician close the crisis? The owner may, and a consultant nurse for them, once nothing is left open.
 * The answer names the first obstacle; the page lists them all, so that nobody finds the second only after clearing the first.
 */
export function whyNotClose(strip: Pick<Strip, "ownerId" | "takenAt"> | null, left: readonly LeftOpen[], actor: Actor): Refusal | null {
  if (strip === null) return "episode.closed";
  if (strip.takenAt === null) return "strip.not-taken";
  if (strip.ownerId !== actor.id && actor.role !== "consultant-nurse") return "strip.not-owner";
  const [first] = left;
  return first === undefined ? null : closureObstacle(first);
}

/**
 * Has the clinician heard everything that was said of this crisis? A message that came after they opened the page is read before it is closed.
 * @param heard how many versions of its calls there were when the page was made
 * @param said how many there are now
 */
export function whyNotUnheard(heard: number, said: number): Refusal | null {
  return said === heard ? null : "closure.unheard";
}

export type OnRecord = {
  /** A referral says that the service has seen the person. */
  wasSeen: boolean;
  /** Their record says so, or nobody knows who they were. */
  mayHaveDied: boolean;
};

/** Does the outcome agree with what is on record? */
export function whyNotOutcome(outcome: ClosureOutcome, { wasSeen, mayHaveDied }: OnRecord, actor: Actor): Refusal | null {
  if (outcome === "person-died" && !mayHaveDied) return "closure.death-not-recorded";
  if (outcome === "seen-by-service" && !wasSeen) return "closure.nobody-has-seen";
  return outcome === "closed-by-senior" && actor.role !== "consultant-nurse" ? "closure.not-a-senior" : null;
}
