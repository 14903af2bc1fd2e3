"use server";

import * as z from "zod";
import { paths } from "#app/paths.ts";
import { setDraftsAside } from "#db/commands/drafts.ts";
import { findEpisode } from "#db/queries/episodes.ts";
import { planKinds } from "#domain/plan.ts";
import { recordAction } from "#server/record-action.ts";
import { planDraftKey } from "../found.ts";

/** Puts the writer's own unsaved text of a plan aside. It is kept for a while, and no longer shown. */
export const discardPlanDraft = recordAction({
  name: "plan.discard-draft",
  for: "clinicians",
  form: z.object({ episodeId: z.uuid(), kind: z.enum(planKinds) }),
  find: async ({ tx, input }) => {
    const episode = await findEpisode(tx, input.episodeId);
    return episode?.seesRecord ? episode : null;
  },
  whyNot: () => null,
  change: async ({ found, actor, input, tx }) => {
    await setDraftsAside(tx, { userId: actor.id, formKey: planDraftKey(found.id, input.kind), because: "discarded" });
    return { audit: { action: "draft.discarded", episodeId: found.id, detail: { kind: input.kind } }, goTo: paths.writePlan(found.id, input.kind, { done: "draft-discarded" }) };
  },
});
