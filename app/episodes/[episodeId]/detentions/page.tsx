import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { EmptyState } from "#components/page/empty-state.tsx";
import { Timeline } from "#components/page/timeline.tsx";
import { clinicalDateTime } from "#components/text/clinical-date.ts";
import { bannerFor } from "#db/queries/banner.ts";
import { listDetentions } from "#db/queries/detentions.ts";
import { findEpisode } from "#db/queries/episodes.ts";
import { detentionEndingLabels } from "#domain/detention-powers.ts";
import { detentionWords, mostPressing, powerWordsOf } from "#domain/detention-words.ts";
import { stands, type LegalDetention } from "#domain/legal-detention.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { ClockNotice } from "./clock-notice.tsx";

type Props = { params: Promise<{ episodeId: string }> };

/** Every legal status written down in a crisis: what runs against the clock first, then all of them. */
export default async function DetentionsPage({ params }: Props) {
  const episodeId = uuidOr404((await params).episodeId);
  const { found: { episode, banner, detentions }, now, page } = await openRecord({
    for: "clinicians",
    find: async ({ tx }) => {
      const [episode, banner, detentions] = await Promise.all([findEpisode(tx, episodeId), bannerFor(tx, { episodeId }), listDetentions(tx, episodeId)]);
      return episode?.seesRecord ? { episode, banner, detentions } : null;
    },
    audit: () => ({ action: "record.viewed", episodeId, detail: { screen: "detentions" } }),
  });
  const actions = (
    <>
      <a className="nhsuk-button" href={paths.newDetention(episodeId)}>Record a section 135 or 136</a>
      <a className="nhsuk-button nhsuk-button--secondary" href={paths.newDetention(episodeId, { kind: "status" })}>Record another legal status</a>
    </>
  );
  return (
    <Shell {...page.shell} title="Legal status" caption={`Crisis ${episode.number}`} person={banner} back={{ href: paths.episode(episodeId), label: "Back to the crisis" }} actions={actions}>
      {detentions.length === 0 && <EmptyState title="No legal status recorded"><p>Nobody has written down a detention under the Mental Health Act in this crisis. That does not say that there is none.</p></EmptyState>}
      {mostPressing(detentions.filter(stands)).map((detention) => <ClockNotice key={detention.id} detention={detention} now={now} linked />)}
      {detentions.length > 0 && (
        <section aria-labelledby="all-detentions">
          <h2 id="all-detentions">Every entry</h2>
          <Timeline level={3} entries={detentions.map((detention) => entryOf(detention, now))} />
        </section>
      )}
    </Shell>
  );
}

function entryOf(detention: LegalDetention, now: Date) {
  const { id, episodeId, startedAt, recordedAt, recordedByName, ending, enteredInError } = detention;
  return {
    id,
    title: stands(detention) ? detentionWords(detention, now) : powerWordsOf(detention),
    at: startedAt,
    writtenAt: recordedAt > startedAt ? recordedAt : null,
    by: recordedByName,
    href: paths.detention(episodeId, id),
    withdrawn: enteredInError && { by: enteredInError.byName, at: enteredInError.at, reason: enteredInError.reason },
    body: ending && <p>Ended {clinicalDateTime(ending.at)}: {detentionEndingLabels[ending.how].toLowerCase()}</p>,
  };
}
