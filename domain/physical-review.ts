/**
 * Mental distress can hide physical illness. Where the newest NEWS2 is 5 or more, or one part scores 3, physical health is reviewed before
 * somebody is left at home or an assessment is signed off; going on needs words. Local policy on the RCP thresholds: a prompt, never a bar.
 */
import type { News2Prompt } from "./news2.ts";
import { news2Prompt } from "./news2.ts";
import { scoreOf, setsThatStand } from "./observations.ts";
import type { ObservationSet } from "./observations.ts";
import type { ResponseOutcome } from "./response.ts";
import type { Refusal } from "./refusals.ts";

/** What somebody wants to go on with. */
export const goingsOn = ["left-at-home", "signed-off"] as const;
export type GoingOn = (typeof goingsOn)[number];

export type PhysicalReview = { words: string; writtenAt: Date; writtenByName: string };

/** Does this way of ending a visit leave the person where they are? */
export function leavesAtHome(outcome: ResponseOutcome): boolean {
  return outcome === "not-conveyed";
}

/** The set that asks for a review, and what was written about it already. */
export type AskedReview = { set: ObservationSet; prompt: News2Prompt; review: PhysicalReview | null };

/**
 * The set whose score asks for a physical-health review now, or `null`. The newest set decides; where it is incomplete and nothing in it scores
 * 3, the one before it still stands, because what was not measured again has not got better.
 */
export function setToReview(sets: readonly ObservationSet[]): { set: ObservationSet; prompt: News2Prompt } | null {
  for (const set of setsThatStand(sets).toReversed()) {
    const score = scoreOf(set);
    if (score === null) return null;
    const prompt = news2Prompt(score);
    if (prompt !== null) return { set, prompt };
    if (score.complete) return null;
  }
  return null;
}

/** `seen`: the id of the set that the page had shown, `""` where it showed none. */
export type WrittenReview = { words: string; seen: string };

/**
 * May it go on? Words about this very set are enough, whoever wrote them. Where newer observations ask for a review that the page did not show,
 * it has to be opened again; its text is kept.
 */
export function whyNotGoOn(asked: AskedReview | null, { words, seen }: WrittenReview): Refusal | { field: "physical-review"; refusal: Refusal } | null {
  if (asked === null || asked.review !== null) return null;
  if (seen !== asked.set.id) return "observations.newer-set-asks";
  return words.trim() === "" ? { field: "physical-review", refusal: "observations.review-without-words" } : null;
}
