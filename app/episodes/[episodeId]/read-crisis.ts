import { bannerFor, type Banner } from "#db/queries/banner.ts";
import { listCalls, type Call } from "#db/queries/calls.ts";
import type { KeysetPage } from "#db/cursor.ts";
import { listOpenDetentions } from "#db/queries/detentions.ts";
import { findColleague } from "#db/queries/duties.ts";
import { listEpisodeEvents } from "#db/queries/episode-events.ts";
import { findEpisodeOverview } from "#db/queries/episode-overview.ts";
import { findEpisode, type Episode } from "#db/queries/episodes.ts";
import { findLastHandover, type Handover } from "#db/queries/handovers.ts";
import { findHiddenStrip, listStripChanges, type StripChange } from "#db/queries/strips.ts";
import type { EpisodeEvent } from "#domain/episode-event.ts";
import type { LegalDetention } from "#domain/legal-detention.ts";
import type { EpisodeOverview } from "#domain/way.ts";
import type { ReadContext } from "#server/open-record.ts";

export type Crisis =
  | { kind: "hidden"; hidden: { ownerName: string; personId: string | null } }
  | {
      kind: "open";
      episode: Episode;
      banner: Banner | null;
      calls: Call[];
      /** Null for the desk before it has taken the call. */
      overview: EpisodeOverview | null;
      handover: Handover | null;
      changes: StripChange[];
      events: KeysetPage<EpisodeEvent>;
      closedByName: string | null;
      /** What stands under the Mental Health Act, the most pressing first. */
      detentions: LegalDetention[];
    };

/** Everything the page of a crisis shows. Where a restriction hides the record from somebody who sees its strip, only whose it is. */
export async function readCrisis({ tx }: ReadContext, { episodeId, after }: { episodeId: string; after: string | undefined }): Promise<Crisis | null> {
  const episode = await findEpisode(tx, episodeId);
  if (episode === null) {
    const hidden = await findHiddenStrip(tx, episodeId);
    return hidden && { kind: "hidden", hidden };
  }
  const [banner, calls, handover, changes, events, overview, closer, detentions] = await Promise.all([
    bannerFor(tx, { episodeId }),
    listCalls(tx, episodeId),
    findLastHandover(tx, episodeId),
    listStripChanges(tx, episodeId),
    listEpisodeEvents(tx, { episodeId, after }),
    episode.seesRecord ? findEpisodeOverview(tx, { id: episodeId, personId: episode.personId, isClosed: episode.closure !== null }) : null,
    episode.closure ? findColleague(tx, episode.closure.closedBy) : null,
    listOpenDetentions(tx, episode.personId === null ? { episodeId } : { personId: episode.personId }),
  ]);
  return { kind: "open", episode, banner, calls, handover, changes, events, overview, detentions, closedByName: closer?.name ?? null };
}
