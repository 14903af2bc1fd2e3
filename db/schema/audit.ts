import { sql } from "drizzle-orm";
import { bigint, check, customType, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { draftEnds } from "#domain/draft.ts";
import { at, id, oneOf } from "./columns.ts";

const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/** Append-only. No note text, ever. No foreign keys: what happened stays true whatever becomes of the rows. */
export const auditEvents = pgTable(
  "audit_events",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    at: at().notNull(),
    actorId: uuid(),
    actorRole: text(),
    dutyId: uuid(),
    action: text().notNull(),
    outcome: text({ enum: ["done", "refused"] }).notNull(),
    /** Why they may: relationship, emergency-access, supervision, desk, own-account, administration, system. */
    because: text(),
    personId: uuid(),
    episodeId: uuid(),
    subjectId: uuid(),
    requestId: text(),
    detail: jsonb().$type<Record<string, unknown>>(),
  },
  (t) => [
    index("audit_events_person").on(t.personId, t.id),
    index("audit_events_actor").on(t.actorId, t.id),
    index("audit_events_episode").on(t.episodeId, t.id),
    index("audit_events_day").using("brin", t.at).with({ pages_per_range: 32 }),
  ],
);

/** Rows not yet folded into the chain: a queue, so that the order of commits cannot hide a row from the sealer. */
export const auditUnsealed = pgTable("audit_unsealed", { eventId: bigint({ mode: "number" }).notNull() });

/** One batch of the chain: which rows, the digest of each, and a hash over them and the batch before. */
export const auditSeals = pgTable("audit_seals", {
  number: integer().primaryKey(),
  sealedAt: at().notNull(),
  eventIds: bigint({ mode: "number" }).array().notNull(),
  rowDigests: bytea().notNull(),
  previousHash: bytea().notNull(),
  hash: bytea().notNull(),
});

/** One row per form that went through: pressing twice, or sending again after a failure, stores once. */
export const sentForms = pgTable(
  "sent_forms",
  {
    actorId: uuid().notNull(),
    key: uuid().notNull(),
    action: text().notNull(),
    contentHash: text().notNull(),
    goTo: text().notNull(),
    sentAt: at().notNull(),
  },
  (t) => [primaryKey({ columns: [t.actorId, t.key] }), index("sent_forms_age").on(t.sentAt)],
);

/**
 * Unsent text on the server: it survives logout, crash and deploy. Only its author sees it. Each opened page keeps its own, so that nothing
 * typed in one tab is overwritten by another; a form shows what was typed in the page that was opened last.
 */
export const drafts = pgTable(
  "drafts",
  {
    id: id(),
    userId: uuid().notNull(),
    formKey: text().notNull(),
    /** The opened page: the key of its form. Pages opened later have later ids. */
    pageId: uuid().notNull(),
    /** Where the form is. */
    path: text(),
    /** Counts the saves of this page: an older one never overwrites a newer one. */
    sequence: integer().notNull().default(0),
    values: jsonb().$type<Record<string, string | string[]>>().notNull(),
    baseVersion: text(),
    savedAt: at().notNull(),
    /** Waits no longer; kept 30 days. What nobody comes back to is put aside after 90. */
    setAsideAt: at(),
    setAsideBecause: text({ enum: draftEnds }),
  },
  (t) => [
    uniqueIndex("drafts_one_of_a_page").on(t.userId, t.formKey, t.pageId),
    index("drafts_waiting").on(t.userId, t.savedAt, t.id).where(sql`set_aside_at is null`),
    index("drafts_set_aside").on(t.userId, t.setAsideAt, t.id).where(sql`set_aside_at is not null`),
    oneOf("drafts_set_aside_because", t.setAsideBecause, draftEnds),
    check("drafts_set_aside_with_reason", sql`(${t.setAsideAt} is null) = (${t.setAsideBecause} is null)`),
  ],
);
