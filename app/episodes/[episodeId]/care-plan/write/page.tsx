import { WritePlanPage } from "../../plan/write/write-page.tsx";

type Props = { params: Promise<{ episodeId: string }> };

/** Writing the care plan, or a new version of it. */
export default function WriteCarePlanPage({ params }: Props) {
  return WritePlanPage({ kind: "care", params });
}
