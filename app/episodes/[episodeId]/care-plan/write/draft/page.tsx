import { PlanDraftPage } from "../../../plan/write/draft-page.tsx";

type Props = { params: Promise<{ episodeId: string }> };

/** The writer's unsaved text of the care plan beside what is saved. */
export default function CarePlanDraftPage({ params }: Props) {
  return PlanDraftPage({ kind: "care", params });
}
