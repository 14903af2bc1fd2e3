import { PlanPage } from "../plan/plan-page.tsx";

type Props = { params: Promise<{ episodeId: string }> };

/** The safety plan: what is in force, what is not agreed yet, and every version before. */
export default function SafetyPlanPage({ params }: Props) {
  return PlanPage({ kind: "safety", params });
}
