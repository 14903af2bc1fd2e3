import { DataTable } from "#components/page/data-table.tsx";
import { ClinicalDate } from "#components/record/clinical-date.tsx";
import { clinicalDate } from "#components/text/clinical-date.ts";
import { Figure } from "./figure.tsx";
import { linearScale, monthStarts } from "./scale.ts";

/** Shapes tell kinds of moments apart where colour cannot. */
export const lifelineShapes = ["diamond", "square", "triangle", "circle", "cross"] as const;
export type LifelineShape = (typeof lifelineShapes)[number];

export type LifelineMark = {
  label: string;
  from: Date;
  /** Left out for a single moment; null for what still goes on. */
  to?: Date | null;
  /** Of a moment; a diamond where it is left out. */
  shape?: LifelineShape;
};

export type Lifeline = {
  /** "Contacts", "Referrals", "Plans", "Admissions". */
  name: string;
  marks: readonly LifelineMark[];
};

export type LifelinesProps = {
  title: string;
  message: string;
  rows: readonly Lifeline[];
  from: Date;
  to: Date;
  /** What each shape stands for, printed under the picture. */
  legend?: readonly { shape: LifelineShape; words: string }[];
};

const width = 1000;
const left = 120;
const rowHeight = 34;
const axisHeight = 26;
const legendHeight = 30;

/** The last months on one line for each facet: bars for what lasted, shapes for moments (LifeLines, Plaisant and others 1996). Newest on the right. */
export function Lifelines({ title, message, rows, from, to, legend = [] }: LifelinesProps) {
  if (!rows.some(({ marks }) => marks.some((mark) => touches(mark, from, to)))) return <Nothing title={title} message={message} />;
  const x = linearScale([from.getTime(), to.getTime()], [left, width - 10]);
  const foot = rows.length * rowHeight;
  const height = foot + axisHeight + (legend.length > 0 ? legendHeight : 0);
  return (
    <Figure {...{ title, message, width, height }} wide table={<LifelineTable title={title} rows={rows} from={from} to={to} />}>
      {monthStarts(from, to).map((start, at, all) => (
        <g key={start.toISOString()}>
          <line x1={x(start.getTime())} x2={x(start.getTime())} y1={0} y2={foot} className="chart__grid" />
          <text x={x(start.getTime())} y={foot + 19} textAnchor="middle">{monthText(start, all[at - 1])}</text>
        </g>
      ))}
      {rows.map((row, at) => <Row key={row.name} {...{ row, at, x, from, to }} />)}
      <line x1={left} x2={width - 10} y1={foot} y2={foot} className="chart__axis" />
      <Legend legend={legend} y={foot + axisHeight + 18} />
    </Figure>
  );
}

/** Empty lines would be a picture of nothing. */
function Nothing({ title, message }: Pick<LifelinesProps, "title" | "message">) {
  return <figure className="chart"><figcaption className="chart__title">{title}</figcaption><p className="chart__message">{message}</p></figure>;
}

/** Months are thinned, so that January need not be among them: the first of each year that is shown says which year it is. */
const monthText = (start: Date, before: Date | undefined): string =>
  clinicalDate(start).slice(3, 6) + (before?.getUTCFullYear() === start.getUTCFullYear() ? "" : ` ${start.getUTCFullYear()}`);

const lastMoment = ({ from, to }: LifelineMark, now: Date): Date => (to === undefined ? from : to ?? now);

const touches = (mark: LifelineMark, from: Date, to: Date): boolean => mark.from <= to && lastMoment(mark, to) >= from;

type RowProps = { row: Lifeline; at: number; x: (time: number) => number; from: Date; to: Date };

function Row({ row: { name, marks }, at, x, from, to }: RowProps) {
  const middle = at * rowHeight + rowHeight / 2;
  return (
    <g className={`lifeline lifeline--${(at % 4) + 1}`}>
      <text x={0} y={middle + 5} className="lifeline__name">{name}</text>
      <text x={width - 10} y={middle - 7} textAnchor="end" className="lifeline__name lifeline__name--newest">{name}</text>
      <line x1={left} x2={width - 10} y1={middle} y2={middle} className="chart__grid" />
      {marks.filter((mark) => touches(mark, from, to)).map((mark, index) => <Mark key={index} {...{ mark, middle, x, from, to }} />)}
    </g>
  );
}

type MarkProps = { mark: LifelineMark; middle: number; x: (time: number) => number; from: Date; to: Date };

function Mark({ mark, middle, x, from, to }: MarkProps) {
  const start = x(Math.max(mark.from.getTime(), from.getTime()));
  if (mark.to === undefined) return <Moment shape={mark.shape ?? "diamond"} x={start} y={middle} />;
  const end = x(Math.min(lastMoment(mark, to).getTime(), to.getTime()));
  return <rect className="lifeline__bar" x={start} y={middle - 5} width={Math.max(4, end - start)} height={10} rx={1} />;
}

const drawn: Record<LifelineShape, (x: number, y: number) => string> = {
  diamond: (x, y) => `M${x} ${y - 7}l7 7-7 7-7-7Z`,
  square: (x, y) => `M${x - 5.5} ${y - 5.5}h11v11h-11Z`,
  triangle: (x, y) => `M${x} ${y - 7}l7 13h-14Z`,
  circle: (x, y) => `M${x - 6} ${y}a6 6 0 1 0 12 0a6 6 0 1 0-12 0Z`,
  cross: (x, y) => `M${x - 2} ${y - 7}h4v5h5v4h-5v5h-4v-5h-5v-4h5Z`,
};

function Moment({ shape, x, y }: { shape: LifelineShape; x: number; y: number }) {
  return <path className="lifeline__moment" d={drawn[shape](x, y)} />;
}

function Legend({ legend, y }: { legend: NonNullable<LifelinesProps["legend"]>; y: number }) {
  const step = (width - left) / Math.max(legend.length, 1);
  return (
    <g className="lifeline lifeline--1">
      {legend.map(({ shape, words }, at) => (
        <g key={shape}><Moment shape={shape} x={left + at * step + 8} y={y - 5} /><text x={left + at * step + 22} y={y}>{words}</text></g>
      ))}
    </g>
  );
}

type Told = LifelineMark & { name: string };

function LifelineTable({ title, rows, from: earliest, to: latest }: Pick<LifelinesProps, "title" | "rows" | "from" | "to">) {
  const all = rows
    .flatMap(({ name, marks }) => marks.filter((mark) => touches(mark, earliest, latest)).map((mark, index): Told & { key: string } => ({ name, ...mark, key: `${name} ${index}` })))
    .sort((a, b) => b.from.getTime() - a.from.getTime());
  return (
    <DataTable caption={`${title}, newest first`} rows={all} rowKey={({ key }) => key} empty={<p className="no-data">Nothing in this time</p>} columns={[
      { header: "What", cell: ({ label }) => label, rowHeader: true },
      { header: "Kind", cell: ({ name }) => name },
      { header: "From", cell: ({ from }) => <ClinicalDate at={from} />, nowrap: true },
      { header: "To", cell: ({ to }) => (to ? <ClinicalDate at={to} /> : to === null ? "Still going on" : "Same day"), nowrap: true },
    ]} />
  );
}
