import { sql } from "drizzle-orm";
import { check, index, integer, pgSequence, pgTable, smallint, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { closureOutcomes } from "#domain/closure.ts";
import { at, atMost, by, id, oneOf, written } from "./columns.ts";
import { persons } from "./people.ts";

export const relationshipReasons = ["took-call", "owner", "crew", "handover", "review", "referral", "follow-up", "call-taker", "signature"] as const;

/** Numbers people can say: `E26-000123` for an episode, `L26-000123` for a call typed at the desk. */
export const episodeNumbers = pgSequence("episode_numbers");
export const callReferences = pgSequence("call_references");

/** One crisis of one person, from the first ring to "seen". Open while it has a strip; closed when it has a closure. */
export const episodes = pgTable(
  "episodes",
  {
    id: id(),
    /** Spoken and printed: `E26-000123`. */
    number: text().notNull(),
    /** Null while the caller's identity is unknown. Everything clinical hangs on the episode, so a link moves it all. */
    personId: uuid().references(() => persons.id, { onDelete: "restrict" }),
    openedAt: at().notNull(),
    openedBy: by(),
    version: integer().notNull().default(1),
  },
  (t) => [
    uniqueIndex("episodes_number").on(t.number),
    index("episodes_person").on(t.personId, t.openedAt, t.id),
    index("episodes_newest").on(t.openedAt, t.id),
  ],
);

/**
 * The flight strip of an open episode: owner and next action, always. A row here *is* "open";
 * closing deletes it in the transaction that inserts the closure, and `strip_changes` keeps its history.
 */
export const strips = pgTable(
  "strips",
  {
    episodeId: uuid().primaryKey().references(() => episodes.id, { onDelete: "restrict" }),
    version: integer().notNull().default(1),
    ownerId: by().notNull(),
    nextAction: text().notNull(),
    nextActionDue: at().notNull(),
    /** 1 (C1) to 5 (C5): the order of the desk's list. */
    priority: smallint().notNull(),
    waitingSince: at().notNull(),
    /** Null while nobody has taken the call: its owner is then the desk's named lead. */
    takenAt: at(),
  },
  (t) => [
    check("strips_priority", sql`${t.priority} between 1 and 5`),
    written("strips_next_action_written", t.nextAction),
    atMost("strips_next_action_length", t.nextAction, 500),
    index("strips_waiting").on(t.priority, t.nextActionDue, t.episodeId).where(sql`taken_at is null`),
    index("strips_owner").on(t.ownerId, t.nextActionDue, t.episodeId),
    index("strips_due").on(t.nextActionDue, t.episodeId),
    index("strips_call_backs").on(t.priority, t.nextActionDue, t.episodeId).where(sql`taken_at is not null and next_action like 'Call back%'`),
  ],
);

/** Every change of owner or next action, append-only; written by a trigger so that none can be forgotten. */
export const stripChanges = pgTable(
  "strip_changes",
  {
    id: id(),
    episodeId: uuid().notNull().references(() => episodes.id, { onDelete: "restrict" }),
    changedAt: timestamp({ withTimezone: true, mode: "date" }).notNull(),
    changedBy: by(),
    ownerId: by().notNull(),
    nextAction: text().notNull(),
    nextActionDue: at().notNull(),
    takenAt: at(),
  },
  (t) => [index("strip_changes_episode").on(t.episodeId, t.changedAt, t.id)],
);

/** Why a clinician may see an episode, and with it its person: made by the command that creates the tie. */
export const relationships = pgTable(
  "relationships",
  {
    id: id(),
    userId: by().notNull(),
    episodeId: uuid().notNull().references(() => episodes.id, { onDelete: "restrict" }),
    reason: text({ enum: relationshipReasons }).notNull(),
    startedAt: at().notNull(),
    /** Null: until further notice. A past instant: over. */
    until: at(),
  },
  (t) => [
    uniqueIndex("relationships_user_episode_reason").on(t.userId, t.episodeId, t.reason),
    index("relationships_episode").on(t.episodeId),
    index("relationships_user_until").on(t.userId, t.until),
    oneOf("relationships_reason", t.reason, relationshipReasons),
  ],
);

/** Which person an episode is about, and what the caller confirmed. The newest row that is not undone stands. */
export const personLinks = pgTable(
  "person_links",
  {
    id: id(),
    episodeId: uuid().notNull().references(() => episodes.id, { onDelete: "restrict" }),
    personId: uuid().notNull().references(() => persons.id, { onDelete: "restrict" }),
    /** Identifiers the caller gave and that agreed: at least three. */
    confirmed: text().array().notNull(),
    linkedAt: at().notNull(),
    linkedBy: by().notNull(),
    undoneAt: at(),
    undoneBy: by(),
    undoneReason: text(),
  },
  (t) => [
    uniqueIndex("person_links_one_standing").on(t.episodeId).where(sql`undone_at is null`),
    index("person_links_person").on(t.personId),
    index("person_links_episode").on(t.episodeId, t.linkedAt),
    check("person_links_three_identifiers", sql`cardinality(${t.confirmed}) >= 3`),
    check("person_links_undone_with_reason", sql`(${t.undoneAt} is null) = (${t.undoneReason} is null)`),
  ],
);

/** Offered by the owner with SBAR to a named clinician; ownership moves only when that clinician accepts. */
export const handovers = pgTable(
  "handovers",
  {
    id: id(),
    episodeId: uuid().notNull().references(() => episodes.id, { onDelete: "restrict" }),
    offeredBy: by().notNull(),
    offeredTo: by().notNull(),
    offeredAt: at().notNull(),
    situation: text().notNull(),
    background: text().notNull(),
    assessment: text().notNull(),
    recommendation: text().notNull(),
    answeredAt: at(),
    accepted: text({ enum: ["accepted", "refused", "withdrawn"] }),
    answerWords: text(),
  },
  (t) => [
    uniqueIndex("handovers_one_open").on(t.episodeId).where(sql`answered_at is null`),
    index("handovers_waiting_for").on(t.offeredTo).where(sql`answered_at is null`),
    index("handovers_episode").on(t.episodeId, t.offeredAt, t.id),
    check("handovers_to_somebody_else", sql`${t.offeredBy} <> ${t.offeredTo}`),
    check("handovers_answer", sql`(${t.answeredAt} is null) = (${t.accepted} is null)`),
    check("handovers_refused_with_words", sql`${t.accepted} is distinct from 'refused' or coalesce(${t.answerWords}, '') ~ '\\S'`),
  ],
);

export const closures = pgTable(
  "closures",
  {
    episodeId: uuid().primaryKey().references(() => episodes.id, { onDelete: "restrict" }),
    outcome: text({ enum: closureOutcomes }).notNull(),
    words: text().notNull(),
    closedAt: at().notNull(),
    closedBy: by().notNull(),
  },
  (t) => [
    oneOf("closures_outcome", t.outcome, closureOutcomes),
    written("closures_words_written", t.words),
    index("closures_newest").on(t.closedAt, t.episodeId),
  ],
);
