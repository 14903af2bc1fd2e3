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

/** A set asks for a review; `prompt` is the most that is asked for, and `heaviest` the set that asks for it, which may be an older one. */
type Asking = { set: ObservationSet; prompt: News2Prompt; heaviest: ObservationSet };
/** The set that asks for a review, and what was written about it already. */
export type AskedReview = Asking & { review: PhysicalReview | null };

/**
 * The newest set whose score asks for a physical-health review now, or `null`. Read back to the newest complete set, which settles what was
 * before it: what was not measured again has not got better, so of those read the heaviest prompt counts. A set that NEWS2 is not for, as in
 * pregnancy, has no score: it asks for nothing and settles nothing.
 */
export function setToReview(sets: readonly ObservationSet[]): Asking | null {
  const asking: { set: ObservationSet; prompt: News2Prompt }[] = [];
  for (const set of setsThatStand(sets).toReversed()) {
    const score = scoreOf(set);
    const prompt = score && news2Prompt(score);
    if (prompt !== null) asking.push({ set, prompt });
    if (score?.complete) break;
  }
  const [newest] = asking;
  if (newest === undefined) return null;
  const heaviest = asking.find(({ prompt }) => prompt === "time-critical") ?? newest;
  return { set: newest.set, prompt: heaviest.prompt, heaviest: heaviest.set };
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
