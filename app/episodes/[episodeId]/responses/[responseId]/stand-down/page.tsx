import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { WhyNot } from "#app/why-not.tsx";
import { whyNotStandDown } from "#domain/response.ts";
import { openResponse } from "../opened.ts";
import { StandDownForm } from "./form.tsx";

type Props = { params: Promise<{ episodeId: string; responseId: string }> };

/** Calling a crew back before it arrives. */
export default async function StandDownPage({ params }: Props) {
  const { episodeId, responseId, response, banner, asRuled, actor, page } = await openResponse(params, "response-stand-down");
  const refusal = whyNotStandDown(asRuled, actor);
  return (
    <Shell {...page.shell} title={`Stand ${response.callSign} down`} person={banner} back={{ href: paths.response(episodeId, responseId), label: "Back to the response" }}>
      {refusal ? <WhyNot title="The crew cannot be stood down" refusal={refusal} episodeId={episodeId} /> : <StandDownForm episodeId={episodeId} responseId={responseId} formKey={page.formKey} />}
    </Shell>
  );
}
