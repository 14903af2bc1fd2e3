import { AgreePlanPage } from "../../plan/agreement/agreement-page.tsx";

type Props = { params: Promise<{ episodeId: string }> };

/** Agreeing the care plan with the person. */
export default function AgreeCarePlanPage({ params }: Props) {
  return AgreePlanPage({ kind: "care", params });
}
