import { check, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";
import { correctableStages } from "#domain/response-correction.ts";
import { at, atMost, by, id, oneOf, written } from "./columns.ts";
import { responses } from "./responding.ts";

/** What a recorded time of a crew was, who put it right and why. The response holds the time as it now stands; none of this is edited. */
export const responseTimeCorrections = pgTable(
  "response_time_corrections",
  {
    id: id(),
    responseId: uuid().notNull().references(() => responses.id, { onDelete: "restrict" }),
    stage: text({ enum: correctableStages }).notNull(),
    before: at().notNull(),
    after: at().notNull(),
    reason: text().notNull(),
    correctedAt: at().notNull(),
    correctedBy: by().notNull(),
  },
  (t) => [
    index("response_time_corrections_response").on(t.responseId, t.correctedAt, t.id),
    oneOf("response_time_corrections_stage", t.stage, correctableStages),
    written("response_time_corrections_reason_written", t.reason),
    atMost("response_time_corrections_reason_length", t.reason, 2000),
    check("response_time_corrections_differ", sql`${t.before} <> ${t.after}`),
  ],
);
