import { PlanPage } from "../plan/plan-page.tsx";

type Props = { params: Promise<{ episodeId: string }> };

/** The care plan: what is in force, what is not agreed yet, and every version before. */
export default function CarePlanPage({ params }: Props) {
  return PlanPage({ kind: "care", params });
}
