import type { Actor } from "#domain/actor.ts";
import { bannerFor } from "#db/queries/banner.ts";
import { countDesk, listDesk } from "#db/queries/desk.ts";
import { listEpisodeEvents } from "#db/queries/episode-events.ts";
import { findEpisodeOverview } from "#db/queries/episode-overview.ts";
import { findEpisode } from "#db/queries/episodes.ts";
import { listLooks } from "#db/queries/access-log.ts";
import { findPeople } from "#db/queries/people.ts";
import { findPersonRecord } from "#db/queries/person-record.ts";
import { listOpenStrips } from "#db/queries/reviews.ts";
import { listServices } from "#db/queries/services.ts";
import type { Watched } from "./plans.ts";

export type Sample = { actor: Actor; nurse: Actor; episodeId: string; personId: string; /** Somebody else whom the clinician sees: what is saved must not make the measured pages longer. */ otherPersonId: string; otherEpisodeId: string; person: { familyKey: string; givenKey: string; bornOn: string } };

/** A date of birth with one wrong digit, and a name with a slip: what a search must forgive. */
const slipped = (iso: string) => `${iso.slice(0, 3)}${(Number(iso[3]) + 1) % 10}${iso.slice(4)}`;

/** What the main pages ask, with the eyes of a desk clinician; the last one is the consultant nurse's list. */
export function mainQueries({ actor, nurse, episodeId, personId, person }: Sample, now: Date): Watched[] {
  const today = now.toISOString().slice(0, 10);
  const since = new Date(now.getTime() - 86_400_000);
  const nothing = { nhsNumber: null, familyKey: null, givenKey: null, bornOn: null, postcode: null, phoneKey: null };
  const asked: Omit<Watched, "actorId">[] = [
    { name: "desk, waiting", work: (tx) => listDesk(tx, { view: "waiting", actorId: actor.id, borough: null, after: undefined }) },
    { name: "desk, mine", work: (tx) => listDesk(tx, { view: "mine", actorId: actor.id, borough: null, after: undefined }) },
    { name: "desk, counts", work: (tx) => countDesk(tx, { actorId: actor.id, since }) },
    { name: "episode page", work: async (tx) => {
      const episode = await findEpisode(tx, episodeId);
      await Promise.all([bannerFor(tx, { episodeId }), findEpisodeOverview(tx, { id: episodeId, personId: episode?.personId ?? null, isClosed: false }), listEpisodeEvents(tx, { episodeId, after: undefined })]);
    } },
    { name: "person record", work: (tx) => findPersonRecord(tx, personId) },
    { name: "who has looked", work: (tx) => listLooks(tx, personId, undefined) },
    { name: "search, name and wrong year of birth", work: (tx) => findPeople(tx, { ...nothing, familyKey: person.familyKey, givenKey: person.givenKey, bornOn: slipped(person.bornOn) }, today) },
    { name: "search, name alone", work: (tx) => findPeople(tx, { ...nothing, familyKey: person.familyKey, givenKey: person.givenKey }, today) },
    { name: "directory", work: (tx) => listServices(tx, {}) },
  ];
  return [...asked.map((query) => ({ ...query, actorId: actor.id })), { name: "review, every open strip", actorId: nurse.id, work: (tx) => listOpenStrips(tx, undefined) }];
}
