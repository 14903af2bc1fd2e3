import { paths } from "#app/paths.ts";
import { DataTable, type Column } from "#components/page/data-table.tsx";
import { Due } from "#components/record/due.tsx";
import { PriorityMark } from "#components/record/priority-mark.tsx";
import { durationText, timeOrDate } from "#components/text/duration.ts";
import type { Actor } from "#domain/actor.ts";
import { ambulanceCategories } from "#domain/ambulance-category.ts";
import { closeToDue } from "#domain/strip.ts";
import { takeFromDesk } from "./actions.ts";
import { ActionCell, NeedsCell, PatientCell, ReasonCell, WhereCell, WithCell } from "./desk-cells.tsx";
import { needsOf, type DeskLine } from "./desk-line.ts";

const referenceOf = ({ call, number }: DeskLine): string => call?.reference ?? number ?? "not shown";

function columnsFor(now: Date, actor: Actor): Column<DeskLine>[] {
  return [
    { header: "Priority", cell: ({ priority }) => <PriorityMark priority={ambulanceCategories[priority - 1] ?? "C5"} /> },
    { header: "Waiting", cell: ({ waitingSince }) => <><span className="nowrap">{durationText(now.getTime() - waitingSince.getTime())}</span><span className="second-line second-line--wraps">since {timeOrDate(waitingSince, now)}</span></> },
    { header: "Due", cell: (line) => <><Due at={line.due} now={now} soon={closeToDue(line.due, line.waitingSince)} />{line.takenAt !== null && line.who.kind !== "hidden" && <span className="second-line second-line--wraps">{line.nextAction}</span>}</> },
    { header: "Patient", rowHeader: true, cell: (line) => <PatientCell {...line} href={paths.episode(line.episodeId)} reference={referenceOf(line)} now={now} /> },
    { header: "Where", cell: ({ call }) => <WhereCell facts={call?.facts ?? null} /> },
    { header: "Reason (caller’s words)", cell: ({ call }) => <ReasonCell facts={call?.facts ?? null} /> },
    { header: "Needs", cell: (line) => <NeedsCell needs={needsOf(line, now)} /> },
    { header: "With", cell: (line) => <WithCell line={line} actorId={actor.id} /> },
    { header: "Take or open", headerHidden: true, cell: (line) => <ActionCell line={line} mayTake={actor.duty !== null} reference={referenceOf(line)} /> },
  ];
}

/** Open calls, one to a line of two. One form for all of them: the button that is pressed says which call is taken. */
export function DeskTable({ caption, captionHidden = true, lines, now, actor, formKey }: { caption: string; captionHidden?: boolean; lines: readonly DeskLine[]; now: Date; actor: Actor; formKey: string }) {
  return (
    <form action={takeFromDesk}>
      <input type="hidden" name="idempotencyKey" value={formKey} />
      <DataTable
        caption={caption} captionHidden={captionHidden} columns={columnsFor(now, actor)} rows={lines} rowKey={(line) => line.episodeId}
        rowClass={({ due }) => (due < now ? "data-table__row--overdue" : undefined)}
      />
    </form>
  );
}
