import { and, desc, eq, isNotNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Tx } from "#db/client.ts";
import { personPhones } from "#db/schema/people.ts";
import { contactPersons, contactPreferences } from "#db/schema/problems.ts";
import { users } from "#db/schema/users.ts";
import type { ContactStanding, Sharing } from "#domain/contact-person.ts";
import type { LetterWish } from "#domain/contact-preference.ts";
import type { PhoneKind } from "#domain/person.ts";

export type ContactEntry = ContactStanding & { id: string; personId: string; name: string; relationship: string; organisation: string | null; sharing: Sharing; source: string; recordedAt: Date };

/** Somebody around this person. */
export async function findContact(tx: Tx, personId: string, contactId: string): Promise<ContactEntry | null> {
  const { id, name, relationship, organisation, sharing, source, recordedAt, endedAt, enteredInErrorAt } = contactPersons;
  const [row] = await tx
    .select({ id, personId: contactPersons.personId, name, relationship, organisation, sharing, source, recordedAt, isEnded: sql<boolean>`${endedAt} is not null`, isInError: sql<boolean>`${enteredInErrorAt} is not null` })
    .from(contactPersons)
    .where(and(eq(contactPersons.id, contactId), eq(contactPersons.personId, personId)));
  return row ?? null;
}

export type Preferences = { version: number; letters: LetterWish; mayText: boolean | null; bestTime: string | null; words: string | null; source: string; statedOn: string | null; recordedAt: Date; recordedBy: string };
export type EarlierPreferences = Preferences & { inError: { at: Date; by: string; reason: string } | null };

/** `latest`: the highest number there is, which a new one comes after, whether or not that one was in error. */
export type KnownPreferences = { latest: number; standing: Preferences | null; earlier: EarlierPreferences[] };

const striker = alias(users, "striker");

/** How this person wants to be reached, with the newest fifty of what was recorded before, or null while nobody has asked. */
export async function findPreferences(tx: Tx, personId: string): Promise<KnownPreferences | null> {
  const { version, letters, mayText, bestTime, words, source, statedOn, recordedAt, enteredInErrorAt, enteredInErrorReason } = contactPreferences;
  const rows = await tx
    .select({ version, letters, mayText, bestTime, words, source, statedOn, recordedAt, recordedBy: users.name, struckAt: enteredInErrorAt, struckBy: striker.name, reason: enteredInErrorReason })
    .from(contactPreferences)
    .innerJoin(users, eq(users.id, contactPreferences.recordedBy))
    .leftJoin(striker, eq(striker.id, contactPreferences.enteredInErrorBy))
    .where(eq(contactPreferences.personId, personId))
    .orderBy(desc(version))
    .limit(50);
  const [newest] = rows;
  if (newest === undefined) return null;
  const all = rows.map(({ struckAt, struckBy, reason, ...row }) => ({ ...row, inError: struckAt && { at: struckAt, by: struckBy ?? "", reason: reason ?? "" } }));
  const standing = all.find(({ inError }) => inError === null) ?? null;
  return { latest: newest.version, standing, earlier: all.filter((each) => each !== standing) };
}

export type PhoneHistory = { id: string; kind: PhoneKind; number: string; endedAt: Date; endedBy: string | null; reason: string | null; isInError: boolean };

const ender = alias(users, "ender");

/** The newest fifty numbers that are out of use, with the reason where one was asked for. */
export async function listEndedPhones(tx: Tx, personId: string): Promise<PhoneHistory[]> {
  const { id, kind, number, endedAt, endedReason, enteredInErrorAt, enteredInErrorReason } = personPhones;
  const rows = await tx
    .select({ id, kind, number, endedAt, endedBy: ender.name, reason: sql<string | null>`coalesce(${enteredInErrorReason}, ${endedReason})`, isInError: sql<boolean>`${enteredInErrorAt} is not null` })
    .from(personPhones)
    .leftJoin(ender, eq(ender.id, personPhones.endedBy))
    .where(and(eq(personPhones.personId, personId), isNotNull(endedAt)))
    .orderBy(desc(endedAt))
    .limit(50);
  return rows.map((row) => ({ ...row, endedAt: row.endedAt ?? new Date(0) }));
}
