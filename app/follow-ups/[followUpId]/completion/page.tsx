import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { WhyNot } from "#app/why-not.tsx";
import { bannerFor } from "#db/queries/banner.ts";
import { findFollowUp, type FollowUp } from "#db/queries/follow-ups.ts";
import type { Actor } from "#domain/actor.ts";
import { endingsOf, followUpEndingLabels, whyNotEnd, whyNotEndAs } from "#domain/follow-up.ts";
import { refusalWords } from "#domain/refusals.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { CompletionForm } from "./form.tsx";

type Props = { params: Promise<{ followUpId: string }> };

/** Saying how a follow-up ends. */
export default async function CompletionPage({ params }: Props) {
  const followUpId = uuidOr404((await params).followUpId);
  const { found: { followUp, banner }, actor, page } = await openRecord({
    for: "clinicians",
    find: async ({ tx }) => {
      const followUp = await findFollowUp(tx, followUpId);
      return followUp && { followUp, banner: await bannerFor(tx, { episodeId: followUp.episodeId }) };
    },
    audit: ({ followUp }) => ({ action: "record.viewed", episodeId: followUp.episodeId, subjectId: followUp.id, detail: { screen: "follow-up-completion" } }),
  });
  const refusal = whyNotEnd(followUp, actor);
  return (
    <Shell {...page.shell} title={followUp.kind === "task" ? "End the task" : "End the follow-up"} caption={followUp.purpose} person={banner} back={{ href: paths.followUp(followUp.id), label: "Back to the follow-up" }}>
      {refusal
        ? <WhyNot title="This follow-up cannot be ended here" refusal={refusal} episodeId={followUp.episodeId} />
        : <CompletionForm followUpId={followUp.id} version={followUp.version} formKey={page.formKey} isTask={followUp.kind === "task"} endings={endingChoices(followUp, actor)} />}
    </Shell>
  );
}

/** Every end is shown; one that is not possible yet says why, so that nobody has to guess. */
function endingChoices(followUp: FollowUp, actor: Actor) {
  return endingsOf(followUp.kind).map((value) => {
    const refusal = whyNotEndAs(value, followUp, actor);
    return { value, label: followUpEndingLabels[value], hint: refusal === null ? undefined : `Not yet: ${refusalWords(refusal)}` };
  });
}
