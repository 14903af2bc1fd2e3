"use server";

import { paths } from "#app/paths.ts";
import { undoMerge } from "#db/commands/merges.ts";
import { findIdentity } from "#db/queries/identities.ts";
import { findMerge } from "#db/queries/merges.ts";
import { whyNotNamedAgain, whyNotUndoMerge } from "#domain/merge.ts";
import { recordAction } from "#server/record-action.ts";
import { undoMergeSchema } from "./schema.ts";

/** Two people after all: everything goes back to where it was. */
export const undo = recordAction({
  name: "person.undo-merge",
  for: "clinicians",
  form: undoMergeSchema,
  find: async ({ tx, input }) => {
    const [found, kept] = await Promise.all([findMerge(tx, input.personId, input.mergeId), findIdentity(tx, input.personId)]);
    return found && kept && { merge: found, kept };
  },
  whom: ({ kept }) => kept.id,
  whyNot: ({ found: { merge, kept }, actor, input }) => whyNotUndoMerge(merge, actor) ?? whyNotNamedAgain(kept, input),
  change: async ({ found: { merge }, input, tx }) => {
    await undoMerge(tx, { mergeId: merge.id, reason: input.reason });
    const undone = { action: "person.merge-undone", subjectId: merge.id } as const;
    return { audit: [{ ...undone, personId: merge.survivorId }, { ...undone, personId: merge.mergedId }], goTo: paths.merge(merge.survivorId, { done: "merge-undone" }) };
  },
});
