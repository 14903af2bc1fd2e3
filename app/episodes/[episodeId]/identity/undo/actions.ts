"use server";

import { paths } from "#app/paths.ts";
import { undoPersonLink } from "#db/commands/person-links.ts";
import { findEpisode } from "#db/queries/episodes.ts";
import { whyNotUndoLink } from "#domain/identity.ts";
import { recordAction } from "#server/record-action.ts";
import { undoSchema } from "./schema.ts";

/** Takes back that the call is about this person. The link stays on record with the reason. */
export const undoLink = recordAction({
  name: "identity.undo",
  for: "clinicians",
  form: undoSchema,
  find: ({ tx, input }) => findEpisode(tx, input.episodeId),
  whom: ({ personId }) => personId,
  whyNot: ({ found, actor }) => whyNotUndoLink(found, actor),
  change: async ({ found, actor, input, tx, now }) => {
    await undoPersonLink(tx, { episodeId: found.id, version: input.version, reason: input.reason, by: actor.id, now });
    return {
      audit: { action: "identity.link-undone", episodeId: found.id, personId: found.personId },
      goTo: paths.episode(found.id, { done: "identity-undone" }),
    };
  },
});
