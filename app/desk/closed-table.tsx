import { paths } from "#app/paths.ts";
import { DataTable, type Column } from "#components/page/data-table.tsx";
import { clinicalTime } from "#components/text/clinical-date.ts";
import type { ClosedRow } from "#db/queries/closures.ts";
import { closureOutcomeLabels } from "#domain/closure.ts";
import type { Identity } from "#domain/person.ts";
import { PatientCell, WhereCell } from "./desk-cells.tsx";
import { linesOf } from "./desk-line.ts";

/** Crises closed today, newest first. */
export function ClosedTable({ rows, identities, now }: { rows: readonly ClosedRow[]; identities: ReadonlyMap<string, Identity>; now: Date }) {
  const lines = linesOf(rows, identities);
  const columns: Column<(typeof lines)[number]>[] = [
    { header: "Closed", nowrap: true, cell: ({ closedAt }) => clinicalTime(closedAt) },
    { header: "Patient", rowHeader: true, cell: (row) => <PatientCell {...row} href={paths.episode(row.episodeId)} reference={row.call?.reference ?? row.number} now={now} /> },
    { header: "Where", cell: (row) => <WhereCell facts={row.call?.facts ?? null} /> },
    { header: "How it ended", cell: ({ outcome, words }) => <>{closureOutcomeLabels[outcome]}<span className="second-line second-line--wraps">{words}</span></> },
    { header: "By", cell: ({ closedByName }) => closedByName },
  ];
  return <DataTable caption="Closed today" captionHidden columns={columns} rows={lines} rowKey={(row) => row.episodeId} />;
}
