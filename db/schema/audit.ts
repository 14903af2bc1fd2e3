import { bigint, customType, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { at } from "./columns.ts";

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
    index("audit_events_person").on(t.personId, t.id.desc()),
    index("audit_events_actor").on(t.actorId, t.id.desc()),
    index("audit_events_episode").on(t.episodeId, t.id.desc()),
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

/** Unsent text, per person and form, on the server: it survives logout, crash and deploy. Only its author sees it. */
export const drafts = pgTable(
  "drafts",
  {
    userId: uuid().notNull(),
    formKey: text().notNull(),
    values: jsonb().$type<Record<string, string | string[]>>().notNull(),
    baseVersion: text(),
    savedAt: at().notNull(),
    /** Put aside by its author or by a form that went through; kept 30 days. */
    setAsideAt: at(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.formKey] })],
);
