import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { SummaryCard } from "#components/page/summary-card.tsx";
import { clinicalTime } from "#components/text/clinical-date.ts";
import { findPlanOwner } from "#db/queries/plans.ts";
import { planForms } from "#domain/plan-form.ts";
import { lineText } from "#domain/plan-heading.ts";
import { planKindLabels, unagreedVersion, whyNotAgree } from "#domain/plan.ts";
import type { PlanLine } from "#domain/plan.ts";
import { refusalWords } from "#domain/refusals.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { findPlanPage, type PlanProps } from "../found.ts";
import { PlanLines } from "../lines.tsx";
import { AgreementForm } from "./form.tsx";

/** Agreeing a plan with the person: read it together, then say what is agreed. */
export async function AgreePlanPage({ kind, params }: PlanProps) {
  const episodeId = uuidOr404((await params).episodeId);
  const draftKey = `agreement:${episodeId}:${kind}`;
  const { found: { banner, plan, owner }, actor, page } = await openRecord({
    for: "clinicians",
    find: async ({ tx }) => {
      const [found, owner] = await Promise.all([findPlanPage(tx, episodeId, kind), findPlanOwner(tx, episodeId)]);
      return found && { ...found, owner };
    },
    audit: () => ({ action: "record.viewed", episodeId, detail: { screen: `${kind}-plan-agreement` } }),
    draftKey,
  });
  const refusal = whyNotAgree(plan, actor);
  const draft = unagreedVersion(plan);
  const name = planKindLabels[kind].toLowerCase();
  return (
    <Shell
      {...page.shell} title={`Agree the ${name}`} caption={draft ? `Version ${draft.version}` : undefined} person={banner}
      back={{ href: paths.plan(episodeId, kind), label: `Back to the ${name}` }}
    >
      {refusal || draft === null ? <InlineAlert title="There is nothing to agree"><p>{refusalWords(refusal ?? "plan.already-agreed")}</p></InlineAlert> : (
        <>
          <SummaryCard title="Read it together" actions={<a href={paths.writePlan(episodeId, kind)}>Change it first</a>}>
            <PlanLines form={planForms[kind]} lines={draft.lines} />
          </SummaryCard>
          <AgreementForm
            episodeId={episodeId} kind={kind} version={draft.version} lines={draft.lines.map(lineText)} calledName={owner?.calledName ?? "the person"} formKey={page.formKey}
            initial={{ ...wordsNow(draft.lines), ...page.draft?.values }} draftKey={draftKey} draftSavedAt={page.draft ? clinicalTime(page.draft.savedAt) : undefined}
          />
        </>
      )}
    </Shell>
  );
}

/** A line that is changed together starts from its words. */
const wordsNow = (lines: readonly PlanLine[]) => Object.fromEntries(lines.map(({ words }, at) => [`line-${at}-words`, words]));
