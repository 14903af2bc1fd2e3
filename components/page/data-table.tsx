import type { ReactNode } from "react";
import { slug } from "./slug.ts";

export type Column<Row> = {
  header: ReactNode;
  /** What stands in the cell; null, undefined and "" are printed as "Not recorded" (or the column's own words). */
  cell: (row: Row) => ReactNode;
  /** Right aligned, digits under digits. The unit belongs in the header. */
  numeric?: boolean;
  /** The cell that names the row, read out with each other cell; one for each table. */
  rowHeader?: boolean;
  /** Stays on one line: times, references, numbers. */
  nowrap?: boolean;
  /** A column of buttons or of ways on: its header is only read out, and it is not printed. */
  headerHidden?: boolean;
  empty?: string;
};

export type DataTableProps<Row> = {
  caption: string;
  /** Where the heading above already says it. */
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** A class for rows that stand out, such as `data-table__row--overdue`. */
  rowClass?: (row: Row) => string | undefined;
  /** Roomier lines, for tables that are read rather than worked through. */
  comfortable?: boolean;
  /** Stands where the rows would. */
  empty?: ReactNode;
};

/** Where a table stands on its page: what an address after `#` leads to. */
export const tableId = (caption: string): string => `table-${slug(caption)}`;

/** Up to this many columns are read side by side on a telephone too; from the second number on a printed sheet lies on its side. */
const [fewColumns, manyColumns] = [3, 7];

/** Rows and columns, always with a caption. In a narrow window each row becomes a block of lines with their headers; nothing is cut off. */
export function DataTable<Row>({ caption, captionHidden, columns, rows, rowKey, rowClass, comfortable, empty }: DataTableProps<Row>) {
  const captionId = tableId(caption);
  const looks = ["data-table", comfortable && "data-table--comfortable", columns.length > fewColumns && "data-table--stacks", columns.length >= manyColumns && "data-table--many"];
  if (rows.length === 0 && empty !== undefined) return <>{empty}</>;
  return (
    <div className="data-table-scroll" role="region" tabIndex={0} aria-labelledby={captionId}>
      <table className={looks.filter(Boolean).join(" ")}>
        <caption id={captionId} className={captionHidden ? "nhsuk-u-visually-hidden" : undefined}>{caption}</caption>
        <thead>
          <tr>{columns.map((column, at) => <HeaderCell key={at} {...column} />)}</tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className={rowClass?.(row)}>
              {columns.map((column, at) => <Cell key={at} column={column} row={row} />)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const cellClass = ({ numeric, nowrap, headerHidden }: { numeric?: boolean; nowrap?: boolean; headerHidden?: boolean }): string | undefined =>
  [numeric && "numeric", nowrap && "nowrap", headerHidden && "data-table__action"].filter(Boolean).join(" ") || undefined;

function HeaderCell<Row>({ header, headerHidden, numeric }: Column<Row>) {
  return <th scope="col" className={cellClass({ numeric, headerHidden })}>{headerHidden ? <span className="nhsuk-u-visually-hidden">{header}</span> : header}</th>;
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const said = column.cell(row);
  const content = said === null || said === undefined || said === "" ? <span className="no-data">{column.empty ?? "Not recorded"}</span> : said;
  return column.rowHeader
    ? <th scope="row" className={cellClass(column)}>{content}</th>
    : <td className={cellClass(column)} data-header={typeof column.header === "string" && !column.headerHidden ? column.header : undefined}>{content}</td>;
}
