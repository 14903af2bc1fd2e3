import { PlanVersionPage } from "../../../plan/version-page.tsx";

type Props = { params: Promise<{ episodeId: string; version: string }> };

/** One version of the safety plan, and what it changed. */
export default function SafetyPlanVersionPage({ params }: Props) {
  return PlanVersionPage({ kind: "safety", params });
}
