import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { bannerFor } from "#db/queries/banner.ts";
import { findAskedReview } from "#db/queries/physical-reviews.ts";
import { findResponse } from "#db/queries/responses.ts";
import { refusalWords } from "#domain/refusals.ts";
import { whyNotClear } from "#domain/response.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { AskedReviewNotice } from "../../../observations/review-words.tsx";
import { memberIdsOf } from "../member-ids.ts";
import { ClearForm } from "./form.tsx";

type Props = { params: Promise<{ episodeId: string; responseId: string }> };

/** Ending a crew's job with its outcome. */
export default async function ClearPage({ params }: Props) {
  const address = await params;
  const [episodeId, responseId] = [uuidOr404(address.episodeId), uuidOr404(address.responseId)];
  const { found: { response, banner, review }, actor, page } = await openRecord({
    for: "clinicians",
    find: async ({ tx }) => {
      const [response, banner, review] = await Promise.all([findResponse(tx, episodeId, responseId), bannerFor(tx, { episodeId }), findAskedReview(tx, episodeId)]);
      return response && { response, banner, review };
    },
    audit: ({ response }) => ({ action: "record.viewed", episodeId, subjectId: response.id, detail: { screen: "response-clear" } }),
  });
  const refusal = whyNotClear({ ...response, memberIds: memberIdsOf(response) }, actor);
  return (
    <Shell {...page.shell} title={`${response.callSign} is clear`} person={banner} back={{ href: paths.response(episodeId, responseId), label: "Back to the response" }}>
      {refusal ? <InlineAlert title="This cannot be recorded"><p>{refusalWords(refusal)}</p></InlineAlert> : (
        <>
          {review && <AskedReviewNotice episodeId={episodeId} asked={review} />}
          <ClearForm episodeId={episodeId} responseId={responseId} review={review && { setId: review.set.id, isWritten: review.review !== null }} formKey={page.formKey} />
        </>
      )}
    </Shell>
  );
}
