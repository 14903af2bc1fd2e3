import { clinicalClock } from "#components/text/clinical-date.ts";

type Props = {
  /** "Longest overdue first.": an order that is not said is taken for another one. */
  order?: string | null;
  now: Date;
  /** The address that reads the list anew, from its beginning. */
  again: string;
};

/** In which order a list stands and how fresh it is, above it. */
export function CorrectAt({ order = null, now, again }: Props) {
  return <p className="list-freshness">{order !== null && `${order} `}This list was correct at {clinicalClock(now)}. <a className="no-print" href={again}>Refresh list</a></p>;
}
