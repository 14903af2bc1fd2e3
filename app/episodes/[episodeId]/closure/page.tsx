import { draftSavedAt } from "#app/drafts/draft-saved-at.ts";
import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { WhyNot } from "#app/why-not.tsx";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { spokenNameText } from "#components/text/person-name-text.ts";
import { bannerFor, type Banner } from "#db/queries/banner.ts";
import { listLeftOpen } from "#db/queries/closures.ts";
import { findEpisode } from "#db/queries/episodes.ts";
import { closureObstacle, closureOutcomeLabels, closureOutcomes, whyNotClose, whyNotOutcome, type LeftOpen } from "#domain/closure.ts";
import { refusalWords } from "#domain/refusals.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { ClosureForm } from "./form.tsx";

type Props = { params: Promise<{ episodeId: string }> };

/** Closing a crisis: what is still open, each with the way to it; once nothing is, how it ended. */
export default async function ClosurePage({ params }: Props) {
  const episodeId = uuidOr404((await params).episodeId);
  const { found, actor, page } = await openRecord({
    for: "clinicians",
    find: async ({ tx }) => {
      const episode = await findEpisode(tx, episodeId);
      if (!episode?.seesRecord) return null;
      const [banner, open] = await Promise.all([bannerFor(tx, { episodeId }), listLeftOpen(tx, episodeId)]);
      return { episode, banner, ...open };
    },
    audit: () => ({ action: "record.viewed", episodeId, detail: { screen: "closure" } }),
    draftKey: `closure:${episodeId}`,
  });
  const { episode, banner, left, wasSeen, heard } = found;
  const refusal = whyNotClose(episode.strip, left, actor);
  const outcomes = closureOutcomes.filter((value) => whyNotOutcome(value, { wasSeen, mayHaveDied: episode.personId === null || episode.hasDied }, actor) === null).map((value) => ({ value, label: closureOutcomeLabels[value] }));
  return (
    <Shell {...page.shell} title="Close the crisis" caption={`Crisis ${episode.number}`} person={banner} back={{ href: paths.episode(episodeId), label: "Back to the crisis" }}>
      {refusal === null
        ? <ClosureForm episodeId={episodeId} heard={heard} outcomes={outcomes} submit={closingOf(banner, episode.number)} initial={page.draft?.values ?? {}} formKey={page.formKey} draftSavedAt={draftSavedAt(page)} />
        : left[0] && refusal === closureObstacle(left[0]) ? <StillOpen episodeId={episodeId} left={left} /> : <WhyNot title="You cannot close this crisis" refusal={refusal} episodeId={episodeId} />}
    </Shell>
  );
}

const closingOf = (banner: Banner | null, number: string): string =>
  banner?.patient.kind === "known" ? `Close the crisis of ${spokenNameText(banner.patient)}` : `Close crisis ${number}`;

/** Everything that stands in the way, all at once, each by name. */
function StillOpen({ episodeId, left }: { episodeId: string; left: readonly LeftOpen[] }) {
  return (
    <InlineAlert kind="warning" title="Not yet: something is still open">
      <ul>
        {left.map((each) => (
          <li key={`${each.what}-${each.id}`}><a href={doors[each.what](episodeId, each.id)}>{nouns[each.what]} {each.name}</a>: {refusalWords(closureObstacle(each))}</li>
        ))}
      </ul>
    </InlineAlert>
  );
}

const nouns: Record<LeftOpen["what"], string> = { crew: "Crew", handover: "Handover to", referral: "Referral to", "follow-up": "Follow-up:" };

const doors: Record<LeftOpen["what"], (episodeId: string, id: string) => string> = {
  crew: (episodeId, id) => paths.response(episodeId, id),
  handover: (episodeId) => paths.handover(episodeId),
  referral: (_episodeId, id) => paths.referral(id),
  "follow-up": (_episodeId, id) => paths.followUp(id),
};
