import { PrintPlanPage } from "../../plan/print/print-page.tsx";

type Props = { params: Promise<{ episodeId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The safety plan as the person takes it home. */
export default function PrintSafetyPlanPage({ params, searchParams }: Props) {
  return PrintPlanPage({ kind: "safety", params, searchParams });
}
