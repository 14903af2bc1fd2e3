"use server";

import { paths } from "#app/paths.ts";
import { StaleRecord } from "#db/client.ts";
import { insertClosure } from "#db/commands/closures.ts";
import { listLeftOpen } from "#db/queries/closures.ts";
import { findEpisodeToChange } from "#db/queries/episodes.ts";
import { whyNotClose, whyNotOutcome, whyNotUnheard } from "#domain/closure.ts";
import { recordAction, type WhyNot } from "#server/record-action.ts";
import { closureSchema } from "./schema.ts";

/** Closes a crisis that leaves nothing open behind. The strip is locked, so nothing can be opened, and no dispatch system adds to its call, while the rule is asked. */
export const closeCrisis = recordAction({
  name: "episode.close",
  for: "clinicians",
  form: closureSchema,
  find: async ({ tx, input }) => {
    const episode = await findEpisodeToChange(tx, input.episodeId);
    return episode?.seesRecord ? { episode, ...(await listLeftOpen(tx, episode.id)) } : null;
  },
  whyNot: ({ found: { episode, left, wasSeen, heard }, actor, input }): WhyNot => {
    const no = whyNotClose(episode.strip, left, actor) ?? whyNotUnheard(input.heard, heard);
    if (no !== null) return no;
    const refusal = whyNotOutcome(input.outcome, { wasSeen, mayHaveDied: episode.personId === null || episode.hasDied }, actor);
    return refusal === null ? null : { field: "outcome", refusal };
  },
  change: async ({ found: { episode }, actor, input, tx, now }) => {
    if (episode.strip === null) throw new StaleRecord();
    const { outcome, words } = input;
    await insertClosure(tx, { episodeId: episode.id, personId: episode.personId, ownerId: episode.strip.ownerId, outcome, words, closedBy: actor.id, now });
    return { audit: { action: "episode.closed", episodeId: episode.id, detail: { outcome } }, goTo: paths.episode(episode.id, { done: "episode-closed" }) };
  },
});
