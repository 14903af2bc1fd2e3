import { desc, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { personRevisions, persons } from "#db/schema/people.ts";
import { users } from "#db/schema/users.ts";
import { birthDateSlips } from "#domain/birth-date-slips.ts";
import { birthDateVariants } from "#domain/birth-date.ts";
import type { DetailRevision } from "#domain/person-details.ts";
import type { Identity } from "#domain/person.ts";
import { mostMatches, type PersonSearch, type SearchKind } from "#domain/person-search.ts";
import { dateArray, instantOrNull } from "./raw-values.ts";
import { findIdentity, identityColumns, identityFrom, type IdentityRow } from "./identities.ts";

/** Somebody who may be meant. `agreeing`: what was asked for and is exactly so on the record. */
export type Match = { identity: Identity; agreeing: SearchKind[] };

/**
 * Who may be meant, closest first: one more than `mostMatches` tells that there are too many. Through find_people(), which
 * answers nobody but a clinician on duty and finds a restricted person only by strong agreement.
 * @param today the London day, `YYYY-MM-DD`
 */
export async function findPeople(tx: Tx, search: PersonSearch, today: string): Promise<Match[]> {
  const { nhsNumber, familyKey, givenKey, bornOn, postcode, phoneKey } = search;
  const variants = bornOn === null ? null : dateArray(birthDateVariants(bornOn));
  const slips = bornOn === null ? null : dateArray(birthDateSlips(bornOn, today));
  const found = await tx.execute<IdentityRow & { agreeing: SearchKind[] }>(sql`
    with found as materialized (
      select f.person_id, f.agreeing, f.place
      from find_people(${nhsNumber}, ${familyKey}, ${givenKey}, ${bornOn}::date, ${variants}::date[], ${slips}::date[], ${postcode}, ${phoneKey}, ${mostMatches + 1}::integer)
        with ordinality as f (person_id, restricted, agreeing, closeness, place))
    select f.agreeing, ${identityColumns}
    from found f join identity_of(array(select person_id from found)) i on i.id = f.person_id
    order by f.place`);
  return found.map(({ agreeing, ...identity }) => ({ identity: identityFrom(identity), agreeing }));
}

/** How a person can be reached by the actor. */
export type PersonReach = {
  personId: string;
  /** As the index shows it: a restricted person is hidden. */
  identity: Identity;
  /** Open to the actor by role and tie. */
  openAlready: boolean;
  /** Open under emergency access until then. */
  emergencyUntil: Date | null;
};

/** Somebody in the index with the ways to their record, or null when the actor may not look them up, or the record became part of another. */
export async function findPersonReach(tx: Tx, personId: string): Promise<PersonReach | null> {
  const [identity, [reach]] = await Promise.all([
    findIdentity(tx, personId),
    tx.execute<{ standsForItself: boolean; openAlready: boolean; emergencyUntil: string | null }>(sql`
      select merged_away_to(${personId}) is null as "standsForItself", not is_restricted(${personId}) and (is_tied_to_person(${personId}) or supervises_person(${personId})) as "openAlready",
        (select max(a.expires_at) from emergency_accesses a
          where a.person_id = ${personId} and a.user_id = actor_id() and a.expires_at > now()) as "emergencyUntil"`),
  ]);
  if (identity === null || !reach?.standsForItself) return null;
  return { personId, identity, openAlready: reach.openAlready, emergencyUntil: instantOrNull(reach.emergencyUntil) };
}

/** What is written down about who somebody is, with the version on record. */
export type PersonDetails = typeof persons.$inferSelect & { updatedByName: string | null };

/** Null without sight of the record. */
export async function findPersonDetails(tx: Tx, personId: string): Promise<PersonDetails | null> {
  const [row] = await tx
    .select({ person: persons, updatedByName: users.name })
    .from(persons)
    .leftJoin(users, eq(users.id, persons.updatedBy))
    .where(eq(persons.id, personId));
  return row === undefined ? null : { ...row.person, updatedByName: row.updatedByName };
}

/** The newest fifty changes of somebody's details, newest first, each with what they were before it. */
export async function listDetailRevisions(tx: Tx, personId: string): Promise<DetailRevision[]> {
  const { version, entry, changedAt, reason } = personRevisions;
  return await tx
    .select({ version, entry, changedAt, changedBy: users.name, reason })
    .from(personRevisions)
    .innerJoin(users, eq(users.id, personRevisions.changedBy))
    .where(eq(personRevisions.personId, personId))
    .orderBy(desc(version))
    .limit(50);
}
