import { sql } from "drizzle-orm";
import { check, index, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { longestMergeReason } from "#domain/merge.ts";
import { at, atMost, by, id, written } from "./columns.ts";
import { persons } from "./people.ts";

const person = () => uuid().notNull().references(() => persons.id, { onDelete: "restrict" });

/** Two records of one person became one. Both rows of `persons` stay; this says which is kept, what was taken from the other, and whether it was undone. */
export const personMerges = pgTable(
  "person_merges",
  {
    id: id(),
    /** The record that is kept. */
    survivorId: person(),
    /** The record that leads there from now on. */
    mergedId: person(),
    /** What of the kept record's details changed: column → [before, after]. */
    taken: jsonb().$type<Record<string, [unknown, unknown]>>().notNull(),
    reason: text().notNull(),
    mergedAt: at().notNull(),
    mergedBy: by().notNull(),
    undoneAt: at(),
    undoneBy: by(),
    undoneReason: text(),
  },
  (t) => [
    uniqueIndex("person_merges_one_standing").on(t.mergedId).where(sql`undone_at is null`),
    index("person_merges_survivor").on(t.survivorId),
    check("person_merges_two_people", sql`${t.survivorId} <> ${t.mergedId}`),
    check("person_merges_undone_with_reason", sql`(${t.undoneAt} is null) = (${t.undoneReason} is null)`),
    written("person_merges_reason_written", t.reason),
    atMost("person_merges_reason_length", t.reason, longestMergeReason),
  ],
);

/** Each row that a merge moved, and what its columns held before: undoing reads this and nothing else. */
export const personMergeMoves = pgTable(
  "person_merge_moves",
  {
    mergeId: uuid().notNull().references(() => personMerges.id, { onDelete: "restrict" }),
    tableName: text().notNull(),
    /** The row's primary key as it is since. */
    rowKey: jsonb().$type<Record<string, string | number>>().notNull(),
    /** The columns that changed, as they were. */
    was: jsonb().$type<Record<string, string | number>>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.mergeId, t.tableName, t.rowKey, t.was] })],
);

/** Two people who look like one and are not: who says so, and why. */
export const personDistinctions = pgTable(
  "person_distinctions",
  {
    id: id(),
    personId: person(),
    otherId: person(),
    reason: text().notNull(),
    decidedAt: at().notNull(),
    decidedBy: by().notNull(),
  },
  (t) => [
    index("person_distinctions_person").on(t.personId),
    index("person_distinctions_other").on(t.otherId),
    written("person_distinctions_reason_written", t.reason),
    atMost("person_distinctions_reason_length", t.reason, longestMergeReason),
  ],
);
