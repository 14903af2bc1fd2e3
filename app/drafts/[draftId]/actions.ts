"use server";

import { paths } from "#app/paths.ts";
import { discardDraft as setAside, restoreDraft as takeBack } from "#db/commands/drafts.ts";
import { aboutDrafts } from "#db/queries/draft-subjects.ts";
import { findOwnDraft } from "#db/queries/drafts.ts";
import { whyNotDiscard, whyNotRestore } from "#domain/draft.ts";
import { recordAction, type WhyNot } from "#server/record-action.ts";
import { ownDraftSchema } from "./schema.ts";

/** Puts one's own unsent text aside. It can be taken back for thirty days. */
export const discardDraft = recordAction({
  name: "draft.discard",
  for: "everybody",
  form: ownDraftSchema,
  find: ({ tx, input }) => findOwnDraft(tx, input.draftId),
  whyNot: ({ found }): WhyNot => whyNotDiscard(found),
  change: async ({ found, tx, now }) => {
    await setAside(tx, found.id, now);
    const about = (await aboutDrafts(tx, [found])).about.get(found.id);
    return { audit: { action: "draft.discarded", subjectId: found.id, ...(about?.kind === "seen" ? { episodeId: about.episodeId, personId: about.personId } : {}) }, goTo: paths.drafts({ done: "draft-discarded" }) };
  },
});

/** Takes back what was put aside; its form shows it again. */
export const restoreDraft = recordAction({
  name: "draft.restore",
  for: "everybody",
  form: ownDraftSchema,
  find: ({ tx, input }) => findOwnDraft(tx, input.draftId),
  whyNot: ({ found }): WhyNot => whyNotRestore(found),
  change: async ({ found, actor, tx }) => {
    await takeBack(tx, { id: found.id, userId: actor.id, formKey: found.formKey });
    const about = (await aboutDrafts(tx, [found])).about.get(found.id);
    return { audit: { action: "draft.restored", subjectId: found.id, ...(about?.kind === "seen" ? { episodeId: about.episodeId, personId: about.personId } : {}) }, goTo: paths.drafts({ done: "draft-restored" }) };
  },
});
