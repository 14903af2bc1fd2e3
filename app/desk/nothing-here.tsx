import { paths } from "#app/paths.ts";
import { EmptyState } from "#components/page/empty-state.tsx";
import { timeOrDate } from "#components/text/duration.ts";
import { boroughByCode } from "#domain/borough.ts";
import { callsText, emptyTitle } from "./desk-words.ts";
import type { Desk } from "./read-desk.ts";

/** An empty view says why it is empty: nothing there, everything filtered away, or the list has come to its end. */
export function NothingHere({ desk: { view, borough, counts, after, lastClosed }, now }: { desk: Desk; now: Date }) {
  if (borough !== null && counts[view] > 0) {
    return (
      <EmptyState title={`No calls match Borough: ${boroughByCode(borough)?.name ?? borough}. ${callsText(counts[view])} hidden.`}>
        <p><a href={paths.desk({ view })}>Clear filters</a></p>
      </EmptyState>
    );
  }
  if (after !== undefined && counts[view] > 0) {
    return <EmptyState title="No more calls."><p><a href={paths.desk({ view })}>From the beginning</a></p></EmptyState>;
  }
  return <EmptyState title={`${emptyTitle(view)}${lastClosed === null ? "" : ` Last call closed ${timeOrDate(lastClosed, now)}.`}`} />;
}
