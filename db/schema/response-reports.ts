import { pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { correctableStages } from "#domain/response-correction.ts";
import { at, by, oneOf } from "./columns.ts";
import { responses } from "./responding.ts";

/** Who told of a crew's time, and when: a time that is written down late keeps both. The database writes it by itself; none of this is edited. */
export const responseReports = pgTable(
  "response_reports",
  {
    responseId: uuid().notNull().references(() => responses.id, { onDelete: "restrict" }),
    stage: text({ enum: correctableStages }).notNull(),
    reportedAt: at().notNull(),
    reportedBy: by().notNull(),
  },
  (t) => [primaryKey({ columns: [t.responseId, t.stage] }), oneOf("response_reports_stage", t.stage, correctableStages)],
);
