import { notFound } from "next/navigation";
import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { CompareRecords } from "#components/form/compare-records.tsx";
import { SummaryCard } from "#components/page/summary-card.tsx";
import { ClinicalDateTime } from "#components/record/clinical-date.tsx";
import { planForms } from "#domain/plan-form.ts";
import { compareVersions } from "#domain/plan-heading.ts";
import { planKindLabels } from "#domain/plan.ts";
import type { PlanKind, PlanVersion } from "#domain/plan.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { AgreementFacts } from "./agreement-facts.tsx";
import { findPlanPage, type PlanProps } from "./found.ts";
import { PlanLines } from "./lines.tsx";

/** One version of a plan, and what it changed against the one before. */
export async function PlanVersionPage({ kind, params }: PlanProps<{ episodeId: string; version: string }>) {
  const asked = await params;
  const [episodeId, number] = [uuidOr404(asked.episodeId), /^\d{1,4}$/.test(asked.version) ? Number(asked.version) : notFound()];
  const { found: { episode, banner, version, before }, page } = await openRecord({
    for: "clinicians",
    find: async ({ tx }) => {
      const found = await findPlanPage(tx, episodeId, kind);
      const version = found?.plan?.versions.find((each) => each.version === number);
      return found && version ? { ...found, version, before: found.plan?.versions.find((each) => each.version === number - 1) ?? null } : null;
    },
    audit: () => ({ action: "record.viewed", episodeId, detail: { screen: `${kind}-plan-version`, version: number } }),
  });
  return (
    <Shell
      {...page.shell} title={`${planKindLabels[kind]}, version ${number}`} caption={`Crisis ${episode.number}`} person={banner}
      back={{ href: paths.plan(episodeId, kind), label: `Back to the ${planKindLabels[kind].toLowerCase()}` }}
    >
      {version.agreed === null && <p className="watermark">DRAFT</p>}
      <p>Written by {version.writtenBy.name}, <ClinicalDateTime at={version.writtenAt} />{version.reason && <>. Why: <span className="as-typed">{version.reason}</span></>}</p>
      <div className="flows">
        {before && <Changes kind={kind} before={before} version={version} />}
        <SummaryCard title={`Version ${number} as a whole`}>
          <AgreementFacts version={version} />
          <PlanLines form={planForms[kind]} lines={version.lines} />
        </SummaryCard>
      </div>
    </Shell>
  );
}

function Changes({ kind, before, version }: { kind: PlanKind; before: PlanVersion; version: PlanVersion }) {
  const fields = compareVersions(planForms[kind], before.lines, version.lines)
    .filter((compared) => compared.before !== compared.after)
    .map((compared) => ({ label: compared.label, theirs: compared.before, yours: compared.after }));
  const title = `Changes since version ${before.version}`;
  return (
    <SummaryCard title={title}>
      {fields.length === 0 ? <p>The words are the same.</p> : (
        <CompareRecords caption={title} theirs={`Version ${before.version}`} yours={`Version ${version.version}`} fields={fields} />
      )}
    </SummaryCard>
  );
}
