"use server";

import { paths } from "#app/paths.ts";
import { keepPhysicalReview } from "#db/commands/physical-reviews.ts";
import { endResponse } from "#db/commands/responses.ts";
import { setNextAction } from "#db/commands/strips.ts";
import { findAskedReview } from "#db/queries/physical-reviews.ts";
import { findResponseToChange, type CrewResponse } from "#db/queries/responses.ts";
import { leavesAtHome, whyNotGoOn } from "#domain/physical-review.ts";
import { isConveyed, nextActionAfter, whyNotClear, whyNotOutcome, type ClearOutcome, type ResponseTimes } from "#domain/response.ts";
import { recordAction, type WhyNot } from "#server/record-action.ts";
import { typedOrNow, whenItHappened, whyNotThen } from "../happened.ts";
import { memberIdsOf } from "../member-ids.ts";
import { clearSchema } from "./schema.ts";

/** The crew is clear and free; the owner decides what follows. */
export const clearResponse = recordAction({
  name: "response.clear",
  for: "clinicians",
  form: clearSchema,
  find: async ({ tx, input }) => {
    const response = await findResponseToChange(tx, input.episodeId, input.responseId);
    return response && { ...response, review: leavesAtHome(input.outcome) ? await findAskedReview(tx, input.episodeId) : null };
  },
  whyNot: ({ found, actor, input, now }) =>
    whyNotClear(asRuled(found), actor) ?? aboutOutcome(input.outcome, found.times)
    ?? whyNotGoOn(found.review, { words: input["physical-review"], seen: input["review-of"] }) ?? whyNotThen(whenItHappened(typedOrNow(input), found.times, now)),
  change: async ({ found, actor, input, tx, now }) => {
    const happened = whenItHappened(typedOrNow(input), found.times, now);
    const at = happened.ok ? happened.at : now;
    await endResponse(tx, { id: found.id, at, outcome: input.outcome, destination: isConveyed(input.outcome) ? input.destination : null });
    await keepPhysicalReview(tx, found.review, { episodeId: found.episodeId, words: input["physical-review"], goingOn: "left-at-home", by: actor.id, now });
    const next = nextActionAfter("clear", now);
    if (next) await setNextAction(tx, { episodeId: found.episodeId, what: next.words, due: next.due, now });
    return {
      audit: { action: "response.cleared", episodeId: found.episodeId, subjectId: found.id, detail: { outcome: input.outcome, happenedAt: at.toISOString(), ...(found.review === null ? {} : { news2: found.review.prompt }) } },
      goTo: paths.response(found.episodeId, found.id, { done: "response-cleared" }),
    };
  },
});

const asRuled = (response: CrewResponse) => ({ ...response, memberIds: memberIdsOf(response) });

function aboutOutcome(outcome: ClearOutcome, times: ResponseTimes): WhyNot {
  const refusal = whyNotOutcome(outcome, times);
  return refusal === null ? null : { field: "outcome", refusal };
}
