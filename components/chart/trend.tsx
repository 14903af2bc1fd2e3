import { DataTable } from "#components/page/data-table.tsx";
import { clinicalDate, clinicalDateTime, clinicalTime } from "#components/text/clinical-date.ts";
import { durationText } from "#components/text/duration.ts";
import { ClinicalDateTime } from "#components/record/clinical-date.tsx";
import { lowerFirst } from "#domain/lower-first.ts";
import { Figure } from "./figure.tsx";
import { linearScale } from "./scale.ts";

export type Reading = { at: Date; value: number; /** What it was called: "Moderate". */ word?: string | null };

export type TrendProps = {
  /** "Respirations". */
  title: string;
  /** "/min": always printed. */
  unit: string;
  /** In any order; nothing is drawn for what was not measured. */
  readings: readonly Reading[];
  /** The pale area, labelled with whom it is normal for. */
  normal?: { low: number; high: number; population: string };
  /** What the line may run between, where the scale has ends of its own. */
  range?: { low: number; high: number };
  /** The time that the picture covers; from the first reading to the last where left out. */
  span?: { from: Date; to: Date } | null;
  /** What the words of the readings are: "Band". */
  wordsAre?: string;
};

/** Down the page in pixels; across it in hundredths of the plot. */
const [height, top, bottom] = [180, 12, 30];
const day = 86_400_000;

type Normal = TrendProps["normal"];
const againstNormal = (value: number, normal: NonNullable<Normal>): "Above" | "Below" | "Within" => (value > normal.high ? "Above" : value < normal.low ? "Below" : "Within");

/**
 * Readings over time as points joined by straight lines, on a scale of time, with the latest and the previous value beside them (CUI graphs,
 * GTAB-001, 045, 085, 166). What lies outside the normal range has a shape of its own, and the table says so.
 */
export function Trend({ title, unit, readings, normal, range, span, wordsAre }: TrendProps) {
  const ordered = [...readings].sort((a, b) => a.at.getTime() - b.at.getTime());
  const [first, latest, previous] = [ordered[0], ordered.at(-1), ordered.at(-2)];
  if (!first || !latest) return <p className="no-data">{title}: not measured{span && " in this time"}</p>;
  const values = [...ordered.map(({ value }) => value), ...(normal ? [normal.low, normal.high] : []), ...(range ? [range.low, range.high] : [])];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const [from, to] = [span?.from ?? first.at, span?.to ?? latest.at];
  const x = linearScale([from.getTime(), to.getTime()], [0, 100]);
  const y = linearScale([least, most], [height - bottom, top]);
  const points = ordered.map(({ at, value }) => ({ x: x(at.getTime()), y: y(value), shape: normal ? againstNormal(value, normal) : ("Within" as const), at }));
  return (
    <Figure title={`${title} (${unit})`} message={messageOf({ unit, latest, previous, normal })} height={height} beside="reading" table={<Readings {...{ title, unit, normal, wordsAre }} readings={ordered} />}>
      {normal && <rect x={0} y={y(normal.high)} width="100%" height={y(normal.low) - y(normal.high)} className="chart__band" />}
      {[...new Set([least, most])].map((value) => <text key={value} x={-8} y={y(value) + 5} textAnchor="end">{value}</text>)}
      <line x1={0} x2="100%" y1={height - bottom} y2={height - bottom} className="chart__axis" />
      {points.slice(1).map((point, at) => <Stretch key={point.at.toISOString()} from={points[at] ?? point} to={point} />)}
      {points.map((point) => <Point key={point.at.toISOString()} {...point} />)}
      <Times from={from} to={to} />
      <g className="chart__beside">
        <text x="100%" dx={14} y={top + 24} className="chart__latest">{latest.value} {unit}</text>
        {previous && <text x="100%" dx={14} y={top + 48}>before {previous.value}</text>}
        {previous && <text x="100%" dx={14} y={top + 68}>{durationText(latest.at.getTime() - previous.at.getTime())} earlier</text>}
      </g>
    </Figure>
  );
}

type Placed = { x: number; y: number; shape: ReturnType<typeof againstNormal> };

const Stretch = ({ from, to }: { from: Placed; to: Placed }) => <line x1={`${from.x}%`} y1={from.y} x2={`${to.x}%`} y2={to.y} className="chart__line" />;

/** Round within the normal range; pointing up above it, and down below it. */
function Point({ x, y, shape }: Placed) {
  if (shape === "Within") return <circle cx={`${x}%`} cy={y} r={4} className="chart__point" />;
  const tip = shape === "Above" ? -7 : 7;
  return <svg x={`${x}%`} y={y} className="chart__at"><path d={`M0 ${tip}L-6 ${-tip / 2}L6 ${-tip / 2}Z`} className="chart__point" /></svg>;
}

/** Where the picture begins and ends: hours within one day, else dates. */
function Times({ from, to }: { from: Date; to: Date }) {
  const text = to.getTime() - from.getTime() <= day ? clinicalDateTime : clinicalDate;
  if (from.getTime() === to.getTime()) return <text x={0} y={height - 8} className="chart__when">{clinicalDateTime(from)}</text>;
  const last = text === clinicalDateTime && clinicalDate(from) === clinicalDate(to) ? clinicalTime(to) : text(to);
  return (
    <>
      <text x={0} y={height - 8} className="chart__when chart__when--from">{text(from)}</text>
      <text x="100%" y={height - 8} textAnchor="end" className="chart__when">{last}</text>
    </>
  );
}

function messageOf({ unit, latest, previous, normal }: { unit: string; latest: Reading; previous: Reading | undefined; normal: Normal }): string {
  const word = latest.word ? `, ${lowerFirst(latest.word)}` : "";
  const where = normal ? `, ${againstNormal(latest.value, normal).toLowerCase()} normal` : "";
  return `Latest ${latest.value} ${unit}${word}${where} on ${clinicalDateTime(latest.at)}${previous ? `, before that ${previous.value}` : ""}${normal ? `. Normal ${normal.low} to ${normal.high} (${normal.population})` : ""}.`;
}

function Readings({ title, unit, normal, wordsAre, readings }: Pick<TrendProps, "title" | "unit" | "normal" | "wordsAre" | "readings">) {
  return (
    <DataTable caption={`${title}, readings`} rows={readings.toReversed()} rowKey={({ at }) => at.toISOString()} columns={[
      { header: "When", cell: ({ at }) => <ClinicalDateTime at={at} />, rowHeader: true },
      { header: `${title} (${unit})`, cell: ({ value }) => value, numeric: true },
      ...(normal ? [{ header: "Against normal", cell: ({ value }: Reading) => againstNormal(value, normal) }] : []),
      ...(wordsAre ? [{ header: wordsAre, cell: ({ word }: Reading) => word, empty: "None published" }] : []),
    ]} />
  );
}
