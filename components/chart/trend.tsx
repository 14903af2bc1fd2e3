import { DataTable } from "#components/page/data-table.tsx";
import { clinicalDateTime } from "#components/text/clinical-date.ts";
import { durationText } from "#components/text/duration.ts";
import { ClinicalDateTime } from "#components/record/clinical-date.tsx";
import { Figure } from "./figure.tsx";
import { linearScale } from "./scale.ts";

export type Reading = { at: Date; value: number };

export type TrendProps = {
  /** "Respirations". */
  title: string;
  /** "/min": always printed. */
  unit: string;
  /** In any order; nothing is drawn for what was not measured. */
  readings: readonly Reading[];
  /** The pale area, labelled with whom it is normal for. */
  normal?: { low: number; high: number; population: string };
};

const [width, height] = [640, 170];
const [left, right, top, bottom] = [44, 130, 12, 28];

/** Readings over time as points joined by straight lines, with the latest and the previous value beside them (CUI graphs, GTAB-001, 045, 166). */
export function Trend({ title, unit, readings, normal }: TrendProps) {
  const ordered = [...readings].sort((a, b) => a.at.getTime() - b.at.getTime());
  const [first, latest, previous] = [ordered[0], ordered.at(-1), ordered.at(-2)];
  if (!first || !latest) return <p className="no-data">{title}: not measured</p>;
  const values = [...ordered.map(({ value }) => value), ...(normal ? [normal.low, normal.high] : [])];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const x = linearScale([first.at.getTime(), latest.at.getTime()], [left, width - right]);
  const y = linearScale([least, most], [height - bottom, top]);
  const message = `Latest ${latest.value} ${unit} on ${clinicalDateTime(latest.at)}${previous ? `, before that ${previous.value}` : ""}${normal ? `. Normal ${normal.low} to ${normal.high} (${normal.population})` : ""}.`;
  const table = (
    <DataTable caption={`${title}, readings`} rows={ordered.toReversed()} rowKey={({ at }) => at.toISOString()} columns={[
      { header: "When", cell: ({ at }) => <ClinicalDateTime at={at} />, rowHeader: true },
      { header: `${title} (${unit})`, cell: ({ value }) => value, numeric: true },
    ]} />
  );
  return (
    <Figure {...{ title: `${title} (${unit})`, message, width, height, table }}>
      {normal && <rect x={left} y={y(normal.high)} width={width - right - left} height={y(normal.low) - y(normal.high)} className="chart__band" />}
      {[...new Set([least, most])].map((value) => <text key={value} x={left - 8} y={y(value) + 5} textAnchor="end">{value}</text>)}
      <line x1={left} x2={width - right} y1={height - bottom} y2={height - bottom} className="chart__axis" />
      <polyline className="chart__line" points={ordered.map(({ at, value }) => `${x(at.getTime())},${y(value)}`).join(" ")} />
      {ordered.map(({ at, value }) => <circle key={at.toISOString()} cx={x(at.getTime())} cy={y(value)} r={4} className="chart__point" />)}
      <text x={left} y={height - 6}>{clinicalDateTime(first.at)}</text>
      {first !== latest && <text x={width - right} y={height - 6} textAnchor="end">{clinicalDateTime(latest.at)}</text>}
      <text x={width - right + 14} y={top + 24} className="chart__latest">{latest.value} {unit}</text>
      {previous && <text x={width - right + 14} y={top + 48}>before {previous.value}</text>}
      {previous && <text x={width - right + 14} y={top + 68}>{durationText(latest.at.getTime() - previous.at.getTime())} earlier</text>}
    </Figure>
  );
}
