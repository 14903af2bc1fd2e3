import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { CompareRecords } from "#components/form/compare-records.tsx";
import { EmptyState } from "#components/page/empty-state.tsx";
import { timeOrDate } from "#components/text/duration.ts";
import { planForms } from "#domain/plan-form.ts";
import { compareVersions, linesFrom, planAnswersFrom } from "#domain/plan-heading.ts";
import { planKindLabels } from "#domain/plan.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { findPlanPage, planDraftKey, type PlanProps } from "../found.ts";
import { DiscardPlanDraftForm } from "./discard-form.tsx";

/** The writer's own unsaved text beside what is saved, and the way to put it aside. */
export async function PlanDraftPage({ kind, params }: PlanProps) {
  const episodeId = uuidOr404((await params).episodeId);
  const { found: { banner, plan }, page } = await openRecord({
    for: "clinicians",
    find: ({ tx }) => findPlanPage(tx, episodeId, kind),
    audit: () => ({ action: "record.viewed", episodeId, detail: { screen: `${kind}-plan-draft` } }),
    draftKey: planDraftKey(episodeId, kind),
  });
  const form = planForms[kind];
  const backHref = paths.writePlan(episodeId, kind);
  const typed = linesFrom(form, planAnswersFrom(form, page.draft?.values ?? {}));
  const fields = compareVersions(form, plan?.versions[0]?.lines ?? [], typed).map(({ label, before, after }) => ({ label, theirs: before, yours: after }));
  return (
    <Shell {...page.shell} title="Your draft" caption={planKindLabels[kind]} person={banner} back={{ href: backHref, label: "Back to writing" }}>
      {page.draft === null ? <EmptyState title="You have no draft of this plan"><p><a href={backHref}>Write in the plan</a></p></EmptyState> : (
        <>
          <CompareRecords caption="What is saved, and your draft" theirs="Saved" yours={`Your draft from ${timeOrDate(page.draft.savedAt, page.now)}`} fields={fields} />
          <DiscardPlanDraftForm episodeId={episodeId} kind={kind} backHref={backHref} formKey={page.formKey} />
        </>
      )}
    </Shell>
  );
}
