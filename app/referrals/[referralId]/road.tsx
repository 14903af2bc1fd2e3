import { DataTable } from "#components/page/data-table.tsx";
import { Details } from "#components/page/details.tsx";
import { ClinicalDateTime } from "#components/record/clinical-date.tsx";
import { clinicalDateTime } from "#components/text/clinical-date.ts";
import type { Referral, ReferralEvent } from "#db/queries/referrals.ts";
import { isOpenReferral, isReferralOverdue, referralEventLabels, type ReferralEventKind } from "#domain/referral.ts";

const stations = ["sent", "received", "accepted", "booked", "seen"] as const satisfies readonly ReferralEventKind[];
const ends: readonly ReferralEventKind[] = ["declined", "redirected", "withdrawn", "closed-by-senior"];

type Station = { kind: ReferralEventKind; event: ReferralEvent | null };

/** The road from being sent to being seen, station by station: what was reached, who said so, and what is still to come. */
export function Road({ referral, events, now }: { referral: Referral; events: readonly ReferralEvent[]; now: Date }) {
  const line = stationsOf(events, referral);
  const reached = line.findLastIndex(({ event }) => event !== null);
  return (
    <figure className="chart">
      <figcaption className="chart__title">The road to being seen</figcaption>
      <p className="chart__message">{roadWords(referral, now)}</p>
      <ol className="road">
        {line.map(({ kind, event }, index) => (
          <li key={kind} className={classOf({ isReached: event !== null, isPassed: index < reached })}>
            <span className="road__name">{referralEventLabels[kind]}</span>
            <span className="road__words">{event ? <ReachedWords event={event} /> : index < reached ? "Nobody said so" : "Not yet"}</span>
          </li>
        ))}
      </ol>
      <Details summary="Show as table"><EventsTable events={events} /></Details>
    </figure>
  );
}

const classOf = ({ isReached, isPassed }: { isReached: boolean; isPassed: boolean }): string =>
  ["road__station", isReached && "road__station--reached", isPassed && "road__station--passed"].filter(Boolean).join(" ");

/** The usual stations; a referral that ended another way has that way as its last. */
function stationsOf(events: readonly ReferralEvent[], { standing }: Referral): Station[] {
  const last = (kind: ReferralEventKind) => events.findLast((event) => event.kind === kind) ?? null;
  const ending = isOpenReferral(standing) ? undefined : events.findLast(({ kind }) => ends.includes(kind));
  const line: Station[] = stations.map((kind) => ({ kind, event: last(kind) }));
  if (!ending) return line;
  return [...line.filter(({ event, kind }) => event !== null && kind !== "seen"), { kind: ending.kind, event: ending }];
}

function ReachedWords({ event: { happenedAt, toldBy, recordedByName, bookedFor } }: { event: ReferralEvent }) {
  return <>{bookedFor && "for "}<ClinicalDateTime at={bookedFor ?? happenedAt} />, {toldBy ?? recordedByName}</>;
}

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
