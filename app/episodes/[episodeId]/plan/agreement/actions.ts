"use server";

import { paths } from "#app/paths.ts";
import { insertAgreement, insertPlanVersion } from "#db/commands/plans.ts";
import { setNextAction } from "#db/commands/strips.ts";
import { findEpisode } from "#db/queries/episodes.ts";
import { findPlan } from "#db/queries/plans.ts";
import { agreedLines, answersWithChanges, nextAfterPlan, unagreedVersion, whyNotAgree, whyNotLines } from "#domain/plan.ts";
import { nextAfterAssessmentMinutes } from "#domain/assessment.ts";
import { recordAction } from "#server/record-action.ts";
import { reviewDayFrom } from "./review-day.ts";
import { agreementSchema } from "./schema.ts";

/** Keeps what was agreed, as a version of its own: the words as they were agreed, line by line. It stands from now on. */
export const agreePlan = recordAction({
  name: "plan.agree",
  for: "clinicians",
  form: agreementSchema,
  find: async ({ tx, input }) => {
    const [episode, plan] = await Promise.all([findEpisode(tx, input.episodeId), findPlan(tx, input.episodeId, input.kind)]);
    return episode?.seesRecord && plan ? { episode, plan, draft: unagreedVersion(plan) } : null;
  },
  whyNot: ({ found: { episode, plan, draft }, actor, input, now }) => {
    const refusal = whyNotAgree(plan, episode, actor);
    if (refusal !== null || draft === null) return refusal;
    if (draft.version !== input.version) return "form.stale";
    const line = input.agreement === "partly" ? whyNotLines(draft.lines, input.lines) : null;
    if (line !== null) return { field: line.refusal === "plan.line-not-answered" ? `line-${line.at}` : `line-${line.at}-words`, refusal: line.refusal };
    const review = reviewDayFrom(input.review, input.agreement, input.weekendIsMeant, now);
    return review.ok ? null : { field: "review", refusal: review.refusal };
  },
  change: async ({ found: { episode, plan, draft }, actor, input, tx, now }) => {
    const { kind, agreement, words, capacity, capacityWords, present: whoWasThere } = input;
    const lines = agreedLines(draft?.lines ?? [], agreement, input.lines);
    const review = reviewDayFrom(input.review, agreement, input.weekendIsMeant, now);
    const { planId, version } = await insertPlanVersion(tx, {
      episodeId: episode.id, kind, after: input.version, lines, answers: answersWithChanges(draft?.answers ?? {}, lines), reviewOn: review.ok ? review.day : null,
      reason: agreement === "not-able-today" ? "The person was not able to agree today" : "Agreed with the person", writtenBy: actor.id, now,
    });
    const copies = [{ how: input.copy, toWhom: "The person" }, ...input.others];
    await insertAgreement(tx, { planId, version, agreement, words, whoWasThere, capacity, capacityWords, copies, agreedBy: actor.id, now });
    const next = episode.strip && agreement !== "not-able-today" ? nextAfterPlan(kind, episode.strip.nextAction) : null;
    if (next !== null) await setNextAction(tx, { episodeId: episode.id, what: next, due: new Date(now.getTime() + nextAfterAssessmentMinutes * 60_000), now });
    return { audit: { action: "plan.agreed", episodeId: episode.id, subjectId: plan.id, detail: { kind, version, agreement } }, goTo: paths.plan(episode.id, kind, { done: "plan-agreed" }) };
  },
});
