import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid, type AnyPgColumn } from "drizzle-orm/pg-core";
import type { CallFacts } from "#domain/call.ts";
import { at, by, id, oneOf } from "./columns.ts";
import { episodes } from "./episodes.ts";

/** Systems that may send calls, each with its own bearer key, stored hashed. */
export const intakeSenders = pgTable(
  "intake_senders",
  {
    id: id(),
    name: text().notNull(),
    keyHash: text().notNull(),
    createdAt: at().notNull(),
    revokedAt: at(),
    /** Its messages of the last minute, laid end to end at its pace, reach until then: never more than a minute ahead. */
    pacedUntil: at(),
  },
  (t) => [
    uniqueIndex("intake_senders_key").on(t.keyHash),
    uniqueIndex("intake_senders_live_name").on(t.name).where(sql`revoked_at is null`),
  ],
);

/** A ring of the phone. Kept as received: facts live in versions, none of which is ever edited. */
export const calls = pgTable(
  "calls",
  {
    id: id(),
    /** The dispatch system's own reference, or ours for a call typed at the desk. */
    reference: text().notNull(),
    episodeId: uuid().notNull().references(() => episodes.id, { onDelete: "restrict" }),
    receivedAt: at().notNull(),
    takenDownBy: by(),
    senderId: uuid().references(() => intakeSenders.id, { onDelete: "restrict" }),
  },
  (t) => [
    // Capitals tell no two references apart, since nobody hears them.
    uniqueIndex("calls_reference").on(sql`upper(${t.reference})`),
    index("calls_episode").on(t.episodeId, t.receivedAt),
    index("calls_newest").on(t.receivedAt, t.id),
  ],
);

/** What was known of a call at one moment; the highest version stands. */
export const callVersions = pgTable(
  "call_versions",
  {
    callId: uuid().notNull().references(() => calls.id, { onDelete: "restrict" }),
    version: integer().notNull(),
    recordedAt: at().notNull(),
    messageId: uuid().references(() => intakeMessages.id, { onDelete: "restrict" }),
    category: text(),
    boroughCode: text(),
    callersWords: text().notNull(),
    facts: jsonb().$type<CallFacts>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.callId, t.version] }), oneOf("call_versions_category", t.category, ["C1", "C2", "C3", "C4", "C5"])],
);

/** Messages as received, whole. The same message again is recognised by its content. */
export const intakeMessages = pgTable(
  "intake_messages",
  {
    id: id(),
    senderId: uuid().notNull().references(() => intakeSenders.id, { onDelete: "restrict" }),
    /** Bundle.id: names a message for its sender, though updates may keep it. */
    bundleId: text().notNull(),
    contentHash: text().notNull(),
    caseKey: text().notNull(),
    reason: text({ enum: ["new", "update"] }).notNull(),
    requestId: text(),
    sentAt: at().notNull(),
    receivedAt: at().notNull(),
    callId: uuid().notNull().references((): AnyPgColumn => calls.id, { onDelete: "restrict" }),
    body: jsonb().notNull(),
  },
  (t) => [
    uniqueIndex("intake_messages_once").on(t.senderId, t.contentHash),
    index("intake_messages_case").on(t.senderId, t.caseKey),
    index("intake_messages_bundle").on(t.senderId, t.bundleId),
    oneOf("intake_messages_reason", t.reason, ["new", "update"]),
  ],
);
