import { PlanVersionPage } from "../../../plan/version-page.tsx";

type Props = { params: Promise<{ episodeId: string; version: string }> };

/** One version of the care plan, and what it changed. */
export default function CarePlanVersionPage({ params }: Props) {
  return PlanVersionPage({ kind: "care", params });
}
