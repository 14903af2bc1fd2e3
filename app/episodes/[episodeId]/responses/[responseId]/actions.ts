"use server";

import { paths } from "#app/paths.ts";
import { amendResponseTime } from "#db/commands/responses.ts";
import { setNextAction } from "#db/commands/strips.ts";
import { findResponseToChange } from "#db/queries/responses.ts";
import { isSetByJob, nextActionAfter, whyNotReport } from "#domain/response.ts";
import { recordAction } from "#server/record-action.ts";
import { whenItHappened, whyNotThen } from "./happened.ts";
import { memberIdsOf } from "./member-ids.ts";
import { responseTimeSchema } from "./schema.ts";

/** Records that the crew is mobile, on scene, has left or has arrived. What a clinician wrote as next action is left alone. */
export const recordResponseTime = recordAction({
  name: "response.record-time",
  for: "clinicians",
  form: responseTimeSchema,
  find: ({ tx, input }) => findResponseToChange(tx, input.episodeId, input.responseId),
  whyNot: ({ found, actor, input, now }) =>
    whyNotReport({ ...found, memberIds: memberIdsOf(found) }, input.stage, actor) ?? whyNotThen(whenItHappened(input, found.times, now)),
  change: async ({ found, input, tx, now }) => {
    const happened = whenItHappened(input, found.times, now);
    const at = happened.ok ? happened.at : now;
    await amendResponseTime(tx, { id: found.id, stage: input.stage, at });
    const next = found.nextAction !== null && isSetByJob(found.nextAction) ? nextActionAfter(input.stage, now) : null;
    if (next) await setNextAction(tx, { episodeId: found.episodeId, what: next.words, due: next.due, now });
    return {
      audit: { action: "response.time-recorded", episodeId: found.episodeId, subjectId: found.id, detail: { stage: input.stage, happenedAt: at.toISOString(), late: input.when === "typed" } },
      goTo: paths.response(found.episodeId, found.id, { done: "response-time-recorded" }),
    };
  },
});
