"use server";

import { paths } from "#app/paths.ts";
import { insertReview, insertReviewTask } from "#db/commands/reviews.ts";
import { setNextAction } from "#db/commands/strips.ts";
import { findEpisodeToChange } from "#db/queries/episodes.ts";
import { findOpenStrip } from "#db/queries/reviews.ts";
import { listedBecause, whyNotReview } from "#domain/review.ts";
import { whyNotDue } from "#domain/strip.ts";
import { readTypedTime } from "#domain/typed-time.ts";
import { recordAction, type WhyNot } from "#server/record-action.ts";
import { reviewSchema } from "./schema.ts";

const dueOf = (input: { "due-date": string; "due-time": string }, now: Date) => readTypedTime({ date: input["due-date"], time: input["due-time"] }, now, "ahead");

function aboutDue(input: { "due-date": string; "due-time": string }, now: Date): WhyNot {
  const due = dueOf(input, now);
  if (!due.ok) return { field: `due-${due.part}`, refusal: due.refusal };
  const refusal = whyNotDue(due.at, now);
  return refusal === null ? null : { field: "due-time", refusal };
}

/** Writes a review of an open case. Its decision becomes a task of the owner, and what happens next where that was due later. */
export const recordReview = recordAction({
  name: "review.record",
  for: "clinicians",
  form: reviewSchema,
  find: async ({ tx, input }) => {
    const [episode, signals] = [await findEpisodeToChange(tx, input.episodeId), await findOpenStrip(tx, input.episodeId)];
    return episode?.seesRecord ? { episode, signals } : null;
  },
  whyNot: ({ found, actor, input, now }) => whyNotReview(found.episode, actor) ?? aboutDue(input, now),
  change: async ({ found: { episode, signals }, actor, input, tx, now }) => {
    const due = dueOf(input, now);
    const strip = episode.strip;
    if (!due.ok || !strip) throw new Error("The rule let a review through without a due time or a strip");
    const because = signals ? listedBecause(signals, now).join("; ") : "Open";
    const reviewId = await insertReview(tx, { episodeId: episode.id, listedBecause: because, findings: input.findings, decision: input.decision, by: actor.id, now });
    await insertReviewTask(tx, { reviewId, episodeId: episode.id, purpose: input.task, dueAt: due.at, ownerId: strip.ownerId, by: actor.id, now });
    if (due.at < strip.nextActionDue || strip.nextActionDue < now) await setNextAction(tx, { episodeId: episode.id, what: input.task, due: due.at, now });
    return { audit: { action: "review.recorded", episodeId: episode.id, subjectId: reviewId }, goTo: paths.episode(episode.id, { done: "review-recorded" }) };
  },
});
