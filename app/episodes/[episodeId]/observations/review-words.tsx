import { InlineAlert } from "#components/page/inline-alert.tsx";
import { ClinicalDateTime } from "#components/record/clinical-date.tsx";
import { paths } from "#app/paths.ts";
import { news2PromptWords } from "#domain/news2.ts";
import type { ObservationSet } from "#domain/observations.ts";
import type { AskedReview, PhysicalReview } from "#domain/physical-review.ts";
import { scoreLine } from "./score-words.tsx";

/** What a review found, or why somebody went on, with who wrote it. */
export function ReviewWords({ review: { words, writtenAt, writtenByName } }: { review: PhysicalReview }) {
  return <><span className="as-typed">{words}</span> ({writtenByName}, <ClinicalDateTime at={writtenAt} />)</>;
}

/** The score asks for a physical-health review before going on: which set, what it asks for, and what was written about it already. */
export function AskedReviewNotice({ episodeId, asked: { set, prompt, heaviest, review } }: { episodeId: string; asked: AskedReview }) {
  return (
    <InlineAlert kind={prompt === "time-critical" ? "error" : "warning"} title={prompt === "time-critical" ? "Time-critical: physical health first" : "Physical health first"}>
      <p>
        {news2PromptWords[prompt]} <SetLink episodeId={episodeId} set={heaviest} />.{" "}
        {heaviest.id !== set.id && <>Measured since: <SetLink episodeId={episodeId} set={set} />. </>}
        Measure again, or write below what the review found or why you go on.
      </p>
      {review && <p>Written already: <ReviewWords review={review} /></p>}
    </InlineAlert>
  );
}

function SetLink({ episodeId, set }: { episodeId: string; set: ObservationSet }) {
  return <a href={paths.observationSet(episodeId, set.id)}>{scoreLine(set)}, taken <ClinicalDateTime at={set.takenAt} /></a>;
}
