import { draftSavedAt } from "#app/drafts/draft-saved-at.ts";
import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { WhyNot } from "#app/why-not.tsx";
import { SummaryCard } from "#components/page/summary-card.tsx";
import { SummaryList } from "#components/page/summary-list.tsx";
import { Due } from "#components/record/due.tsx";
import { clinicalDateTime } from "#components/text/clinical-date.ts";
import { bannerFor } from "#db/queries/banner.ts";
import { findEpisode } from "#db/queries/episodes.ts";
import { findOpenStrip, listReviews } from "#db/queries/reviews.ts";
import { listedBecause, whyNotReview } from "#domain/review.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { ReviewForm } from "./form.tsx";

type Props = { params: Promise<{ episodeId: string }> };

/** A review of an open case by the consultant nurse. */
export default async function NewReviewPage({ params }: Props) {
  const episodeId = uuidOr404((await params).episodeId);
  const { found, actor, now, page } = await openRecord({
    for: "clinicians",
    find: async ({ tx }) => {
      const episode = await findEpisode(tx, episodeId);
      if (!episode?.seesRecord) return null;
      const [banner, strip, earlier] = await Promise.all([bannerFor(tx, { episodeId }), findOpenStrip(tx, episodeId), listReviews(tx, episodeId)]);
      return { episode, banner, strip, earlier };
    },
    audit: ({ episode }) => ({ action: "record.viewed", episodeId: episode.id, detail: { screen: "review" } }),
    draftKey: `review:${episodeId}`,
  });
  const { episode, banner, strip, earlier } = found;
  const refusal = whyNotReview(episode, actor);
  return (
    <Shell {...page.shell} title="Review" caption={`Crisis ${episode.number}`} person={banner} back={{ href: paths.episode(episode.id), label: "Back to the crisis" }}>
      {strip && (
        <SummaryList rows={[
          { label: "Listed because", value: listedBecause(strip, now).join("; ") },
          { label: "Owner", value: strip.ownerName },
          { label: "Next action", value: <>{strip.nextAction}, <Due at={strip.nextActionDue} now={now} /></> },
        ]} />
      )}
      {refusal || !strip
        ? <WhyNot title="No review can be written here" refusal={refusal ?? "episode.closed"} episodeId={episodeId} />
        : <ReviewForm episodeId={episode.id} ownerName={strip.ownerName} initial={page.draft?.values ?? {}} formKey={page.formKey} draftSavedAt={draftSavedAt(page)} />}
      {earlier.map((review) => (
        <SummaryCard key={review.id} title={`Review of ${clinicalDateTime(review.writtenAt)}`}>
          <SummaryList rows={[
            { label: "By", value: review.writtenByName },
            { label: "Listed because", value: review.listedBecause },
            { label: "Findings", value: review.findings },
            { label: "Decision", value: review.decision },
          ]} />
        </SummaryCard>
      ))}
    </Shell>
  );
}
