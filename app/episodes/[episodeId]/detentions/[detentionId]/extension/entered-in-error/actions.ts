"use server";

import { paths } from "#app/paths.ts";
import { markExtensionInError } from "#db/commands/detentions.ts";
import { findDetentionToChange } from "#db/queries/detentions.ts";
import { whyNotBeginExtension, whyNotMarkExtension } from "#domain/legal-detention.ts";
import { recordAction } from "#server/record-action.ts";
import { extensionInErrorSchema } from "./schema.ts";

/** Marks an extension as entered in error. It stays, struck through, with the reason; the clock ends without it, and the right one can be recorded. */
export const markExtension = recordAction({
  name: "detention.mark-extension-in-error",
  for: "clinicians",
  form: extensionInErrorSchema,
  find: ({ tx, input }) => findDetentionToChange(tx, input.episodeId, input.detentionId),
  whyNot: ({ found, actor, input }) => whyNotMarkExtension(found, actor) ?? (found.extension?.id === input.extensionId ? null : "form.stale"),
  change: async ({ found, actor, input, tx, now }) => {
    const { id, episodeId } = found;
    await markExtensionInError(tx, { id: input.extensionId, by: actor.id, reason: input.reason, now });
    const done = { done: "detention-extension-in-error" };
    const mayRecordAnother = whyNotBeginExtension({ ...found, extension: null }, actor) === null;
    return {
      audit: { action: "detention.extension-in-error", episodeId, subjectId: id },
      goTo: mayRecordAnother ? paths.extendDetention(episodeId, id, done) : paths.detention(episodeId, id, done),
    };
  },
});
