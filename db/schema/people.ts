import { sql } from "drizzle-orm";
import { boolean, check, date, index, integer, jsonb, pgTable, primaryKey, smallint, text, uniqueIndex, uuid, type AnyPgColumn } from "drizzle-orm/pg-core";
import { alertKinds } from "#domain/alert-fact.ts";
import { emergencyAccessFindings } from "#domain/emergency-access.ts";
import type { StoredDetails } from "#domain/person-details.ts";
import { nhsNumberStandings, phoneKinds } from "#domain/person.ts";
import { restrictionKinds } from "#domain/restriction.ts";
import { at, atMost, by, id, oneOf, written } from "./columns.ts";

/** A person in the identity index. There is no risk level here, nor anywhere else. */
export const persons = pgTable(
  "persons",
  {
    id: id(),
    version: integer().notNull().default(1),
    familyName: text(),
    givenName: text(),
    preferredName: text(),
    title: text(),
    /** Folded for search: see domain/name-key.ts. */
    familyKey: text(),
    givenKey: text(),
    bornOn: date({ mode: "string" }),
    approximateAge: smallint(),
    nhsNumber: text(),
    nhsNumberStanding: text({ enum: nhsNumberStandings }).notNull().default("none"),
    gender: text().notNull().default("not-known"),
    sexAtBirth: text(),
    pronouns: text(),
    addressLine1: text(),
    addressLine2: text(),
    town: text(),
    postcode: text(),
    boroughCode: text(),
    noFixedAbode: boolean().notNull().default(false),
    gpPractice: text(),
    language: text(),
    interpreterNeeded: boolean(),
    communicationNeeds: text(),
    reasonableAdjustments: text(),
    ethnicity: text(),
    diedOn: date({ mode: "string" }),
    /** "What crews and call takers should know now", plain words. */
    crewNote: text(),
    /** Where what was first written down about them comes from. Null for what was written before a source was asked for. */
    source: text(),
    lastContactAt: at(),
    /** The record that this one became part of. The row stays as it was, and nothing is written to it. */
    mergedInto: uuid().references((): AnyPgColumn => persons.id, { onDelete: "restrict" }),
    createdAt: at().notNull(),
    createdBy: by(),
    updatedAt: at().notNull(),
    updatedBy: by(),
  },
  (t) => [
    uniqueIndex("persons_verified_nhs_number").on(t.nhsNumber).where(sql`nhs_number_standing = 'verified' and merged_into is null`),
    index("persons_merged_into").on(t.mergedInto).where(sql`merged_into is not null`),
    index("persons_nhs_number").on(t.nhsNumber),
    // A date of birth and first letters: a search with a wrong digit asks for forty dates, and for who begins alike.
    index("persons_born_on_initials").on(t.bornOn, sql`left(family_key, 1)`, sql`left(given_key, 1)`),
    index("persons_born_on_given").on(t.bornOn, sql`left(given_key, 1)`),
    index("persons_names").on(t.familyKey.op("text_pattern_ops"), t.givenKey.op("text_pattern_ops"), t.id),
    index("persons_postcode").on(t.postcode, t.familyKey),
    oneOf("persons_nhs_number_standing", t.nhsNumberStanding, nhsNumberStandings),
    check("persons_nhs_number_none", sql`(${t.nhsNumberStanding} = 'none') = (${t.nhsNumber} is null)`),
    atMost("persons_crew_note_length", t.crewNote, 600),
    atMost("persons_family_name_length", t.familyName, 100),
    atMost("persons_given_name_length", t.givenName, 100),
  ],
);

/** What a person's details were before each change: nothing about somebody is silently rewritten. */
export const personRevisions = pgTable(
  "person_revisions",
  {
    personId: uuid().notNull().references(() => persons.id, { onDelete: "restrict" }),
    /** The version that was replaced. */
    version: integer().notNull(),
    entry: jsonb().$type<StoredDetails>().notNull(),
    changedAt: at().notNull(),
    changedBy: by().notNull(),
    reason: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.version] }), written("person_revisions_reason_written", t.reason)],
);

export const personPhones = pgTable(
  "person_phones",
  {
    id: id(),
    personId: uuid().notNull().references(() => persons.id, { onDelete: "restrict" }),
    kind: text({ enum: phoneKinds }).notNull(),
    number: text().notNull(),
    /** Digits for matching: see domain/phone-number.ts. */
    numberKey: text().notNull(),
    safeToRing: boolean(),
    mayLeaveMessage: boolean(),
    whoMayAnswer: text(),
    mayText: boolean(),
    /** "After six", "not on Fridays". */
    bestTime: text(),
    /** Null for what was written down before a source was asked for. */
    source: text(),
    /** When it was given, where that was not when it was written down. */
    statedOn: date({ mode: "string" }),
    recordedAt: at().notNull(),
    recordedBy: by(),
    /** Out of use: no longer theirs, or never was. Neither is rung or searched for. */
    endedAt: at(),
    endedBy: by(),
    endedReason: text(),
    enteredInErrorAt: at(),
    enteredInErrorBy: by(),
    enteredInErrorReason: text(),
  },
  (t) => [
    index("person_phones_key").on(t.numberKey).where(sql`ended_at is null`),
    index("person_phones_person").on(t.personId),
    oneOf("person_phones_kind", t.kind, phoneKinds),
    check("person_phones_in_error_with_reason", sql`(${t.enteredInErrorAt} is null) = (${t.enteredInErrorReason} is null)`),
    check("person_phones_in_error_is_out", sql`${t.enteredInErrorAt} is null or ${t.endedAt} is not null`),
  ],
);

/** Beats role, team and relationship; only emergency access passes it. */
export const restrictions = pgTable(
  "restrictions",
  {
    id: id(),
    personId: uuid().notNull().references(() => persons.id, { onDelete: "restrict" }),
    kind: text({ enum: restrictionKinds }).notNull(),
    reason: text().notNull(),
    placedAt: at().notNull(),
    placedBy: by().notNull(),
    liftedAt: at(),
    liftedBy: by(),
    liftedReason: text(),
  },
  (t) => [
    uniqueIndex("restrictions_one_standing").on(t.personId).where(sql`lifted_at is null`),
    oneOf("restrictions_kind", t.kind, restrictionKinds),
    check("restrictions_lifted_with_reason", sql`num_nonnulls(${t.liftedAt}, ${t.liftedBy}, ${t.liftedReason}) in (0, 3)`),
  ],
);

/** Allergies, advance decisions, safeguarding…: each with source, date and author. */
export const alertFacts = pgTable(
  "alert_facts",
  {
    id: id(),
    personId: uuid().notNull().references(() => persons.id, { onDelete: "restrict" }),
    kind: text({ enum: alertKinds }).notNull(),
    words: text().notNull(),
    source: text().notNull(),
    statedOn: date({ mode: "string" }),
    recordedAt: at().notNull(),
    recordedBy: by().notNull(),
    enteredInErrorAt: at(),
    enteredInErrorBy: by(),
    enteredInErrorReason: text(),
  },
  (t) => [
    index("alert_facts_person").on(t.personId, t.kind),
    oneOf("alert_facts_kind", t.kind, alertKinds),
    atMost("alert_facts_words_length", t.words, 2000),
    check("alert_facts_in_error_with_reason", sql`num_nonnulls(${t.enteredInErrorAt}, ${t.enteredInErrorBy}, ${t.enteredInErrorReason}) in (0, 3)`),
  ],
);

/** Break glass: one clinician, one person, twelve hours, with reasons; the consultant nurse looks at each afterwards. */
export const emergencyAccesses = pgTable(
  "emergency_accesses",
  {
    id: id(),
    userId: by().notNull(),
    personId: uuid().notNull().references(() => persons.id, { onDelete: "restrict" }),
    reasons: text().array().notNull(),
    words: text().notNull(),
    openedAt: at().notNull(),
    expiresAt: at().notNull(),
  },
  (t) => [
    index("emergency_accesses_person_user").on(t.personId, t.userId, t.expiresAt),
    index("emergency_accesses_newest").on(t.openedAt, t.id),
    check("emergency_accesses_twelve_hours", sql`${t.expiresAt} <= ${t.openedAt} + interval '12 hours'`),
    check("emergency_accesses_reasoned", sql`cardinality(${t.reasons}) > 0 and ${t.words} ~ '\\S'`),
  ],
);

export const emergencyAccessReviews = pgTable(
  "emergency_access_reviews",
  {
    accessId: uuid().primaryKey().references(() => emergencyAccesses.id, { onDelete: "restrict" }),
    reviewedBy: by().notNull(),
    reviewedAt: at().notNull(),
    finding: text({ enum: emergencyAccessFindings }).notNull(),
    words: text().notNull(),
  },
  (t) => [oneOf("emergency_access_reviews_finding", t.finding, emergencyAccessFindings), written("emergency_access_reviews_words_written", t.words)],
);
