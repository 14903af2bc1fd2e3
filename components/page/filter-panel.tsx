import type { ReactNode } from "react";

export type FilterPanelProps = {
  /** Where the form goes with GET; filters are the address, so Back restores them. */
  action: string;
  /** What is on, each with the address that takes it off. */
  applied: readonly { label: string; withoutHref: string }[];
  clearHref: string;
  /** How many rows match: "14 calls". */
  result: string;
  /** Filters that stay as they are, such as a tab. */
  keep?: Record<string, string>;
  children: ReactNode;
};

/** Narrows a list. Nothing happens until the button is pressed. */
export function FilterPanel({ action, applied, clearHref, result, keep = {}, children }: FilterPanelProps) {
  return (
    <div className="filter-panel">
      <details className="details filter-panel__form">
        <summary>Filter</summary>
        <form action={action} method="get" className="details__body">
          {Object.entries(keep).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
          <div className="filter-panel__fields">{children}</div>
          <button type="submit" className="nhsuk-button nhsuk-button--small nhsuk-button--secondary">Apply filters</button>
        </form>
      </details>
      {applied.length > 0 && (
        <ul className="filter-panel__applied" aria-label="Filters that are on">
          {applied.map(({ label, withoutHref }) => (
            <li key={label}><a href={withoutHref}><span className="nhsuk-u-visually-hidden">Remove filter </span>{label}<span aria-hidden="true"> ×</span></a></li>
          ))}
          <li><a className="filter-panel__clear" href={clearHref}>Clear all</a></li>
        </ul>
      )}
      <p className="filter-panel__result" role="status">{result}</p>
    </div>
  );
}
