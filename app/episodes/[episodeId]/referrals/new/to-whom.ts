import type { Tx } from "#db/client.ts";
import { bannerFor } from "#db/queries/banner.ts";
import { listCalls } from "#db/queries/calls.ts";
import { findEpisode } from "#db/queries/episodes.ts";
import { findIdentity } from "#db/queries/identities.ts";
import { listLiveReferrals } from "#db/queries/referrals.ts";
import { ageOn } from "#domain/birth-date.ts";
import { londonDay } from "#domain/london-time.ts";
import type { Identity } from "#domain/person.ts";

/** The crisis to refer from: who, where they are, how old, and which services have been asked already. Null without sight of the record. */
export async function findReferringEpisode(tx: Tx, episodeId: string, now: Date) {
  const episode = await findEpisode(tx, episodeId);
  if (!episode?.seesRecord) return null;
  const [banner, identity, calls, live] = await Promise.all([
    bannerFor(tx, { episodeId }), episode.personId === null ? null : findIdentity(tx, episode.personId), listCalls(tx, episodeId), listLiveReferrals(tx, episodeId),
  ]);
  const call = calls[0]?.versions.at(-1)?.facts ?? null;
  return { episode, banner, identity, call, live, boroughCode: identity?.boroughCode ?? call?.boroughCode ?? null, age: ageOf(identity, now) };
}

function ageOf(identity: Identity | null, now: Date): number | null {
  return identity?.bornOn ? ageOn(identity.bornOn, londonDay(now)) : (identity?.approximateAge ?? null);
}
