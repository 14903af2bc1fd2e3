import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { followUpEndings, followUpKinds, followUpOutcomes, followUpWays } from "#domain/follow-up.ts";
import { at, by, id, oneOf, written } from "./columns.ts";
import { episodes } from "./episodes.ts";

/** A due contact with the person or a service, or a task from a review. Undone while `done_at` is null. */
export const followUps = pgTable(
  "follow_ups",
  {
    id: id(),
    episodeId: uuid().notNull().references(() => episodes.id, { onDelete: "restrict" }),
    version: integer().notNull().default(1),
    kind: text({ enum: followUpKinds }).notNull(),
    purpose: text().notNull(),
    dueAt: at().notNull(),
    ownerId: by().notNull(),
    createdAt: at().notNull(),
    createdBy: by().notNull(),
    reviewId: uuid(),
    doneAt: at(),
    doneBy: by(),
    doneHow: text({ enum: followUpEndings }),
    doneWords: text(),
  },
  (t) => [
    index("follow_ups_undone_due").on(t.dueAt, t.id).where(sql`done_at is null`),
    index("follow_ups_undone_owner").on(t.ownerId, t.dueAt, t.id).where(sql`done_at is null`),
    index("follow_ups_episode").on(t.episodeId, t.dueAt),
    oneOf("follow_ups_kind", t.kind, followUpKinds),
    written("follow_ups_purpose_written", t.purpose),
    oneOf("follow_ups_done_how_known", t.doneHow, followUpEndings),
    check("follow_ups_done_how", sql`(${t.doneAt} is null) = (${t.doneHow} is null)`),
  ],
);

export const followUpAttempts = pgTable(
  "follow_up_attempts",
  {
    id: id(),
    followUpId: uuid().notNull().references(() => followUps.id, { onDelete: "restrict" }),
    way: text({ enum: followUpWays }).notNull(),
    outcome: text({ enum: followUpOutcomes }).notNull(),
    happenedAt: at().notNull(),
    recordedAt: at().notNull(),
    recordedBy: by().notNull(),
    words: text(),
  },
  (t) => [
    index("follow_up_attempts_follow_up").on(t.followUpId, t.happenedAt),
    oneOf("follow_up_attempts_outcome", t.outcome, followUpOutcomes),
    oneOf("follow_up_attempts_way", t.way, followUpWays),
  ],
);

/** The consultant nurse on a case. */
export const reviews = pgTable(
  "reviews",
  {
    id: id(),
    episodeId: uuid().notNull().references(() => episodes.id, { onDelete: "restrict" }),
    /** The computed reason it came up, as it was worded that day. */
    listedBecause: text().notNull(),
    findings: text().notNull(),
    decision: text().notNull(),
    writtenAt: at().notNull(),
    writtenBy: by().notNull(),
  },
  (t) => [index("reviews_episode").on(t.episodeId, t.writtenAt), written("reviews_findings_written", t.findings)],
);
