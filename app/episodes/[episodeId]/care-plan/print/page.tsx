import { PrintPlanPage } from "../../plan/print/print-page.tsx";

type Props = { params: Promise<{ episodeId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The care plan as the person takes it home. */
export default function PrintCarePlanPage({ params, searchParams }: Props) {
  return PrintPlanPage({ kind: "care", params, searchParams });
}
