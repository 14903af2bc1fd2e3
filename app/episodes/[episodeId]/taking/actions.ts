"use server";

import { paths } from "#app/paths.ts";
import { StaleRecord } from "#db/client.ts";
import { takeCall as take } from "#db/commands/strips.ts";
import { findEpisodeToChange } from "#db/queries/episodes.ts";
import { triageDueBy, usualNextActions, whyNotTake } from "#domain/strip.ts";
import { recordAction } from "#server/record-action.ts";
import { dueFrom, whyNotTypedDue } from "../typed-due.ts";
import { takingSchema } from "./schema.ts";

/** Takes a call that waits. The strip is locked while the rule is asked, so that of any number of takers one goes through. */
export const takeCall = recordAction({
  name: "call.take",
  for: "clinicians",
  form: takingSchema,
  find: ({ tx, input }) => findEpisodeToChange(tx, input.episodeId),
  whyNot: ({ found, actor, input, now }) => whyNotTake(found.strip, actor) ?? whyNotTypedDue(input, now),
  change: async ({ found, actor, input, tx, now }) => {
    if (found.strip === null) throw new StaleRecord();
    const { version, priority } = found.strip;
    const what = input.nextAction.trim() || usualNextActions.triage;
    await take(tx, { episodeId: found.id, version, ownerId: actor.id, what, due: dueFrom(input, now) ?? triageDueBy(priority, now), now });
    return { audit: { action: "strip.taken", episodeId: found.id, detail: { from: "call" } }, goTo: paths.episode(found.id, { done: "call-taken" }) };
  },
});
