import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { refusalWords } from "#domain/refusals.ts";
import { whyNotClear } from "#domain/response.ts";
import { openResponse } from "../opened.ts";
import { ClearForm } from "./form.tsx";

type Props = { params: Promise<{ episodeId: string; responseId: string }> };

/** Ending a crew's job with its outcome. */
export default async function ClearPage({ params }: Props) {
  const { episodeId, responseId, response, banner, asRuled, actor, page } = await openResponse(params, "response-clear");
  const refusal = whyNotClear(asRuled, actor);
  return (
    <Shell {...page.shell} title={`${response.callSign} is clear`} person={banner} back={{ href: paths.response(episodeId, responseId), label: "Back to the response" }}>
      {refusal ? <InlineAlert title="This cannot be recorded"><p>{refusalWords(refusal)}</p></InlineAlert> : <ClearForm episodeId={episodeId} responseId={responseId} formKey={page.formKey} />}
    </Shell>
  );
}
