import type { ReactNode } from "react";

export type SummaryRow = {
  label: string;
  /** Null, undefined and "" are printed as "Not recorded", or in the row's own words. */
  value: ReactNode;
  /** "Change" with what it changes, read out: `{ href, what: "date of birth" }`. */
  change?: { href: string; what: string; text?: string };
  empty?: string;
};

/** Questions and their answers, one under the other. */
export function SummaryList({ rows, plain = false }: { rows: readonly SummaryRow[]; /** Without lines between. */ plain?: boolean }) {
  return (
    <dl className={plain ? "nhsuk-summary-list nhsuk-summary-list--no-border" : "nhsuk-summary-list"}>
      {rows.map((row) => <Row key={row.label} row={row} withActions={rows.some(({ change }) => change)} />)}
    </dl>
  );
}

function Row({ row: { label, value, change, empty = "Not recorded" }, withActions }: { row: SummaryRow; withActions: boolean }) {
  const isEmpty = value === null || value === undefined || value === "";
  return (
    <div className={withActions && !change ? "nhsuk-summary-list__row nhsuk-summary-list__row--no-actions" : "nhsuk-summary-list__row"}>
      <dt className="nhsuk-summary-list__key">{label}</dt>
      <dd className="nhsuk-summary-list__value">{isEmpty ? <span className="no-data">{empty}</span> : value}</dd>
      {change && (
        <dd className="nhsuk-summary-list__actions">
          <a href={change.href}>{change.text ?? "Change"}<span className="nhsuk-u-visually-hidden"> {change.what}</span></a>
        </dd>
      )}
    </div>
  );
}
