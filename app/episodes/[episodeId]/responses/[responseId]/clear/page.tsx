import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { WhyNot } from "#app/why-not.tsx";
import { findAskedReview } from "#db/queries/physical-reviews.ts";
import { whyNotClear } from "#domain/response.ts";
import { AskedReviewNotice } from "../../../observations/review-words.tsx";
import { openResponse } from "../opened.ts";
import { ClearForm } from "./form.tsx";

type Props = { params: Promise<{ episodeId: string; responseId: string }> };

/** Ending a crew's job with its outcome. */
export default async function ClearPage({ params }: Props) {
  const { episodeId, responseId, response, banner, asRuled, beside: review, actor, page } = await openResponse(params, "response-clear", findAskedReview);
  const refusal = whyNotClear(asRuled, actor);
  return (
    <Shell {...page.shell} title={`${response.callSign} is clear`} person={banner} back={{ href: paths.response(episodeId, responseId), label: "Back to the response" }}>
      {refusal ? <WhyNot title="This cannot be recorded" refusal={refusal} episodeId={episodeId} /> : (
        <>
          {review && <AskedReviewNotice episodeId={episodeId} asked={review} />}
          <ClearForm episodeId={episodeId} responseId={responseId} review={review && { setId: review.set.id, isWritten: review.review !== null }} formKey={page.formKey} />
        </>
      )}
    </Shell>
  );
}
