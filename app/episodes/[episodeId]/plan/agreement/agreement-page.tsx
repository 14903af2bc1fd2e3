import { DraftNotice } from "#app/drafts/draft-notice.tsx";
import { draftSavedAt } from "#app/drafts/draft-saved-at.ts";
import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { WhyNot } from "#app/why-not.tsx";
import type { FormValues } from "#components/form/form-state.ts";
import { SummaryCard } from "#components/page/summary-card.tsx";
import { draftBase } from "#db/queries/drafts.ts";
import { findPlanOwner } from "#db/queries/plans.ts";
import { planForms } from "#domain/plan-form.ts";
import { lineText } from "#domain/plan-heading.ts";
import { planKindLabels, unagreedVersion, whyNotAgree } from "#domain/plan.ts";
import type { PlanLine } from "#domain/plan.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { findPlanPage, type PlanProps } from "../found.ts";
import { PlanLines } from "../lines.tsx";
import { AgreementForm } from "./form.tsx";

/** Agreeing a plan with the person: read it together, then say what is agreed. */
export async function AgreePlanPage({ kind, params }: PlanProps) {
  const episodeId = uuidOr404((await params).episodeId);
  const draftKey = `agreement:${episodeId}:${kind}`;
  const { found: { episode, banner, plan, owner }, actor, page } = await openRecord({
    for: "clinicians",
    find: async ({ tx }) => {
      const [found, owner] = await Promise.all([findPlanPage(tx, episodeId, kind), findPlanOwner(tx, episodeId)]);
      return found && { ...found, owner };
    },
    audit: () => ({ action: "record.viewed", episodeId, detail: { screen: `${kind}-plan-agreement` } }),
    draftKey,
  });
  const refusal = whyNotAgree(plan, episode, actor);
  const draft = unagreedVersion(plan);
  const isOld = draft !== null && draftBase(page.draft, draft.version) !== draft.version;
  const name = planKindLabels[kind].toLowerCase();
  return (
    <Shell
      {...page.shell} title={`Agree the ${name}`} caption={draft ? `Version ${draft.version}` : undefined} person={banner}
      back={{ href: paths.plan(episodeId, kind), label: `Back to the ${name}` }}
    >
      {refusal || draft === null ? <WhyNot title="There is nothing to agree" refusal={refusal ?? "plan.already-agreed"} episodeId={episodeId} /> : (
        <>
          <SummaryCard title="Read it together" actions={<a href={paths.writePlan(episodeId, kind)}>Change it first</a>}>
            <PlanLines form={planForms[kind]} lines={draft.lines} />
          </SummaryCard>
          {page.draft && <DraftNotice draft={page.draft} formKey={draftKey} now={page.now} since={isOld ? linesChanged : null} />}
          <AgreementForm
            episodeId={episodeId} kind={kind} version={draft.version} lines={draft.lines.map(lineText)} calledName={owner?.calledName ?? "the person"} formKey={page.formKey}
            initial={{ ...wordsNow(draft.lines), ...(isOld ? withoutLines(page.draft?.values ?? {}) : page.draft?.values) }} draftKey={draftKey} draftSavedAt={draftSavedAt(page)}
          />
        </>
      )}
    </Shell>
  );
}

/** Answers line by line belong to the lines of their day: of a plan that was changed since, they would speak of other lines. */
const withoutLines = (values: FormValues): FormValues => Object.fromEntries(Object.entries(values).filter(([name]) => !/^line-\d+/.test(name)));

const linesChanged = { words: "The plan was changed after you had begun. Read it together again: what you had answered line by line is left out of the form below, and is kept in your draft.", theirs: "" };

/** A line that is changed together starts from its words. */
const wordsNow = (lines: readonly PlanLine[]) => Object.fromEntries(lines.map(({ words }, at) => [`line-${at}-words`, words]));
