import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { listCalls } from "#db/queries/calls.ts";
import { findEpisode, type Episode } from "#db/queries/episodes.ts";
import { findIdentity } from "#db/queries/identities.ts";
import { findPeople } from "#db/queries/people.ts";
import { personLinks } from "#db/schema/episodes.ts";
import { users } from "#db/schema/users.ts";
import { patientNotStated, type StatedPatient } from "#domain/call.ts";
import { identifiersHeld, type Identifier } from "#domain/identity.ts";
import type { Identity } from "#domain/person.ts";
import { phoneKey } from "#domain/phone-number.ts";

/** An episode whose person is looked for, with what the caller stated. */
export type Unidentified = { episode: Episode; stated: StatedPatient; callerNumber: string | null; callReference: string };

/** Null where the actor does not see the call. */
export async function findUnidentified(tx: Tx, episodeId: string): Promise<Unidentified | null> {
  const [episode, calls] = await Promise.all([findEpisode(tx, episodeId), listCalls(tx, episodeId)]);
  if (episode === null) return null;
  const facts = calls[0]?.versions.at(-1)?.facts;
  const stated = facts?.patient ?? patientNotStated;
  return { episode, stated, callerNumber: facts?.callbackNumber ?? stated.phone, callReference: calls[0]?.reference ?? episode.number };
}

/** An episode and somebody who may be its person, with what the caller could confirm. */
export type Linking = Unidentified & { identity: Identity | null; personId: string | null; held: Identifier[] };

/** Null where the actor does not see the call, or may not look this person up. */
export async function findLinking(tx: Tx, episodeId: string, personId: string, today: string): Promise<Linking | null> {
  const [unidentified, identity] = await Promise.all([findUnidentified(tx, episodeId), findIdentity(tx, personId)]);
  if (unidentified === null || identity === null) return null;
  const ringing = await ringsFromTheirNumber(tx, unidentified.callerNumber, personId, today);
  return { ...unidentified, identity, personId: unidentified.episode.personId, held: identifiersHeld(identity, ringing) };
}

async function ringsFromTheirNumber(tx: Tx, number: string | null, personId: string, today: string): Promise<boolean> {
  if (number === null) return false;
  const search = { nhsNumber: null, familyKey: null, givenKey: null, bornOn: null, postcode: null, phoneKey: phoneKey(number) };
  return (await findPeople(tx, search, today)).some(({ identity }) => identity.id === personId);
}

/** How it was confirmed that an episode is about its person. */
export type StandingLink = { confirmed: Identifier[]; linkedAt: Date; linkedByName: string };

/** The link that stands, if there is a row of it. */
export async function findStandingLink(tx: Tx, episodeId: string): Promise<StandingLink | null> {
  const [link] = await tx
    .select({ confirmed: personLinks.confirmed, linkedAt: personLinks.linkedAt, linkedByName: users.name })
    .from(personLinks)
    .innerJoin(users, eq(users.id, personLinks.linkedBy))
    .where(and(eq(personLinks.episodeId, episodeId), isNull(personLinks.undoneAt)));
  return link === undefined ? null : { ...link, confirmed: link.confirmed as Identifier[] };
}
