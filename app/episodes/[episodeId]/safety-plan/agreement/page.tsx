import { AgreePlanPage } from "../../plan/agreement/agreement-page.tsx";

type Props = { params: Promise<{ episodeId: string }> };

/** Agreeing the safety plan with the person. */
export default function AgreeSafetyPlanPage({ params }: Props) {
  return AgreePlanPage({ kind: "safety", params });
}
