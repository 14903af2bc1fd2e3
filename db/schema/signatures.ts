import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, pgTable, primaryKey, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { awaitedKinds, laterSignatures } from "#domain/signing.ts";
import { assessmentSignOffs } from "./assessments.ts";
import { at, atMost, by, longestText, oneOf, written } from "./columns.ts";

/** Signatures after the first: of the same frozen version, by somebody else. */
export const assessmentSignatures = pgTable(
  "assessment_signatures",
  {
    assessmentId: uuid().notNull(),
    version: integer().notNull(),
    signedBy: by().notNull(),
    as: text({ enum: laterSignatures }).notNull(),
    signedAt: at().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.assessmentId, t.version, t.signedBy] }),
    foreignKey({ name: "assessment_signatures_version", columns: [t.assessmentId, t.version], foreignColumns: [assessmentSignOffs.assessmentId, assessmentSignOffs.version] }).onDelete("restrict"),
    uniqueIndex("assessment_signatures_one_countersign").on(t.assessmentId, t.version).where(sql`"as" = 'countersign'`),
    oneOf("assessment_signatures_as", t.as, laterSignatures),
  ],
);

/** A version that somebody qualified sent back, with what is to be revised. It stays as it was signed. */
export const assessmentReturns = pgTable(
  "assessment_returns",
  {
    assessmentId: uuid().notNull(),
    version: integer().notNull(),
    returnedBy: by().notNull(),
    returnedAt: at().notNull(),
    words: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.assessmentId, t.version] }),
    foreignKey({ name: "assessment_returns_version", columns: [t.assessmentId, t.version], foreignColumns: [assessmentSignOffs.assessmentId, assessmentSignOffs.version] }).onDelete("restrict"),
    written("assessment_returns_words", t.words),
    atMost("assessment_returns_length", t.words, longestText),
  ],
);

/**
 * Whom an assessment waits for: open work is a row, as a strip is. The database writes and removes it with the signature it waits for;
 * nobody else may.
 */
export const awaitedSignatures = pgTable(
  "awaited_signatures",
  {
    assessmentId: uuid().notNull(),
    version: integer().notNull(),
    kind: text({ enum: awaitedKinds }).notNull(),
    /** Nobody in particular for a countersignature: whoever may. */
    userId: by(),
    since: at().notNull(),
  },
  (t) => [
    unique("awaited_signatures_once").on(t.assessmentId, t.kind, t.userId).nullsNotDistinct(),
    foreignKey({ name: "awaited_signatures_version", columns: [t.assessmentId, t.version], foreignColumns: [assessmentSignOffs.assessmentId, assessmentSignOffs.version] }).onDelete("restrict"),
    index("awaited_signatures_user").on(t.userId, t.since),
    oneOf("awaited_signatures_kind", t.kind, awaitedKinds),
    check("awaited_signatures_whose", sql`(${t.kind} = 'countersign') = (${t.userId} is null)`),
  ],
);
