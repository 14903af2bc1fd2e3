import { sql } from "drizzle-orm";
import { boolean, check, date, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { contactKinds, contactRoles, sharings, type ContactRole } from "#domain/contact-person.ts";
import { letterWishes } from "#domain/contact-preference.ts";
import { longestProblem, problemMoves } from "#domain/problem.ts";
import { at, atMost, by, id, oneOf, someOf, written } from "./columns.ts";
import { persons } from "./people.ts";

const person = () => uuid().notNull().references(() => persons.id, { onDelete: "restrict" });

/** Where a fact comes from, when it was said, and who wrote it down when. */
const provenance = () => ({ source: text().notNull(), statedOn: date({ mode: "string" }), recordedAt: at().notNull(), recordedBy: by().notNull() });

const enteredInError = () => ({ enteredInErrorAt: at(), enteredInErrorBy: by(), enteredInErrorReason: text() });

/** What somebody lives with. Active until its newest change says that it is resolved. */
export const problems = pgTable(
  "problems",
  {
    id: id(),
    personId: person(),
    words: text().notNull(),
    /** In their words: "2019", "since the winter". */
    since: text(),
    /** What is being done about it, and by whom. */
    plan: text(),
    ...provenance(),
    ...enteredInError(),
  },
  (t) => [
    index("problems_person").on(t.personId, t.recordedAt),
    written("problems_words_written", t.words),
    atMost("problems_words_length", t.words, longestProblem),
    written("problems_source_written", t.source),
    check("problems_in_error_with_reason", sql`(${t.enteredInErrorAt} is null) = (${t.enteredInErrorReason} is null)`),
  ],
);

/** A problem was resolved, or is active again: numbered, so that two who change it at once are not both right. */
export const problemChanges = pgTable(
  "problem_changes",
  {
    problemId: uuid().notNull().references(() => problems.id, { onDelete: "restrict" }),
    number: integer().notNull(),
    move: text({ enum: problemMoves }).notNull(),
    words: text().notNull(),
    changedAt: at().notNull(),
    changedBy: by().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.problemId, t.number] }),
    oneOf("problem_changes_move", t.move, problemMoves),
    written("problem_changes_words_written", t.words),
  ],
);

/** Somebody around the person, private or professional, and what they may be told. */
export const contactPersons = pgTable(
  "contact_persons",
  {
    id: id(),
    personId: person(),
    kind: text({ enum: contactKinds }).notNull(),
    name: text().notNull(),
    /** "Sister", "care coordinator". */
    relationship: text().notNull(),
    organisation: text(),
    phone: text(),
    roles: text().array().$type<ContactRole[]>().notNull().default(sql`'{}'`),
    sharing: text({ enum: sharings }).notNull(),
    /** What may be told, what must not, and why. */
    sharingWords: text(),
    ...provenance(),
    endedAt: at(),
    endedBy: by(),
    endedReason: text(),
    ...enteredInError(),
  },
  (t) => [
    index("contact_persons_person").on(t.personId, t.recordedAt),
    oneOf("contact_persons_kind", t.kind, contactKinds),
    oneOf("contact_persons_sharing", t.sharing, sharings),
    someOf("contact_persons_roles", t.roles, contactRoles),
    written("contact_persons_name_written", t.name),
    written("contact_persons_source_written", t.source),
    check("contact_persons_ended_with_reason", sql`(${t.endedAt} is null) = (${t.endedReason} is null)`),
    check("contact_persons_in_error_with_reason", sql`(${t.enteredInErrorAt} is null) = (${t.enteredInErrorReason} is null)`),
  ],
);

/** How somebody wants to be reached: the newest version that is not in error stands, none is edited. */
export const contactPreferences = pgTable(
  "contact_preferences",
  {
    personId: person(),
    version: integer().notNull(),
    letters: text({ enum: letterWishes }).notNull(),
    mayText: boolean(),
    bestTime: text(),
    words: text(),
    ...provenance(),
    ...enteredInError(),
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.version] }),
    oneOf("contact_preferences_letters", t.letters, letterWishes),
    written("contact_preferences_source_written", t.source),
    check("contact_preferences_in_error_with_reason", sql`(${t.enteredInErrorAt} is null) = (${t.enteredInErrorReason} is null)`),
  ],
);
