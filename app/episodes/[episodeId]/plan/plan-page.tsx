import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { EmptyState } from "#components/page/empty-state.tsx";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { SummaryCard } from "#components/page/summary-card.tsx";
import { Tag } from "#components/page/tag.tsx";
import { Timeline } from "#components/page/timeline.tsx";
import { ClinicalDate } from "#components/record/clinical-date.tsx";
import type { EarlierPlan } from "#db/queries/plans.ts";
import { planForms } from "#domain/plan-form.ts";
import { planAgreementLabels, planKindLabels, unagreedVersion, versionInForce } from "#domain/plan.ts";
import type { Plan, PlanKind, PlanVersion } from "#domain/plan.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { AgreementFacts } from "./agreement-facts.tsx";
import { findPlanPage, type PlanProps } from "./found.ts";
import { PlanLines } from "./lines.tsx";

/** A plan: the version in force, what was written after it and is not agreed yet, and every version before. */
export async function PlanPage({ kind, params }: PlanProps) {
  const episodeId = uuidOr404((await params).episodeId);
  const { found: { episode, banner, plan, earlier }, page } = await openRecord({
    for: "clinicians",
    find: ({ tx }) => findPlanPage(tx, episodeId, kind),
    audit: () => ({ action: "record.viewed", episodeId, detail: { screen: `${kind}-plan` } }),
  });
  const [inForce, draft] = [versionInForce(plan), unagreedVersion(plan)];
  return (
    <Shell
      {...page.shell} title={planKindLabels[kind]} caption={`Crisis ${episode.number}`} person={banner} back={{ href: paths.episode(episodeId), label: "Back to the crisis" }}
      actions={plan && <Actions plan={plan} hasDied={episode.hasDied} />}
    >
      {plan && !inForce && <p className="watermark">DRAFT</p>}
      {earlier && !inForce && <FromEarlierCrisis kind={kind} earlier={earlier} />}
      {!plan && (
        <EmptyState title={`No ${planKindLabels[kind].toLowerCase()} is written in this crisis`}>
          {!episode.hasDied && <p><a className="nhsuk-button" href={paths.writePlan(episodeId, kind)}>Write a {planKindLabels[kind].toLowerCase()}</a></p>}
        </EmptyState>
      )}
      <div className="flows">
        {draft && <DraftCard kind={kind} episodeId={episodeId} version={draft} inForce={inForce} />}
        {inForce && (
          <SummaryCard title={`In force: version ${inForce.version}`}>
            <AgreementFacts version={inForce} />
            <PlanLines form={planForms[kind]} lines={inForce.lines} />
          </SummaryCard>
        )}
        {plan && <History plan={plan} />}
      </div>
    </Shell>
  );
}

/** A plan is made with the living person; afterwards it is read and printed. */
function Actions({ plan, hasDied }: { plan: Plan; hasDied: boolean }) {
  const { episodeId, kind } = plan;
  const waits = unagreedVersion(plan) !== null && !hasDied;
  const [first, second] = ["nhsuk-button nhsuk-button--small", "nhsuk-button nhsuk-button--secondary nhsuk-button--small"];
  return (
    <>
      {waits && <a className={first} href={paths.agreePlan(episodeId, kind)}>Agree with the person</a>}
      <a className={waits ? second : first} href={paths.printPlan(episodeId, kind)}>Print for the person</a>
      {!hasDied && <a className={second} href={paths.writePlan(episodeId, kind)}>Change</a>}
    </>
  );
}

function DraftCard({ kind, episodeId, version, inForce }: { kind: PlanKind; episodeId: string; version: PlanVersion; inForce: PlanVersion | null }) {
  return (
    <SummaryCard title={`Version ${version.version}, draft`} actions={version.version > 1 && <a href={paths.planVersion(episodeId, kind, version.version)}>What it changes</a>}>
      <p><Tag kind="attention">DRAFT</Tag> Not agreed with the person{inForce ? `. Version ${inForce.version} stays in force until this one is agreed.` : " yet."}</p>
      <AgreementFacts version={version} />
      <PlanLines form={planForms[kind]} lines={version.lines} />
    </SummaryCard>
  );
}

/** Agreed in another crisis: it still stands, and is where a new one starts from. */
function FromEarlierCrisis({ kind, earlier: { episodeId, episodeNumber, version } }: { kind: PlanKind; earlier: EarlierPlan }) {
  return (
    <InlineAlert title={`There is a ${planKindLabels[kind].toLowerCase()} from an earlier crisis`}>
      <p>Agreed <ClinicalDate at={version.agreed?.at ?? version.writtenAt} /> in crisis {episodeNumber}. It stands until a new one is agreed, and a new one starts from it.</p>
      <p><a href={paths.plan(episodeId, kind)}>Read it</a></p>
    </InlineAlert>
  );
}

function History({ plan: { versions, episodeId, kind } }: { plan: Plan }) {
  return (
    <SummaryCard title="Versions">
      <Timeline level={3} entries={versions.map(({ version, writtenAt, writtenBy, reason, agreed }) => ({
        id: String(version), title: `Version ${version}${agreed ? `: ${planAgreementLabels[agreed.agreement].toLowerCase()}` : ""}`, at: writtenAt, by: writtenBy.name,
        body: reason && <p className="as-typed">{reason}</p>, href: paths.planVersion(episodeId, kind, version),
      }))} />
    </SummaryCard>
  );
}
