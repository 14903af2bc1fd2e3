import { DataTable } from "#components/page/data-table.tsx";
import { Figure } from "./figure.tsx";
import { linearScale } from "./scale.ts";

export type Bar = {
  label: string;
  /** Null where the number is too small to be told: printed as "fewer than 5". */
  value: number | null;
};

export type BarChartProps = {
  title: string;
  message: string;
  bars: readonly Bar[];
  /** "calls", "minutes": stands after each number. */
  unit: string;
  /** What the rows are, for the table's first column: "Borough". */
  rowsAre: string;
  /** The bars to bring out; the others turn grey. */
  focus?: readonly string[];
};

const width = 640;
const row = 30;
const labelWidth = 190;
const numberWidth = 90;

const valueText = (value: number | null): string => (value === null ? "fewer than 5" : value.toLocaleString("en-GB"));

/** Amounts side by side, each bar with its number; lying down, so that names stay whole. */
export function BarChart({ title, message, bars, unit, rowsAre, focus }: BarChartProps) {
  const most = Math.max(1, ...bars.map(({ value }) => value ?? 0));
  const scale = linearScale([0, most], [0, width - labelWidth - numberWidth]);
  const table = (
    <DataTable caption={`${title}, figures`} rows={bars} rowKey={({ label }) => label} columns={[
      { header: rowsAre, cell: ({ label }) => label, rowHeader: true },
      { header: unit, cell: ({ value }) => valueText(value), numeric: true },
    ]} />
  );
  return (
    <Figure {...{ title, message, width, table }} height={bars.length * row + 6}>
      {bars.map(({ label, value }, at) => {
        const middle = at * row + row / 2 + 3;
        const length = scale(value ?? 0);
        return (
          <g key={label}>
            <text x={labelWidth - 10} y={middle + 5} textAnchor="end">{label}</text>
            {value !== null && <rect x={labelWidth} y={middle - 10} width={length} height={20} className={focus && !focus.includes(label) ? "bar bar--rest" : "bar"} />}
            <text x={labelWidth + length + 6} y={middle + 5} className="chart__number">{valueText(value)}</text>
          </g>
        );
      })}
      <line x1={labelWidth} x2={labelWidth} y1={0} y2={bars.length * row + 6} className="chart__axis" />
    </Figure>
  );
}
