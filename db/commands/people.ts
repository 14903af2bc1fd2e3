import { and, eq, isNull, sql } from "drizzle-orm";
import { StaleRecord, type Tx } from "#db/client.ts";
import { newId } from "#db/ids.ts";
import type { PersonDetails } from "#db/queries/people.ts";
import { alertFacts, personPhones, personRevisions, persons, restrictions } from "#db/schema/people.ts";
import type { AlertKind } from "#domain/alert-fact.ts";
import { nameKey } from "#domain/name-key.ts";
import type { PersonFields } from "#domain/person-details.ts";
import type { PhoneKind } from "#domain/person.ts";
import { phoneKey } from "#domain/phone-number.ts";
import type { RestrictionKind } from "#domain/restriction.ts";

/** What a search compares, made anew whenever a name changes. */
function keysOf({ familyName, givenName }: Pick<PersonFields, "familyName" | "givenName">) {
  return { familyKey: nameKey(familyName ?? "") || null, givenKey: nameKey(givenName ?? "") || null };
}

/** Adds somebody to the index. Sight of them comes with the call that they are linked to. */
export async function insertPerson(tx: Tx, { fields, source, by, now }: { fields: PersonFields; source: string; by: string; now: Date }): Promise<string> {
  const id = newId();
  await tx.insert(persons).values({ id, ...fields, ...keysOf(fields), source, createdAt: now, createdBy: by, updatedAt: now, updatedBy: by });
  return id;
}

type Amendment = { before: PersonDetails; version: number; fields: PersonFields; reason: string; by: string; now: Date };

/** A new version of somebody's details; the one before is kept whole, with the reason. */
export async function amendPerson(tx: Tx, { before, version, fields, reason, by, now }: Amendment): Promise<void> {
  const changed = await tx
    .update(persons)
    .set({ ...fields, ...keysOf(fields), version: sql`${persons.version} + 1`, updatedAt: now, updatedBy: by })
    .where(and(eq(persons.id, before.id), eq(persons.version, version)))
    .returning({ id: persons.id });
  if (changed.length === 0) throw new StaleRecord();
  const entry = Object.fromEntries(Object.keys(fields).map((name) => [name, before[name as keyof PersonFields]])) as PersonFields;
  await tx.insert(personRevisions).values({ personId: before.id, version, entry, changedAt: now, changedBy: by, reason });
}

export type NewPhone = {
  personId: string;
  kind: PhoneKind;
  number: string;
  safeToRing: boolean | null;
  mayLeaveMessage: boolean | null;
  whoMayAnswer: string | null;
  mayText?: boolean | null;
  bestTime?: string | null;
  source?: string | null;
  statedOn?: string | null;
  by: string;
  now: Date;
};

/** A number as it was given, with what must be known before ringing it. */
export async function insertPhone(tx: Tx, { by, now, ...phone }: NewPhone): Promise<void> {
  await tx.insert(personPhones).values({ id: newId(), ...phone, numberKey: phoneKey(phone.number), recordedAt: now, recordedBy: by });
}

/** A number that is no longer theirs: kept, never rung, never matched on. */
export async function endPhone(tx: Tx, { personId, phoneId, reason, by, now }: { personId: string; phoneId: string; reason: string; by: string; now: Date }): Promise<void> {
  const ended = await tx
    .update(personPhones)
    .set({ endedAt: now, endedBy: by, endedReason: reason })
    .where(and(eq(personPhones.id, phoneId), eq(personPhones.personId, personId), isNull(personPhones.endedAt)))
    .returning({ id: personPhones.id });
  if (ended.length === 0) throw new StaleRecord();
}

export type NewAlert = { personId: string; kind: AlertKind; words: string; source: string; statedOn: string | null; by: string; now: Date };

/** An allergy, an advance decision…: with where it comes from and since when. */
export async function insertAlert(tx: Tx, { by, now, ...alert }: NewAlert): Promise<string> {
  const id = newId();
  await tx.insert(alertFacts).values({ id, ...alert, recordedAt: now, recordedBy: by });
  return id;
}

/** Struck through with a reason; the row and its words stay. */
export async function markAlertInError(tx: Tx, { alertId, reason, by, now }: { alertId: string; reason: string; by: string; now: Date }): Promise<void> {
  const marked = await tx
    .update(alertFacts)
    .set({ enteredInErrorAt: now, enteredInErrorBy: by, enteredInErrorReason: reason })
    .where(and(eq(alertFacts.id, alertId), isNull(alertFacts.enteredInErrorAt)))
    .returning({ id: alertFacts.id });
  if (marked.length === 0) throw new StaleRecord();
}

export type NewRestriction = { personId: string; kind: RestrictionKind; reason: string; by: string; now: Date };

/** From here on only emergency access opens the record, for everybody, whoever placed it included. */
export async function insertRestriction(tx: Tx, { by, now, ...restriction }: NewRestriction): Promise<void> {
  await tx.insert(restrictions).values({ id: newId(), ...restriction, placedAt: now, placedBy: by });
}

/** The record is open again to everybody who has a tie. */
export async function liftRestriction(tx: Tx, { restrictionId, reason, by, now }: { restrictionId: string; reason: string; by: string; now: Date }): Promise<void> {
  const lifted = await tx
    .update(restrictions)
    .set({ liftedAt: now, liftedBy: by, liftedReason: reason })
    .where(and(eq(restrictions.id, restrictionId), isNull(restrictions.liftedAt)))
    .returning({ id: restrictions.id });
  if (lifted.length === 0) throw new StaleRecord();
}
