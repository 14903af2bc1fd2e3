import { and, eq, isNull } from "drizzle-orm";
import { StaleRecord, type Tx } from "#db/client.ts";
import { newId } from "#db/ids.ts";
import { personPhones } from "#db/schema/people.ts";
import { contactPersons, contactPreferences } from "#db/schema/problems.ts";
import type { ContactKind, ContactRole, Sharing } from "#domain/contact-person.ts";
import type { LetterWish } from "#domain/contact-preference.ts";

type Said = { source: string; statedOn: string | null; by: string; now: Date };
type Ending = { reason: string; by: string; now: Date };

export type NewContact = Said & {
  personId: string;
  kind: ContactKind;
  name: string;
  relationship: string;
  organisation: string | null;
  phone: string | null;
  roles: ContactRole[];
  sharing: Sharing;
  sharingWords: string | null;
};

/** Somebody around the person, with what they may be told. A correction is a new row; the old one ends or is marked as wrong. */
export async function insertContact(tx: Tx, { by, now, ...contact }: NewContact): Promise<string> {
  const id = newId();
  await tx.insert(contactPersons).values({ id, ...contact, recordedAt: now, recordedBy: by });
  return id;
}

/** No longer so: kept, with the reason, and never rung. */
export async function endContact(tx: Tx, { contactId, reason, by, now }: Ending & { contactId: string }): Promise<void> {
  const ended = await tx
    .update(contactPersons)
    .set({ endedAt: now, endedBy: by, endedReason: reason })
    .where(and(eq(contactPersons.id, contactId), isNull(contactPersons.endedAt), isNull(contactPersons.enteredInErrorAt)))
    .returning({ id: contactPersons.id });
  if (ended.length === 0) throw new StaleRecord();
}

/** Never was so: struck through with a reason. */
export async function markContactInError(tx: Tx, { contactId, reason, by, now }: Ending & { contactId: string }): Promise<void> {
  const marked = await tx
    .update(contactPersons)
    .set({ enteredInErrorAt: now, enteredInErrorBy: by, enteredInErrorReason: reason })
    .where(and(eq(contactPersons.id, contactId), isNull(contactPersons.enteredInErrorAt)))
    .returning({ id: contactPersons.id });
  if (marked.length === 0) throw new StaleRecord();
}

/** A number that never was theirs: out of use like one that ended, and struck through. */
export async function markPhoneInError(tx: Tx, { phoneId, personId, reason, by, now }: Ending & { phoneId: string; personId: string }): Promise<void> {
  const marked = await tx
    .update(personPhones)
    .set({ endedAt: now, endedBy: by, enteredInErrorAt: now, enteredInErrorBy: by, enteredInErrorReason: reason })
    .where(and(eq(personPhones.id, phoneId), eq(personPhones.personId, personId), isNull(personPhones.endedAt)))
    .returning({ id: personPhones.id });
  if (marked.length === 0) throw new StaleRecord();
}

export type NewPreferences = Said & { personId: string; version: number; letters: LetterWish; mayText: boolean | null; bestTime: string | null; words: string | null };

/**
 * How somebody wants to be reached, from now on. `version` is the one on screen; 0 where there was none.
 * @throws StaleRecord when somebody else wrote a newer one meanwhile
 */
export async function insertPreferences(tx: Tx, { version, by, now, ...preferences }: NewPreferences): Promise<void> {
  const added = await tx
    .insert(contactPreferences)
    .values({ ...preferences, version: version + 1, recordedAt: now, recordedBy: by })
    .onConflictDoNothing()
    .returning({ version: contactPreferences.version });
  if (added.length === 0) throw new StaleRecord();
}

/** Never was so: struck through with a reason. What was recorded before it stands again. */
export async function markPreferencesInError(tx: Tx, { personId, version, reason, by, now }: Ending & { personId: string; version: number }): Promise<void> {
  const marked = await tx
    .update(contactPreferences)
    .set({ enteredInErrorAt: now, enteredInErrorBy: by, enteredInErrorReason: reason })
    .where(and(eq(contactPreferences.personId, personId), eq(contactPreferences.version, version), isNull(contactPreferences.enteredInErrorAt)))
    .returning({ version: contactPreferences.version });
  if (marked.length === 0) throw new StaleRecord();
}
