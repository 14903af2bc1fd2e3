import { notFound } from "next/navigation";
import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { WhyNot } from "#app/why-not.tsx";
import { ClinicalDateTime } from "#components/record/clinical-date.tsx";
import { correctableStageLabels, isCorrectableStage, whyNotCorrectTime } from "#domain/response-correction.ts";
import { openResponse } from "../../../opened.ts";
import { CorrectionForm } from "./form.tsx";

type Props = { params: Promise<{ episodeId: string; responseId: string; stage: string }> };

/** Putting one recorded time of a crew right. */
export default async function CorrectionPage({ params }: Props) {
  const { stage } = await params;
  if (!isCorrectableStage(stage)) notFound();
  const { episodeId, responseId, response, banner, asRuled, actor, page } = await openResponse(params, "response-correction");
  const [refusal, recorded, label] = [whyNotCorrectTime(asRuled, stage, actor), response.times[stage], correctableStageLabels[stage]];
  const backHref = paths.response(episodeId, responseId);
  return (
    <Shell {...page.shell} title={`Correct “${label}”`} caption={response.callSign} person={banner} back={{ href: backHref, label: "Back to the response" }}>
      {refusal !== null || recorded === null ? <WhyNot title="This time cannot be corrected" refusal={refusal ?? "response.time-not-recorded"} episodeId={episodeId} /> : (
        <>
          <p>{label} is recorded as <strong><ClinicalDateTime at={recorded} /></strong>. That stays in the record, struck through, with your reason.</p>
          <CorrectionForm episodeId={episodeId} responseId={responseId} stage={stage} version={recorded.toISOString()} formKey={page.formKey} cancelHref={backHref} />
        </>
      )}
    </Shell>
  );
}
