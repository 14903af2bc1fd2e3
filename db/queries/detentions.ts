import { and, desc, eq, inArray, isNull, ne, sql, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Tx } from "#db/client.ts";
import { legalDetentionExtensions, legalDetentions } from "#db/schema/detentions.ts";
import { episodes } from "#db/schema/episodes.ts";
import { persons } from "#db/schema/people.ts";
import { users } from "#db/schema/users.ts";
import { ageOn } from "#domain/birth-date.ts";
import { timedPowers } from "#domain/detention-powers.ts";
import { mostPressing } from "#domain/detention-words.ts";
import type { DetentionScene, ExtensionInError, GrantedExtension, LegalDetention } from "#domain/legal-detention.ts";
import { londonDay } from "#domain/london-time.ts";

const [recorder, ender, corrector, extender] = [alias(users, "recorder"), alias(users, "ender"), alias(users, "corrector"), alias(users, "extender")];

function selectDetentions(tx: Tx) {
  return tx
    .select({
      detention: legalDetentions, extension: legalDetentionExtensions,
      recordedByName: recorder.name, endedByName: ender.name, correctedByName: corrector.name, extendedByName: extender.name,
    })
    .from(legalDetentions)
    .innerJoin(recorder, eq(recorder.id, legalDetentions.recordedBy))
    .leftJoin(ender, eq(ender.id, legalDetentions.endingRecordedBy))
    .leftJoin(corrector, eq(corrector.id, legalDetentions.enteredInErrorBy))
    .leftJoin(legalDetentionExtensions, and(eq(legalDetentionExtensions.detentionId, legalDetentions.id), isNull(legalDetentionExtensions.enteredInErrorAt)))
    .leftJoin(extender, eq(extender.id, legalDetentionExtensions.recordedBy));
}

type Row = Awaited<ReturnType<typeof selectDetentions>>[number];

/** Every legal detention written down in an episode, newest first; a crisis has a few at most. Those entered in error are among them. */
export async function listDetentions(tx: Tx, episodeId: string): Promise<LegalDetention[]> {
  const rows = await selectDetentions(tx).where(eq(legalDetentions.episodeId, episodeId)).orderBy(desc(legalDetentions.startedAt), desc(legalDetentions.id)).limit(50);
  return rows.map(detentionFrom);
}

/** One legal detention of an episode, or null when there is none that the actor sees. */
export async function findDetention(tx: Tx, episodeId: string, id: string): Promise<LegalDetention | null> {
  const [row] = await selectDetentions(tx).where(and(eq(legalDetentions.id, id), eq(legalDetentions.episodeId, episodeId)));
  return row === undefined ? null : detentionFrom(row);
}

/** The same, with its row locked until the transaction ends: an extension and an ending come one after the other. */
export async function findDetentionToChange(tx: Tx, episodeId: string, id: string): Promise<LegalDetention | null> {
  await tx.select({ id: legalDetentions.id }).from(legalDetentions).where(eq(legalDetentions.id, id)).for("update");
  return await findDetention(tx, episodeId, id);
}

/**
 * What stands of a person (in any of their episodes) or of an episode, the most pressing first: a clock that runs before a status that is only
 * recorded. A clock that is over stands until somebody records its end.
 */
export async function listOpenDetentions(tx: Tx, about: { episodeId: string } | { personId: string }): Promise<LegalDetention[]> {
  const whose: SQL = "personId" in about
    ? sql`${legalDetentions.id} in (select o.id from open_detentions(${about.personId}, null) o)`
    : eq(legalDetentions.episodeId, about.episodeId);
  const rows = await selectDetentions(tx).where(and(whose, isNull(legalDetentions.endedAt), isNull(legalDetentions.enteredInErrorAt))).limit(20);
  return mostPressing(rows.map(detentionFrom));
}

/** The most pressing of them, or null. */
export async function findOpenDetention(tx: Tx, about: { episodeId: string } | { personId: string }): Promise<LegalDetention | null> {
  const [first] = await listOpenDetentions(tx, about);
  return first ?? null;
}

/**
 * Clocks of the same person in their other crises whose end nobody recorded, the most pressing first. None while nobody knows who the person is;
 * one that the actor does not see is refused by the database.
 */
export async function listClocksElsewhere(tx: Tx, episodeId: string): Promise<LegalDetention[]> {
  const ofPerson = sql`${legalDetentions.id} in (select o.id from ${episodes} e cross join lateral open_detentions(e.person_id, null) o where e.id = ${episodeId} and e.person_id is not null)`;
  const rows = await selectDetentions(tx).where(and(ofPerson, ne(legalDetentions.episodeId, episodeId), inArray(legalDetentions.power, timedPowers))).limit(20);
  return mostPressing(rows.map(detentionFrom));
}

function extensionFrom({ recordedBy, enteredInErrorAt: _at, enteredInErrorBy: _by, enteredInErrorReason: _why, ...kept }: typeof legalDetentionExtensions.$inferSelect, recordedByName: string | null): GrantedExtension {
  return { ...kept, recordedById: recordedBy, recordedByName: recordedByName ?? "" };
}

/** Extensions of a detention that were entered in error, the latest first. */
export async function listExtensionsInError(tx: Tx, detentionId: string): Promise<ExtensionInError[]> {
  const rows = await tx
    .select({ extension: legalDetentionExtensions, extendedByName: extender.name, correctedByName: corrector.name })
    .from(legalDetentionExtensions)
    .innerJoin(extender, eq(extender.id, legalDetentionExtensions.recordedBy))
    .innerJoin(corrector, eq(corrector.id, legalDetentionExtensions.enteredInErrorBy))
    .where(eq(legalDetentionExtensions.detentionId, detentionId))
    .orderBy(desc(legalDetentionExtensions.enteredInErrorAt))
    .limit(20);
  return rows.map(({ extension, extendedByName, correctedByName }) => ({
    ...extensionFrom(extension, extendedByName),
    enteredInError: { at: extension.enteredInErrorAt ?? extension.recordedAt, byName: correctedByName, reason: extension.enteredInErrorReason ?? "" },
  }));
}

function detentionFrom({ detention, extension, recordedByName, endedByName, correctedByName, extendedByName }: Row): LegalDetention {
  const { endedAt, endedHow, endedWords, endingRecordedAt, endingRecordedBy: _ender, enteredInErrorAt, enteredInErrorBy: _corrector, enteredInErrorReason, recordedBy, ...kept } = detention;
  return {
    ...kept,
    recordedById: recordedBy,
    recordedByName,
    extension: extension && extensionFrom(extension, extendedByName),
    ending: endedAt !== null && endedHow !== null && endingRecordedAt !== null
      ? { at: endedAt, how: endedHow, words: endedWords, recordedAt: endingRecordedAt, recordedByName: endedByName ?? "" }
      : null,
    enteredInError: enteredInErrorAt === null ? null : { at: enteredInErrorAt, byName: correctedByName ?? "", reason: enteredInErrorReason ?? "" },
  };
}

/**
 * What the rules ask about the episode and its person. `age` on the day of `on`, as far as it is known: by date of birth, and an approximate
 * age only where it says that they are a child. To be called an adult takes more than somebody's guess.
 */
export async function findDetentionScene(tx: Tx, episodeId: string, on: Date): Promise<DetentionScene | null> {
  const clockRuns = sql<boolean>`exists (select 1 from ${legalDetentions} d where d.episode_id = ${episodes.id} and d.ended_at is null and d.entered_in_error_at is null
    and d.power in (${sql.join(timedPowers.map((power) => sql`${power}`), sql`, `)}))`;
  const scene = tx
    .select({ openedAt: episodes.openedAt, bornOn: persons.bornOn, approximateAge: persons.approximateAge, clockRuns })
    .from(episodes)
    .leftJoin(persons, eq(persons.id, episodes.personId))
    .where(eq(episodes.id, episodeId));
  const [[row], clocksElsewhere] = await Promise.all([scene, listClocksElsewhere(tx, episodeId)]);
  if (row === undefined) return null;
  const { approximateAge, bornOn, ...rest } = row;
  return { ...rest, bornOn, clocksElsewhere, age: bornOn === null ? childOnly(approximateAge) : ageOn(bornOn, londonDay(on)) };
}

const childOnly = (guessed: number | null): number | null => (guessed !== null && guessed < 18 ? guessed : null);
