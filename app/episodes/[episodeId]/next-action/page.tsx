import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { WhyNot } from "#app/why-not.tsx";
import { bannerFor } from "#db/queries/banner.ts";
import { findEpisode } from "#db/queries/episodes.ts";
import { whyNotChangeNextAction, type Strip } from "#domain/strip.ts";
import { typedTimeOf } from "#domain/typed-time.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { NextActionForm } from "./form.tsx";

type Props = { params: Promise<{ episodeId: string }> };

/** What happens next in a crisis, and by when. */
export default async function NextActionPage({ params }: Props) {
  const episodeId = uuidOr404((await params).episodeId);
  const { found, actor, page } = await openRecord({
    for: "clinicians",
    find: async ({ tx }) => {
      const episode = await findEpisode(tx, episodeId);
      return episode && { episode, banner: await bannerFor(tx, { episodeId }) };
    },
    audit: () => ({ action: "record.viewed", episodeId, detail: { screen: "next-action" } }),
  });
  const { strip, number } = found.episode;
  const refusal = whyNotChangeNextAction(strip, actor);
  const back = paths.episode(episodeId);
  return (
    <Shell {...page.shell} title="Next action" caption={`Crisis ${number}`} person={found.banner} back={{ href: back, label: "Back to the crisis" }}>
      {refusal || strip === null
        ? <WhyNot title="You cannot change what is next" refusal={refusal ?? "episode.closed"} episodeId={episodeId} />
        : <NextActionForm episodeId={episodeId} version={strip.version} initial={asItStands(strip)} formKey={page.formKey} cancelHref={back} />}
    </Shell>
  );
}

function asItStands({ nextAction, nextActionDue }: Strip) {
  const { date, time } = typedTimeOf(nextActionDue);
  return { nextAction, "due-date": date, "due-time": time };
}
