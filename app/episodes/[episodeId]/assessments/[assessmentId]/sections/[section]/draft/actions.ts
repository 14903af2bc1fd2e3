"use server";

import { paths } from "#app/paths.ts";
import { setDraftsAside } from "#db/commands/drafts.ts";
import { findAssessment, sectionDraftKey } from "#db/queries/assessments.ts";
import { recordAction } from "#server/record-action.ts";
import { discardedDraftSchema } from "./schema.ts";

/** Puts the writer's own unsaved text aside. It is kept for a while, and no longer shown. */
export const discardDraft = recordAction({
  name: "assessment.discard-draft",
  for: "clinicians",
  form: discardedDraftSchema,
  find: ({ tx, input }) => findAssessment(tx, input.episodeId, input.assessmentId),
  whyNot: () => null,
  change: async ({ found, actor, input, tx }) => {
    await setDraftsAside(tx, { userId: actor.id, formKey: sectionDraftKey(found.id, input.section), because: "discarded" });
    return {
      audit: { action: "draft.discarded", episodeId: found.episodeId, subjectId: found.id, detail: { section: input.section } },
      goTo: paths.assessmentSection(found.episodeId, found.id, input.section, { done: "draft-discarded" }),
    };
  },
});
