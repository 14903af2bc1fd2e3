import { and, desc, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Tx } from "#db/client.ts";
import { episodes } from "#db/schema/episodes.ts";
import { persons } from "#db/schema/people.ts";
import { observationSets } from "#db/schema/responding.ts";
import { users } from "#db/schema/users.ts";
import { ageOn } from "#domain/birth-date.ts";
import { londonDay } from "#domain/london-time.ts";
import type { ObservationSet } from "#domain/observations.ts";

const corrector = alias(users, "corrector");

function selectSets(tx: Tx) {
  return tx
    .select({ set: observationSets, recordedByName: users.name, correctedByName: corrector.name })
    .from(observationSets)
    .innerJoin(users, eq(users.id, observationSets.recordedBy))
    .leftJoin(corrector, eq(corrector.id, observationSets.enteredInErrorBy));
}

type Row = Awaited<ReturnType<typeof selectSets>>[number];

/** The newest fifty sets of an episode, by when they were taken; those entered in error are among them. */
export async function listObservations(tx: Tx, episodeId: string): Promise<ObservationSet[]> {
  const rows = await selectSets(tx).where(eq(observationSets.episodeId, episodeId)).orderBy(desc(observationSets.takenAt), desc(observationSets.id)).limit(50);
  return rows.map(setFrom);
}

/** The newest sets of a person in all of their crises that the actor sees, at most two hundred. */
export async function listPersonObservations(tx: Tx, personId: string): Promise<ObservationSet[]> {
  const rows = await selectSets(tx)
    .innerJoin(episodes, eq(episodes.id, observationSets.episodeId))
    .where(eq(episodes.personId, personId))
    .orderBy(desc(observationSets.takenAt), desc(observationSets.id))
    .limit(200);
  return rows.map(setFrom);
}

/** One set of an episode, or null when there is none that the actor sees. */
export async function findObservations(tx: Tx, episodeId: string, id: string): Promise<ObservationSet | null> {
  const [row] = await selectSets(tx).where(and(eq(observationSets.id, id), eq(observationSets.episodeId, episodeId)));
  return row === undefined ? null : setFrom(row);
}

function setFrom({ set, recordedByName, correctedByName }: Row): ObservationSet {
  const { enteredInErrorAt, enteredInErrorBy: _by, enteredInErrorReason, episodeId: _episode, recordedBy, ...kept } = set;
  return {
    ...kept,
    scale: set.scale === 2 ? 2 : 1,
    recordedById: recordedBy,
    recordedByName,
    enteredInError: enteredInErrorAt === null ? null : { at: enteredInErrorAt, byName: correctedByName ?? "", reason: enteredInErrorReason ?? "" },
  };
}

/** What decides whether NEWS2 is for the episode's person, and whether pregnancy is asked about; null parts are not known. */
export type PersonMeasured = { age: number | null; bornOn: string | null; sexAtBirth: string | null };

/** The episode's person as far as they are known, with their age in whole years on a day: by date of birth, else the approximate age. */
export async function findPersonMeasured(tx: Tx, episodeId: string, on: Date): Promise<PersonMeasured> {
  const [known] = await tx
    .select({ bornOn: persons.bornOn, approximateAge: persons.approximateAge, sexAtBirth: persons.sexAtBirth })
    .from(episodes)
    .innerJoin(persons, eq(persons.id, episodes.personId))
    .where(eq(episodes.id, episodeId));
  if (known === undefined) return { age: null, bornOn: null, sexAtBirth: null };
  const { approximateAge, bornOn, sexAtBirth } = known;
  return { bornOn, sexAtBirth, age: bornOn === null ? approximateAge : ageOn(bornOn, londonDay(on)) };
}
