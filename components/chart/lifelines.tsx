import { DataTable } from "#components/page/data-table.tsx";
import { ClinicalDate } from "#components/record/clinical-date.tsx";
import { clinicalDate } from "#components/text/clinical-date.ts";
import { Figure } from "./figure.tsx";
import { linearScale, monthStarts } from "./scale.ts";

export type LifelineMark = {
  label: string;
  from: Date;
  /** Left out for a single moment; null for what still goes on. */
  to?: Date | null;
};

export type Lifeline = {
  /** "Contacts", "Referrals", "Plans", "Admissions". */
  name: string;
  marks: readonly LifelineMark[];
};

export type LifelinesProps = { title: string; message: string; rows: readonly Lifeline[]; from: Date; to: Date };

const width = 1000;
const left = 110;
const rowHeight = 34;
const axisHeight = 26;

/** The last months on one line for each facet: bars for what lasted, diamonds for moments (LifeLines, Plaisant and others 1996). Newest on the right. */
export function Lifelines({ title, message, rows, from, to }: LifelinesProps) {
  const x = linearScale([from.getTime(), to.getTime()], [left, width - 10]);
  const foot = rows.length * rowHeight;
  return (
    <Figure {...{ title, message, width }} wide height={foot + axisHeight} table={<LifelineTable title={title} rows={rows} />}>
      {monthStarts(from, to).map((start) => (
        <g key={start.toISOString()}>
          <line x1={x(start.getTime())} x2={x(start.getTime())} y1={0} y2={foot} className="chart__grid" />
          <text x={x(start.getTime())} y={foot + 19} textAnchor="middle">{monthText(start)}</text>
        </g>
      ))}
      {rows.map(({ name, marks }, at) => {
        const middle = at * rowHeight + rowHeight / 2;
        return (
          <g key={name} className={`lifeline lifeline--${(at % 4) + 1}`}>
            <text x={0} y={middle + 5} className="lifeline__name">{name}</text>
            <line x1={left} x2={width - 10} y1={middle} y2={middle} className="chart__grid" />
            {marks.filter((mark) => touches(mark, from, to)).map((mark) => <Mark key={mark.label + mark.from.toISOString()} {...{ mark, middle, x, from, to }} />)}
          </g>
        );
      })}
      <line x1={left} x2={width - 10} y1={foot} y2={foot} className="chart__axis" />
    </Figure>
  );
}

const monthText = (start: Date): string => clinicalDate(start).slice(3, 6) + (start.getUTCMonth() === 0 ? ` ${start.getUTCFullYear()}` : "");

const lastMoment = ({ from, to }: LifelineMark, now: Date): Date => (to === undefined ? from : to ?? now);

const touches = (mark: LifelineMark, from: Date, to: Date): boolean => mark.from <= to && lastMoment(mark, to) >= from;

type MarkProps = { mark: LifelineMark; middle: number; x: (time: number) => number; from: Date; to: Date };

function Mark({ mark, middle, x, from, to }: MarkProps) {
  const start = x(Math.max(mark.from.getTime(), from.getTime()));
  if (mark.to === undefined) return <path className="lifeline__moment" d={`M${start} ${middle - 7}l7 7-7 7-7-7Z`} />;
  const end = x(Math.min(lastMoment(mark, to).getTime(), to.getTime()));
  return <rect className="lifeline__bar" x={start} y={middle - 5} width={Math.max(4, end - start)} height={10} rx={1} />;
}

function LifelineTable({ title, rows }: { title: string; rows: readonly Lifeline[] }) {
  const all = rows.flatMap(({ name, marks }) => marks.map((mark) => ({ name, ...mark }))).sort((a, b) => b.from.getTime() - a.from.getTime());
  return (
    <DataTable caption={`${title}, newest first`} rows={all} rowKey={(mark) => mark.name + mark.label + mark.from.toISOString()} columns={[
      { header: "What", cell: ({ label }) => label, rowHeader: true },
      { header: "Kind", cell: ({ name }) => name },
      { header: "From", cell: ({ from }) => <ClinicalDate at={from} />, nowrap: true },
      { header: "To", cell: ({ to }) => (to ? <ClinicalDate at={to} /> : to === null ? "Still going on" : "Same day"), nowrap: true },
    ]} />
  );
}
