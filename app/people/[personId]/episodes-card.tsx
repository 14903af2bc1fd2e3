import { paths } from "#app/paths.ts";
import { DataTable } from "#components/page/data-table.tsx";
import { SummaryCard } from "#components/page/summary-card.tsx";
import { ClinicalDateTime } from "#components/record/clinical-date.tsx";
import { Due } from "#components/record/due.tsx";
import type { PersonRecord, RecordEpisode } from "#db/queries/person-record.ts";
import { callHeadline } from "#domain/call.ts";
import { closureOutcomeLabels } from "#domain/closure.ts";

/** The person's crises here: open ones first, with who owns them and what happens next. */
export function EpisodesCard({ record: { episodes, episodeCount }, now }: { record: PersonRecord; now: Date }) {
  return (
    <SummaryCard title={episodeCount > episodes.length ? `Crises (newest ${episodes.length} of ${episodeCount})` : `Crises (${episodeCount})`}>
      <DataTable
        caption="Crises of this person, open ones first" captionHidden rows={episodes} rowKey={({ id }) => id} empty={<p className="no-data">No crisis is linked to this person</p>}
        columns={[
          { header: "Opened", cell: ({ openedAt }) => <ClinicalDateTime at={openedAt} />, nowrap: true },
          { header: "Crisis", cell: ({ id, number }) => <a href={paths.episode(id)}>{number}</a>, rowHeader: true, nowrap: true },
          { header: "In the caller’s words", cell: ({ headline }) => <span className="call-words">{callHeadline({ callersWords: headline ?? "", clinicalSummary: null }, 90)}</span> },
          { header: "Now", cell: (episode) => <span className="call-words"><Now episode={episode} now={now} /></span> },
        ]}
      />
    </SummaryCard>
  );
}

function Now({ episode: { strip, closure }, now }: { episode: RecordEpisode; now: Date }) {
  if (strip) return <>{strip.owner}: {strip.nextAction} <Due at={strip.due} now={now} /></>;
  return closure ? <>Closed <ClinicalDateTime at={closure.at} />. {closureOutcomeLabels[closure.outcome]}</> : null;
}
