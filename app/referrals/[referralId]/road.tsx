import { Figure } from "#components/chart/figure.tsx";
import { DataTable } from "#components/page/data-table.tsx";
import { ClinicalDateTime } from "#components/record/clinical-date.tsx";
import { clinicalDateTime } from "#components/text/clinical-date.ts";
import type { Referral, ReferralEvent } from "#db/queries/referrals.ts";
import { isOpenReferral, isReferralOverdue, referralEventLabels, type ReferralEventKind } from "#domain/referral.ts";

const stations = ["sent", "received", "accepted", "booked", "seen"] as const satisfies readonly ReferralEventKind[];
const ends: readonly ReferralEventKind[] = ["declined", "redirected", "withdrawn", "closed-by-senior"];

type Station = { kind: ReferralEventKind; event: ReferralEvent | null };

const [width, x, rowHeight, top] = [600, 16, 44, 22];

/** The road from being sent to being seen, station by station: what was reached, who said so, and what is still to come. */
export function Road({ referral, events, now }: { referral: Referral; events: readonly ReferralEvent[]; now: Date }) {
  const line = stationsOf(events, referral);
  const height = top + (line.length - 1) * rowHeight + 28;
  const reached = line.findLastIndex(({ event }) => event !== null);
  const y = (index: number) => top + index * rowHeight;
  return (
    <Figure title="The road to being seen" message={roadWords(referral, now)} width={width} height={height} table={<EventsTable events={events} />}>
      <line x1={x} x2={x} y1={y(0)} y2={y(line.length - 1)} className="chart__axis" strokeDasharray="3 5" />
      <line x1={x} x2={x} y1={y(0)} y2={y(Math.max(reached, 0))} className="chart__axis" strokeWidth="5" />
      {line.map(({ kind, event }, index) => (
        <g key={kind}>
          <circle cx={x} cy={y(index)} r={9} className="chart__axis" fill={event ? "currentColor" : "var(--surface, #fff)"} strokeWidth="2" />
          <text x={x + 26} y={y(index) + 6} className={event ? "chart__number" : undefined}>{referralEventLabels[kind]}</text>
          <text x={x + 190} y={y(index) + 6}>{event ? reachedWords(event) : index < reached ? "Nobody said so" : "Not yet"}</text>
        </g>
      ))}
    </Figure>
  );
}

/** The usual stations; a referral that ended another way has that way as its last. */
function stationsOf(events: readonly ReferralEvent[], { standing }: Referral): Station[] {
  const last = (kind: ReferralEventKind) => events.findLast((event) => event.kind === kind) ?? null;
  const ending = isOpenReferral(standing) ? undefined : events.findLast(({ kind }) => ends.includes(kind));
  const line: Station[] = stations.map((kind) => ({ kind, event: last(kind) }));
  if (!ending) return line;
  return [...line.filter(({ event, kind }) => event !== null && kind !== "seen"), { kind: ending.kind, event: ending }];
}

function reachedWords({ happenedAt, toldBy, recordedByName, bookedFor }: ReferralEvent): string {
  const when = bookedFor ? `for ${clinicalDateTime(bookedFor)}` : clinicalDateTime(happenedAt);
  return `${when}, ${shortened(toldBy ?? recordedByName)}`;
}

/** A line of the drawing does not wrap; the table below has every word. */
const shortened = (name: string): string => (name.length > 28 ? `${name.slice(0, 27)}…` : name);

function roadWords(referral: Referral, now: Date): string {
  const { standing, dueBy, standingSince } = referral;
  const since = clinicalDateTime(standingSince);
  if (standing === "seen") return `The person was seen on ${since}.`;
  if (!isOpenReferral(standing)) return `It ended on ${since} without the person being seen.`;
  const waits = standing === "accepted" || standing === "booked" ? "Accepted is not seen: word that the person was seen" : "An answer";
  return isReferralOverdue(referral, now) ? `${waits} was due by ${clinicalDateTime(dueBy)} and has not come.` : `${waits} is due by ${clinicalDateTime(dueBy)}.`;
}

function EventsTable({ events }: { events: readonly ReferralEvent[] }) {
  return (
    <DataTable
      caption="What was heard" captionHidden rows={events} rowKey={({ id }) => id}
      columns={[
        { header: "What", rowHeader: true, cell: ({ kind }) => referralEventLabels[kind] },
        { header: "When", nowrap: true, cell: ({ happenedAt }) => <ClinicalDateTime at={happenedAt} /> },
        { header: "Who said so", cell: ({ toldBy }) => toldBy },
        { header: "Recorded", cell: ({ recordedAt, recordedByName }) => <>{recordedByName}, <ClinicalDateTime at={recordedAt} /></> },
      ]}
    />
  );
}
