import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { WhyNot } from "#app/why-not.tsx";
import { followUpOutcomeLabels, followUpOutcomes, followUpWayLabels, followUpWays, whyNotAttempt } from "#domain/follow-up.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { findContact } from "../../find-contact.ts";
import { WhatToDial } from "../../what-to-dial.tsx";
import { AttemptForm } from "./form.tsx";

type Props = { params: Promise<{ followUpId: string }> };

/** Writing down one try at reaching somebody. */
export default async function NewAttemptPage({ params }: Props) {
  const followUpId = uuidOr404((await params).followUpId);
  const { found: { followUp, banner, phones }, actor, page } = await openRecord({
    for: "clinicians",
    find: ({ tx }) => findContact(tx, followUpId),
    audit: ({ followUp }) => ({ action: "record.viewed", episodeId: followUp.episodeId, subjectId: followUp.id, detail: { screen: "new-attempt" } }),
  });
  const refusal = whyNotAttempt(followUp, actor);
  return (
    <Shell {...page.shell} title="Record an attempt" caption={followUp.purpose} person={banner} back={{ href: paths.followUp(followUp.id), label: "Back to the follow-up" }}>
      {followUp.kind === "person" && <WhatToDial banner={banner} phones={phones} />}
      {refusal ? <WhyNot title="No attempt can be recorded" refusal={refusal} episodeId={followUp.episodeId} /> : (
        <AttemptForm
          followUpId={followUp.id} version={followUp.version} formKey={page.formKey} ways={followUpWays.map((value) => ({ value, label: followUpWayLabels[value] }))}
          outcomes={followUpOutcomes.map((value) => ({ value, label: followUpOutcomeLabels[value] }))}
        />
      )}
    </Shell>
  );
}
