import { draftSavedAt } from "#app/drafts/draft-saved-at.ts";
import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { WhyNot } from "#app/why-not.tsx";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { clinicalDate } from "#components/text/clinical-date.ts";
import { timeOrDate } from "#components/text/duration.ts";
import { draftBase } from "#db/queries/drafts.ts";
import type { EarlierPlan } from "#db/queries/plans.ts";
import { planForms } from "#domain/plan-form.ts";
import { planKindLabels, whyNotWritePlan } from "#domain/plan.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { findPlanPage, isTaken, planDraftKey, type PlanProps } from "../found.ts";
import { PlanForm } from "./form.tsx";

/** Writing a plan, or the next version of it. A first one starts from what was agreed in an earlier crisis. */
export async function WritePlanPage({ kind, params }: PlanProps) {
  const episodeId = uuidOr404((await params).episodeId);
  const draftKey = planDraftKey(episodeId, kind);
  const { found: { episode, banner, plan, earlier }, actor, page } = await openRecord({
    for: "clinicians",
    find: ({ tx }) => findPlanPage(tx, episodeId, kind),
    audit: () => ({ action: "record.viewed", episodeId, detail: { screen: `${kind}-plan-write` } }),
    draftKey,
  });
  const newest = plan?.versions[0] ?? null;
  const refusal = whyNotWritePlan({ isTaken: isTaken(episode), hasDied: episode.hasDied }, actor);
  const startsFromEarlier = newest === null && page.draft === null && earlier !== null;
  const name = planKindLabels[kind].toLowerCase();
  return (
    <Shell
      {...page.shell} title={newest ? `Change the ${name}` : `Write a ${name}`} caption={newest ? `Version ${newest.version + 1}` : `Crisis ${episode.number}`} person={banner}
      back={{ href: paths.plan(episodeId, kind), label: `Back to the ${name}` }}
    >
      {refusal ? <WhyNot title="A plan cannot be written here" refusal={refusal} episodeId={episodeId} /> : (
        <>
          {startsFromEarlier && <StartsFromEarlier earlier={earlier} />}
          {page.draft && <DraftNotice savedAt={page.draft.savedAt} now={page.now} href={paths.planDraft(episodeId, kind)} />}
          <PlanForm
            episodeId={episodeId} kind={kind} headings={planForms[kind].headings} version={draftBase(page.draft, newest?.version ?? 0)}
            initial={page.draft?.values ?? { ...(newest ?? (startsFromEarlier ? earlier.version : null))?.answers }} formKey={page.formKey} draftKey={draftKey}
            draftSavedAt={draftSavedAt(page)}
          />
        </>
      )}
    </Shell>
  );
}

function StartsFromEarlier({ earlier: { version, episodeNumber } }: { earlier: EarlierPlan }) {
  return (
    <InlineAlert kind="warning" title="Copied from the last plan, not yet gone through">
      <p>
        The form is filled with what was agreed on {clinicalDate(version.agreed?.at ?? version.writtenAt)} in crisis {episodeNumber}.
        Go through every line with the person: nothing is kept until you save.
      </p>
    </InlineAlert>
  );
}

function DraftNotice({ savedAt, now, href }: { savedAt: Date; now: Date; href: string }) {
  return (
    <InlineAlert title={`Draft from ${timeOrDate(savedAt, now)}, not yet saved`}>
      <p>The form below holds what you typed then. <a href={href}>Compare it with what is saved, or put it aside</a></p>
    </InlineAlert>
  );
}
