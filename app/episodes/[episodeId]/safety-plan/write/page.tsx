import { WritePlanPage } from "../../plan/write/write-page.tsx";

type Props = { params: Promise<{ episodeId: string }> };

/** Writing the safety plan, or a new version of it. */
export default function WriteSafetyPlanPage({ params }: Props) {
  return WritePlanPage({ kind: "safety", params });
}
