"use server";

import { paths } from "#app/paths.ts";
import { standResponseDown } from "#db/commands/responses.ts";
import { setNextAction } from "#db/commands/strips.ts";
import { findResponseToChange } from "#db/queries/responses.ts";
import { nextActionAfter, whyNotStandDown } from "#domain/response.ts";
import { recordAction } from "#server/record-action.ts";
import { typedOrNow, whenItHappened, whyNotThen } from "../happened.ts";
import { memberIdsOf } from "../member-ids.ts";
import { standDownSchema } from "./schema.ts";

/** Calls a crew back before it arrives; it is free at once, and the owner decides what follows. */
export const standDown = recordAction({
  name: "response.stand-down",
  for: "clinicians",
  form: standDownSchema,
  find: ({ tx, input }) => findResponseToChange(tx, input.episodeId, input.responseId),
  whyNot: ({ found, actor, input, now }) =>
    whyNotStandDown({ ...found, memberIds: memberIdsOf(found) }, actor) ?? whyNotThen(whenItHappened(typedOrNow(input), found.times, now)),
  change: async ({ found, input, tx, now }) => {
    const happened = whenItHappened(typedOrNow(input), found.times, now);
    const at = happened.ok ? happened.at : now;
    await standResponseDown(tx, { id: found.id, at, reason: input.reason });
    const next = nextActionAfter("stood-down", now);
    if (next) await setNextAction(tx, { episodeId: found.episodeId, what: next.words, due: next.due, now });
    return {
      audit: { action: "response.stood-down", episodeId: found.episodeId, subjectId: found.id, detail: { happenedAt: at.toISOString() } },
      goTo: paths.response(found.episodeId, found.id, { done: "response-stood-down" }),
    };
  },
});
