import { paths } from "#app/paths.ts";
import { DataTable, type Column } from "#components/page/data-table.tsx";
import { timeOrDate } from "#components/text/duration.ts";
import type { Actor } from "#domain/actor.ts";
import type { Handover } from "#db/queries/handovers.ts";
import type { DeskLine } from "./desk-line.ts";
import { DeskTable } from "./desk-table.tsx";

/** What waits for this clinician's answer or is their crew's job: above the calls they own. */
export function WaitingForYou({ offers, jobs, now, actor, formKey }: { offers: readonly Handover[]; jobs: readonly DeskLine[]; now: Date; actor: Actor; formKey: string }) {
  const columns: Column<Handover>[] = [
    { header: "Offered by", rowHeader: true, cell: ({ offeredByName }) => offeredByName },
    { header: "At", nowrap: true, cell: ({ offeredAt }) => timeOrDate(offeredAt, now) },
    { header: "Situation", cell: ({ situation }) => <span className="as-typed">{situation}</span> },
    { header: "What they ask", cell: ({ recommendation }) => <span className="as-typed">{recommendation}</span> },
    { header: "Answer", headerHidden: true, cell: ({ episodeId, offeredByName }) => <a href={paths.handover(episodeId)}>Read and answer<span className="nhsuk-u-visually-hidden"> the offer of {offeredByName}</span></a> },
  ];
  if (offers.length + jobs.length === 0) return null;
  return (
    <div className="desk-list">
      {offers.length > 0 && <DataTable caption={`Offered to you (${offers.length})`} columns={columns} rows={offers} rowKey={({ id }) => id} />}
      {jobs.length > 0 && <DeskTable caption={`Your crew is sent to (${jobs.length})`} captionHidden={false} lines={jobs} now={now} actor={actor} formKey={formKey} />}
    </div>
  );
}
