import { scoreLine } from "#app/episodes/[episodeId]/observations/score-words.tsx";
import { News2Chart } from "#app/episodes/[episodeId]/observations/news2-chart.tsx";
import { paths } from "#app/paths.ts";
import { DataTable } from "#components/page/data-table.tsx";
import { SummaryCard } from "#components/page/summary-card.tsx";
import { ClinicalDateTime } from "#components/record/clinical-date.tsx";
import type { Tx } from "#db/client.ts";
import { listDetentions } from "#db/queries/detentions.ts";
import { listObservations } from "#db/queries/observations.ts";
import { lengthWords, powerWordsOf } from "#domain/detention-words.ts";
import type { LegalDetention } from "#domain/legal-detention.ts";
import { setsThatStand, type ObservationSet } from "#domain/observations.ts";
import { endWords } from "./legal-lines.ts";

export type BesideSections = { sets: ObservationSet[]; detentions: LegalDetention[] };

/** What belongs to the crisis and is read with an assessment: its observations and its legal status. */
export async function findBesideSections(tx: Tx, episodeId: string): Promise<BesideSections> {
  const [sets, detentions] = await Promise.all([listObservations(tx, episodeId), listDetentions(tx, episodeId)]);
  return { sets, detentions };
}

/** The newest sets that fit on a sheet, as on the paper chart. */
const onSheet = 6;

type Props = BesideSections & { episodeId: string; now: Date };

/** Both, read only: they are written in rooms of their own, and are no part of the text that is signed. */
export function BesideSectionCards({ sets, detentions, episodeId, now }: Props) {
  const standing = setsThatStand(sets);
  const newest = standing.at(-1);
  const inForce = detentions.filter(({ enteredInError }) => enteredInError === null);
  return (
    <div className="flows">
      <SummaryCard title="Observations and NEWS2" actions={<RoomLink href={paths.observations(episodeId)} room="observations" />}>
        <AsOf now={now} />
        {newest === undefined ? <p className="no-data">No observations recorded in this crisis</p> : (
          <>
            <p>Newest: {scoreLine(newest)}, taken <ClinicalDateTime at={newest.takenAt} />{standing.length > onSheet && `. The newest ${onSheet} of ${standing.length} sets:`}</p>
            <News2Chart sets={standing.slice(-onSheet)} />
          </>
        )}
      </SummaryCard>
      <SummaryCard title="Legal status" actions={<RoomLink href={paths.detentions(episodeId)} room="legal status" />}>
        <AsOf now={now} />
        <DataTable
          caption="Legal powers recorded in this crisis" captionHidden comfortable rows={inForce} rowKey={({ id }) => id} empty={<p className="no-data">No legal power recorded</p>}
          columns={[
            { header: "Power", rowHeader: true, cell: powerWordsOf },
            { header: "Started", cell: ({ startedAt }) => <ClinicalDateTime at={startedAt} /> },
            { header: "End", cell: (detention) => endWords(detention, now) },
            { header: "Extension", empty: "None", cell: ({ extension }) => extension && <>{lengthWords(extension.minutes)}, granted <ClinicalDateTime at={extension.grantedAt} /> by {extension.doctor}</> },
          ]}
        />
      </SummaryCard>
    </div>
  );
}

function AsOf({ now }: { now: Date }) {
  return <p className="no-data">As recorded in this crisis by <ClinicalDateTime at={now} />; no part of the signed text</p>;
}

function RoomLink({ href, room }: { href: string; room: string }) {
  return <a href={href}>Open<span className="nhsuk-u-visually-hidden"> {room}</span></a>;
}
