import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { timeOrDate } from "#components/text/duration.ts";
import { bannerFor } from "#db/queries/banner.ts";
import { findEpisode, type Episode } from "#db/queries/episodes.ts";
import { refusalWords, type Refusal } from "#domain/refusals.ts";
import { triageDueBy, usualNextActions, whyNotTake } from "#domain/strip.ts";
import { typedTimeOf } from "#domain/typed-time.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { TakingForm } from "./form.tsx";

type Props = { params: Promise<{ episodeId: string }> };

/** Taking a call, with what is next and by when; or who was faster. */
export default async function TakingPage({ params }: Props) {
  const episodeId = uuidOr404((await params).episodeId);
  const { found, actor, now, page } = await openRecord({
    for: "clinicians",
    find: async ({ tx }) => {
      const episode = await findEpisode(tx, episodeId);
      return episode && { episode, banner: await bannerFor(tx, { episodeId }) };
    },
    audit: () => ({ action: "record.viewed", episodeId, detail: { screen: "taking" } }),
  });
  const { episode, banner } = found;
  const refusal = whyNotTake(episode.strip, actor);
  return (
    <Shell {...page.shell} title="Take this call" caption={`Crisis ${episode.number}`} person={banner} back={{ href: paths.desk(), label: "Desk" }}>
      {refusal || episode.strip === null
        ? <WhyNot refusal={refusal ?? "episode.closed"} episode={episode} now={now} />
        : <TakingForm episodeId={episodeId} formKey={page.formKey} initial={usualNext(episode.strip.priority, now)} cancelHref={paths.desk()} />}
    </Shell>
  );
}

function usualNext(priority: number, now: Date) {
  const { date, time } = typedTimeOf(triageDueBy(priority, now));
  return { nextAction: usualNextActions.triage, "due-date": date, "due-time": time };
}

/** Somebody else was faster: by name and time, because that is whom to ask now. */
function WhyNot({ refusal, episode, now }: { refusal: Refusal; episode: Episode; now: Date }) {
  const { strip } = episode;
  const isLost = refusal === "strip.taken-by-another" && strip?.takenAt;
  return (
    <InlineAlert kind={isLost ? "warning" : "information"} title={isLost ? `${strip.ownerName} took this call at ${timeOrDate(strip.takenAt ?? now, now)}` : "You cannot take this call"}>
      <p>{isLost ? "You have nothing to do for it." : refusalWords(refusal)}</p>
      <p>
        <a href={paths.episode(episode.id)}>Open the call</a>
        {refusal === "duty.not-on-duty" && <> or <a href={paths.duty()}>start your duty</a></>}
      </p>
    </InlineAlert>
  );
}
