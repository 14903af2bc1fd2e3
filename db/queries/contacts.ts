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

export type Preferences = { version: number; letters: LetterWish; mayText: boolean | null; bestTime: string | null; words: string | null; source: string; recordedAt: Date; recordedBy: string };

/** How this person wants to be reached, or null while nobody has asked. */
export async function findPreferences(tx: Tx, personId: string): Promise<Preferences | null> {
  const { version, letters, mayText, bestTime, words, source, recordedAt } = contactPreferences;
  const [row] = await tx
    .select({ version, letters, mayText, bestTime, words, source, recordedAt, recordedBy: users.name })
    .from(contactPreferences)
    .innerJoin(users, eq(users.id, contactPreferences.recordedBy))
    .where(eq(contactPreferences.personId, personId))
    .orderBy(desc(version))
    .limit(1);
  return row ?? null;
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
