import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { bannerFor } from "#db/queries/banner.ts";
import { findResponse } from "#db/queries/responses.ts";
import { refusalWords } from "#domain/refusals.ts";
import { whyNotStandDown } from "#domain/response.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { memberIdsOf } from "../member-ids.ts";
import { StandDownForm } from "./form.tsx";

type Props = { params: Promise<{ episodeId: string; responseId: string }> };

/** Calling a crew back before it arrives. */
export default async function StandDownPage({ params }: Props) {
  const address = await params;
  const [episodeId, responseId] = [uuidOr404(address.episodeId), uuidOr404(address.responseId)];
  const { found: { response, banner }, actor, page } = await openRecord({
    for: "clinicians",
    find: async ({ tx }) => {
      const [response, banner] = await Promise.all([findResponse(tx, episodeId, responseId), bannerFor(tx, { episodeId })]);
      return response && { response, banner };
    },
    audit: ({ response }) => ({ action: "record.viewed", episodeId, subjectId: response.id, detail: { screen: "response-stand-down" } }),
  });
  const refusal = whyNotStandDown({ ...response, memberIds: memberIdsOf(response) }, actor);
  return (
    <Shell {...page.shell} title={`Stand ${response.callSign} down`} person={banner} back={{ href: paths.response(episodeId, responseId), label: "Back to the response" }}>
      {refusal ? <InlineAlert title="The crew cannot be stood down"><p>{refusalWords(refusal)}</p></InlineAlert> : <StandDownForm episodeId={episodeId} responseId={responseId} formKey={page.formKey} />}
    </Shell>
  );
}
