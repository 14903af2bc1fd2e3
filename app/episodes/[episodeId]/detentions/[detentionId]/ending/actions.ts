"use server";

import { paths } from "#app/paths.ts";
import { endDetention } from "#db/commands/detentions.ts";
import { findDetentionToChange } from "#db/queries/detentions.ts";
import { whyNotEnd } from "#domain/legal-detention.ts";
import { isTimeTyped, readTypedTime, type ReadTime } from "#domain/typed-time.ts";
import { recordAction } from "#server/record-action.ts";
import { endingSchema, type TypedEnding } from "./schema.ts";

function endedAt(input: TypedEnding, now: Date): ReadTime {
  const typed = { date: input["ended-date"], time: input["ended-time"] };
  return isTimeTyped(typed) ? readTypedTime(typed, now, "back") : { ok: true, at: now };
}

/** Records how and when it ended. */
export const recordEnding = recordAction({
  name: "detention.end",
  for: "clinicians",
  form: endingSchema,
  find: ({ tx, input }) => findDetentionToChange(tx, input.episodeId, input.detentionId),
  whyNot: ({ found, actor, input, now }) => {
    const ended = endedAt(input, now);
    if (!ended.ok) return { field: `ended-${ended.part}`, refusal: ended.refusal };
    return whyNotEnd(found, { at: ended.at, how: input.how, words: input.words }, actor, now);
  },
  change: async ({ found, actor, input, tx, now }) => {
    const ended = endedAt(input, now);
    const words = input.words.trim() === "" ? null : input.words.trim();
    await endDetention(tx, { id: found.id, at: ended.ok ? ended.at : now, how: input.how, words, by: actor.id, now });
    return {
      audit: { action: "detention.ended", episodeId: found.episodeId, subjectId: found.id, detail: { how: input.how } },
      goTo: paths.detention(found.episodeId, found.id, { done: "detention-ended" }),
    };
  },
});
