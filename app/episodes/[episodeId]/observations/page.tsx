import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { EmptyState } from "#components/page/empty-state.tsx";
import { Timeline } from "#components/page/timeline.tsx";
import { bannerFor } from "#db/queries/banner.ts";
import { findEpisode } from "#db/queries/episodes.ts";
import { listObservations } from "#db/queries/observations.ts";
import { setsThatStand, type ObservationSet } from "#domain/observations.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { News2Chart } from "./news2-chart.tsx";
import { scoreLine, ScoreWords } from "./score-words.tsx";
import { Trends } from "./trends.tsx";

type Props = { params: Promise<{ episodeId: string }> };

/** The last sets side by side, as on the paper chart. */
const onChart = 6;

/** Every set of observations of a crisis: the newest in words, the chart, the trends, and each set with its author. */
export default async function ObservationsPage({ params }: Props) {
  const episodeId = uuidOr404((await params).episodeId);
  const { found: { episode, banner, sets }, page } = await openRecord({
    for: "clinicians",
    find: async ({ tx }) => {
      const [episode, banner, sets] = await Promise.all([findEpisode(tx, episodeId), bannerFor(tx, { episodeId }), listObservations(tx, episodeId)]);
      return episode?.seesRecord ? { episode, banner, sets } : null;
    },
    audit: () => ({ action: "record.viewed", episodeId, detail: { screen: "observations" } }),
  });
  const standing = setsThatStand(sets);
  const newest = standing.at(-1);
  const add = <a className="nhsuk-button" href={paths.newObservations(episodeId)}>New observations</a>;
  return (
    <Shell {...page.shell} title="Observations" caption={`Crisis ${episode.number}`} person={banner} back={{ href: paths.episode(episodeId), label: "Back to the crisis" }} actions={add}>
      {sets.length === 0 && <EmptyState title="No observations yet"><p>Nothing has been measured in this crisis.</p></EmptyState>}
      {newest && <ScoreWords set={newest} />}
      {standing.length > 0 && <News2Chart sets={standing.slice(-onChart)} />}
      <Trends sets={sets} />
      {sets.length > 0 && (
        <section aria-labelledby="all-sets">
          <h2 id="all-sets">Every set</h2>
          <Timeline level={3} entries={sets.map((set) => entryOf(set, episodeId))} />
        </section>
      )}
    </Shell>
  );
}

function entryOf(set: ObservationSet, episodeId: string) {
  const { id, takenAt, recordedAt, recordedByName, enteredInError, note } = set;
  return {
    id,
    title: scoreLine(set),
    at: takenAt,
    writtenAt: recordedAt > takenAt ? recordedAt : null,
    by: recordedByName,
    href: paths.observationSet(episodeId, id),
    withdrawn: enteredInError && { by: enteredInError.byName, at: enteredInError.at, reason: enteredInError.reason },
    body: note && <p className="as-typed">{note}</p>,
  };
}
