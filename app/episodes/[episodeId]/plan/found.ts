import type { Tx } from "#db/client.ts";
import { bannerFor } from "#db/queries/banner.ts";
import { findEpisode } from "#db/queries/episodes.ts";
import { findEarlierPlan, findPlan } from "#db/queries/plans.ts";
import type { PlanKind } from "#domain/plan.ts";

export type PlanProps<Params = { episodeId: string }> = { kind: PlanKind; params: Promise<Params> };

/** The plan of a crisis with whom it is about, and the plan that was agreed in an earlier one; null when the reader does not see the record. */
export async function findPlanPage(tx: Tx, episodeId: string, kind: PlanKind) {
  const [episode, banner, plan, earlier] = await Promise.all([findEpisode(tx, episodeId), bannerFor(tx, { episodeId }), findPlan(tx, episodeId, kind), findEarlierPlan(tx, episodeId, kind)]);
  return episode?.seesRecord ? { episode, banner, plan, earlier } : null;
}

/** Is the call in somebody's hands, or was it? */
export const isTaken = ({ strip }: { strip: { takenAt: Date | null } | null }): boolean => strip === null || strip.takenAt !== null;

/** The key under which the writer's unsaved text is kept. */
export const planDraftKey = (episodeId: string, kind: PlanKind): string => `plan:${episodeId}:${kind}`;
