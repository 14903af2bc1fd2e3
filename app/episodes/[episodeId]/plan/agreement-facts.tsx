import { SummaryList } from "#components/page/summary-list.tsx";
import { ClinicalDate, ClinicalDateTime } from "#components/record/clinical-date.tsx";
import { agreementCapacityLabels, copyWayLabels, planAgreementLabels, weekendDay } from "#domain/plan.ts";
import type { CopyWay, PlanVersion } from "#domain/plan.ts";

/** Who agreed what and when, who has a copy, and when it is looked at again. */
export function AgreementFacts({ version: { agreed, reviewOn } }: { version: PlanVersion }) {
  if (agreed === null) return null;
  const { agreement, at, by, whoWasThere, words, capacity, capacityWords, copies } = agreed;
  return (
    <SummaryList rows={[
      { label: "Agreement", value: <>{planAgreementLabels[agreement]}, <ClinicalDateTime at={at} />, recorded by {by.name}</> },
      ...(words ? [{ label: agreement === "partly" ? "Not agreed, and why" : "Why not today", value: <span className="as-typed">{words}</span> }] : []),
      { label: "Who was there", value: <span className="as-typed">{whoWasThere}</span> },
      { label: "Capacity", value: [agreementCapacityLabels[capacity], capacityWords].filter(Boolean).join(": ") },
      { label: "Copies", value: copies.length === 0 ? null : <CopyList copies={copies} />, empty: "None given" },
      { label: "Review", value: reviewOn && <ReviewDay day={reviewOn} />, empty: "No day set" },
    ]} />
  );
}

function CopyList({ copies }: { copies: readonly { how: string; toWhom: string }[] }) {
  return <ul className="nhsuk-list">{copies.map(({ how, toWhom }) => <li key={`${toWhom} ${how}`}>{toWhom}: {(copyWayLabels[how as CopyWay] ?? how).toLowerCase()}</li>)}</ul>;
}

function ReviewDay({ day }: { day: string }) {
  const weekend = weekendDay(day);
  return <><ClinicalDate at={day} day />{weekend && `. This is a ${weekend}, when practices and most teams are closed.`}</>;
}
