"use server";

import { paths } from "#app/paths.ts";
import { markDetentionInError } from "#db/commands/detentions.ts";
import { findDetentionToChange } from "#db/queries/detentions.ts";
import { whyNotMarkDetention } from "#domain/legal-detention.ts";
import { recordAction } from "#server/record-action.ts";
import { detentionInErrorSchema } from "./schema.ts";

/** Marks a detention as entered in error. It stays in the record, struck through, with the reason; its clock stops being shown. */
export const markInError = recordAction({
  name: "detention.mark-in-error",
  for: "clinicians",
  form: detentionInErrorSchema,
  find: ({ tx, input }) => findDetentionToChange(tx, input.episodeId, input.detentionId),
  whyNot: ({ found, actor }) => whyNotMarkDetention(found, actor),
  change: async ({ found, actor, input, tx, now }) => {
    await markDetentionInError(tx, { id: found.id, by: actor.id, reason: input.reason, now });
    return {
      audit: { action: "detention.marked-in-error", episodeId: found.episodeId, subjectId: found.id },
      goTo: paths.detention(found.episodeId, found.id, { done: "detention-in-error" }),
    };
  },
});
