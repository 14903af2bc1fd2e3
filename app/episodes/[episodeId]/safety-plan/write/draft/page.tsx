import { PlanDraftPage } from "../../../plan/write/draft-page.tsx";

type Props = { params: Promise<{ episodeId: string }> };

/** The writer's unsaved text of the safety plan beside what is saved. */
export default function SafetyPlanDraftPage({ params }: Props) {
  return PlanDraftPage({ kind: "safety", params });
}
