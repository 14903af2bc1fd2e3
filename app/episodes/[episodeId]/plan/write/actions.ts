"use server";

import { paths } from "#app/paths.ts";
import { clinicalTime } from "#components/text/clinical-date.ts";
import { insertPlanVersion } from "#db/commands/plans.ts";
import { findEpisode } from "#db/queries/episodes.ts";
import { findPlan } from "#db/queries/plans.ts";
import { planForms } from "#domain/plan-form.ts";
import { compareVersions } from "#domain/plan-heading.ts";
import { whyNotWritePlan } from "#domain/plan.ts";
import { recordAction } from "#server/record-action.ts";
import { isTaken } from "../found.ts";
import { planSchema } from "./schema.ts";

/** Keeps a plan as its next version. It is a draft until the person has agreed to it. */
export const writePlan = recordAction({
  name: "plan.write",
  for: "clinicians",
  form: planSchema,
  find: async ({ tx, input }) => {
    const [episode, plan] = await Promise.all([findEpisode(tx, input.episodeId), findPlan(tx, input.episodeId, input.kind)]);
    return episode?.seesRecord ? { episode, kind: input.kind, newest: plan?.versions[0] ?? null } : null;
  },
  whyNot: ({ found: { episode }, actor }) => whyNotWritePlan({ isTaken: isTaken(episode), hasDied: episode.hasDied }, actor),
  change: async ({ found: { episode, newest }, actor, input, tx, now }) => {
    const { kind, lines, answers, reason, version: after } = input;
    const { planId, version } = await insertPlanVersion(tx, { episodeId: episode.id, kind, after, lines, answers, reviewOn: newest?.reviewOn ?? null, reason, writtenBy: actor.id, now });
    return {
      audit: { action: "plan.written", episodeId: episode.id, subjectId: planId, detail: { kind, version } },
      goTo: input.goesOnToAgree ? paths.agreePlan(episode.id, kind) : paths.plan(episode.id, kind, { done: "plan-saved" }),
    };
  },
  theirs: ({ kind, newest }, { lines }) => ({
    version: String(newest?.version ?? 0),
    by: newest?.writtenBy.name ?? "",
    at: newest ? clinicalTime(newest.writtenAt) : "",
    fields: compareVersions(planForms[kind], newest?.lines ?? [], lines).map(({ label, before, after }) => ({ name: label, label, theirs: before, yours: after })),
  }),
});
