import { paths } from "#app/paths.ts";
import { SummaryCard } from "#components/page/summary-card.tsx";
import { ClinicalDate } from "#components/record/clinical-date.tsx";
import type { PersonRecord } from "#db/queries/person-record.ts";

const names = { care: "Care plan", safety: "Safety plan" } as const;

/** The newest plan that was agreed with the person. A plan that nobody agreed yet stands with its call, not here. */
export function PlanCard({ kind, record }: { kind: "care" | "safety"; record: PersonRecord }) {
  const plan = record.plans.find((each) => each.kind === kind);
  if (plan === undefined) {
    return <SummaryCard title={names[kind]}><p className="no-data">No {names[kind].toLowerCase()} agreed here yet</p></SummaryCard>;
  }
  return (
    <SummaryCard
      title={names[kind]}
      actions={<><a href={paths.plan(plan.episodeId, kind)}>Open<Hidden kind={kind} /></a> <a href={paths.printPlan(plan.episodeId, kind)}>Print<Hidden kind={kind} /></a></>}
    >
      <p>Agreed <ClinicalDate at={plan.agreedAt} />, {plan.agreedBy}{plan.agreement === "partly" && ", in part"}</p>
      <p>{plan.reviewOn ? <>Review due <ClinicalDate at={plan.reviewOn} /></> : <span className="no-data">No review date</span>}</p>
    </SummaryCard>
  );
}

const Hidden = ({ kind }: { kind: "care" | "safety" }) => <span className="nhsuk-u-visually-hidden"> {names[kind].toLowerCase()}</span>;
