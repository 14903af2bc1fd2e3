import { SummaryCard } from "#components/page/summary-card.tsx";
import { Timeline } from "#components/page/timeline.tsx";
import type { Addendum } from "#db/queries/assessments.ts";
import { writtenLate } from "#domain/late-entry.ts";

/** What came to light after signing, with both times. */
export function Addenda({ addenda }: { addenda: readonly Addendum[] }) {
  if (addenda.length === 0) return null;
  return (
    <SummaryCard title="Added after signing">
      <Timeline level={3} entries={addenda.map(({ id, words, happenedAt, writtenAt, writtenByName }) => ({
        id, title: "Addendum", at: happenedAt, writtenAt: writtenLate(happenedAt, writtenAt), by: writtenByName, body: <p className="as-typed">{words}</p>,
      }))} />
    </SummaryCard>
  );
}
