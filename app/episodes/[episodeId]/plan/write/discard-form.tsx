"use client";

import { RecordForm } from "#components/form/record-form.tsx";
import type { PlanKind } from "#domain/plan.ts";
import { discardPlanDraft } from "./discard-actions.ts";

/** One button: the text above is what goes. */
export function DiscardPlanDraftForm({ episodeId, kind, backHref, formKey }: { episodeId: string; kind: PlanKind; backHref: string; formKey: string }) {
  return (
    <RecordForm
      action={discardPlanDraft} hidden={{ episodeId, kind }} idempotencyKey={formKey} submit="Put this draft aside" submitting="Putting aside…" warning
      secondary={<a href={backHref}>Go on writing</a>}
    >
      {null}
    </RecordForm>
  );
}
