import { draftSavedAt } from "#app/drafts/draft-saved-at.ts";
import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { WhyNot } from "#app/why-not.tsx";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { ClinicalDateTime } from "#components/record/clinical-date.tsx";
import { bannerFor } from "#db/queries/banner.ts";
import { listEpisodeFollowUps } from "#db/queries/follow-ups.ts";
import { findTriage } from "#db/queries/triages.ts";
import { followUpKindLabels, kindsToPlan, whyNotPlan } from "#domain/follow-up.ts";
import { callStanding } from "#domain/strip.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { findToPlan, withSelf } from "./find-to-plan.ts";
import { FollowUpForm } from "./form.tsx";

type Props = { params: Promise<{ episodeId: string }> };

/** Planning a contact with the person or a service. */
export default async function NewFollowUpPage({ params }: Props) {
  const episodeId = uuidOr404((await params).episodeId);
  const { found, actor, page } = await openRecord({
    for: "clinicians",
    find: async ({ tx }) => {
      const toPlan = await findToPlan(tx, episodeId, false);
      if (toPlan === null) return null;
      const [banner, planned, triage] = await Promise.all([bannerFor(tx, { episodeId }), listEpisodeFollowUps(tx, episodeId), findTriage(tx, episodeId)]);
      return { ...toPlan, banner, undone: planned.filter(({ doneAt }) => doneAt === null), triage };
    },
    audit: () => ({ action: "record.viewed", episodeId, detail: { screen: "new-follow-up" } }),
    draftKey: `follow-up:${episodeId}`,
  });
  const { episode, tied, banner, undone, triage } = found;
  const refusal = whyNotPlan(callStanding(episode), actor);
  const selfHarm = triage?.redFlags.some((flag) => flag === "overdose" || flag === "injury" || flag === "neck") ?? false;
  return (
    <Shell {...page.shell} title="Plan a follow-up" caption={`Crisis ${episode.number}`} person={banner} back={{ href: paths.episode(episode.id), label: "Back to the crisis" }}>
      {undone.length > 0 && (
        <InlineAlert title="Planned already">
          {undone.map(({ id, purpose, dueAt, ownerName }) => <p key={id}><a href={paths.followUp(id)}>{purpose}</a>: <ClinicalDateTime at={dueAt} />, {ownerName}</p>)}
        </InlineAlert>
      )}
      {selfHarm && <InlineAlert title="Did they harm themselves?"><p>Triage found an injury or an overdose. After self-harm, aftercare within 48 hours is agreed with whoever takes over (NICE NG225). If no team does that, plan it here.</p></InlineAlert>}
      {refusal ? <WhyNot title="No follow-up can be planned here" refusal={refusal} episodeId={episodeId} /> : (
        <FollowUpForm
          episodeId={episode.id} formKey={page.formKey} initial={page.draft?.values ?? { ownerId: actor.id }} draftSavedAt={draftSavedAt(page)}
          kinds={kindsToPlan(episode).map((value) => ({ value, label: followUpKindLabels[value] }))} owners={withSelf(tied, actor).map(({ id, name }) => ({ value: id, label: id === actor.id ? `${name} (you)` : name }))}
        />
      )}
    </Shell>
  );
}
