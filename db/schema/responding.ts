import { sql } from "drizzle-orm";
import { boolean, check, index, jsonb, numeric, pgTable, smallint, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { at, atMost, by, id, oneOf, written } from "./columns.ts";
import { crews } from "./duties.ts";
import { episodes } from "./episodes.ts";

export const urgencies = ["emergency", "very-urgent", "urgent", "soon", "routine", "signpost", "advice"] as const;
export const decisions = ["send-crew", "call-back", "advice", "emergency-ambulance", "police-with-health", "other-service"] as const;
export const responseOutcomes = ["not-conveyed", "emergency-department", "health-based-place-of-safety", "other-destination", "no-patient-found", "stood-down"] as const;

/** A question as it was worded on the day, with its answer. */
export type FrozenAnswer = { question: string; wording: string; answer: string; words?: string };

/** Re-triage is a new row; the newest stands; none is edited. */
export const triages = pgTable(
  "triages",
  {
    id: id(),
    episodeId: uuid().notNull().references(() => episodes.id, { onDelete: "restrict" }),
    answers: jsonb().$type<FrozenAnswer[]>().notNull(),
    /** Codes of physical red flags answered "yes". */
    redFlags: text().array().notNull(),
    urgency: text({ enum: urgencies }).notNull(),
    decision: text({ enum: decisions }).notNull(),
    reason: text().notNull(),
    /** What a rule proposed, and why the clinician differs where they do. */
    proposedUrgency: text({ enum: urgencies }),
    differsBecause: text(),
    agreedWithPatient: text({ enum: ["yes", "no", "not-asked"] }).notNull(),
    safetyNetting: text(),
    decidedAt: at().notNull(),
    decidedBy: by().notNull(),
    /** When the person should be reached by, from the urgency. */
    reachBy: at(),
  },
  (t) => [
    index("triages_episode").on(t.episodeId, t.decidedAt.desc(), t.id.desc()),
    oneOf("triages_urgency", t.urgency, urgencies),
    oneOf("triages_decision", t.decision, decisions),
    written("triages_reason_written", t.reason),
    check("triages_differs_with_reason", sql`${t.proposedUrgency} is null or ${t.proposedUrgency} = ${t.urgency} or ${t.differsBecause} ~ '\\S'`),
  ],
);

/** A crew sent to an episode. Live until clear or stood down; never more than one live response for one crew. */
export const responses = pgTable(
  "responses",
  {
    id: id(),
    episodeId: uuid().notNull().references(() => episodes.id, { onDelete: "restrict" }),
    crewId: uuid().notNull().references(() => crews.id, { onDelete: "restrict" }),
    allocatedAt: at().notNull(),
    allocatedBy: by().notNull(),
    mobileAt: at(),
    onSceneAt: at(),
    leftSceneAt: at(),
    atDestinationAt: at(),
    clearAt: at(),
    stoodDownAt: at(),
    stoodDownReason: text(),
    outcome: text({ enum: responseOutcomes }),
    destination: text(),
  },
  (t) => [
    uniqueIndex("responses_one_live_per_crew").on(t.crewId).where(sql`clear_at is null and stood_down_at is null`),
    index("responses_episode").on(t.episodeId, t.allocatedAt.desc()),
    index("responses_live").on(t.allocatedAt).where(sql`clear_at is null and stood_down_at is null`),
    oneOf("responses_outcome", t.outcome, responseOutcomes),
    check(
      "responses_times_in_order",
      sql`${t.mobileAt} >= ${t.allocatedAt}
        and (${t.onSceneAt} is null or (${t.mobileAt} is not null and ${t.onSceneAt} >= ${t.mobileAt}))
        and (${t.leftSceneAt} is null or (${t.onSceneAt} is not null and ${t.leftSceneAt} >= ${t.onSceneAt}))
        and (${t.atDestinationAt} is null or (${t.leftSceneAt} is not null and ${t.atDestinationAt} >= ${t.leftSceneAt}))
        and (${t.clearAt} is null or ${t.clearAt} >= greatest(${t.allocatedAt}, ${t.onSceneAt}, ${t.leftSceneAt}, ${t.atDestinationAt}))`,
    ),
    check("responses_one_ending", sql`${t.clearAt} is null or ${t.stoodDownAt} is null`),
    check("responses_clear_with_outcome", sql`${t.clearAt} is null or ${t.outcome} is not null`),
    check("responses_stood_down_with_reason", sql`(${t.stoodDownAt} is null) = (${t.stoodDownReason} is null)`),
  ],
);

/** One set of observations with its NEWS2; an incomplete set has no total. */
export const observationSets = pgTable(
  "observation_sets",
  {
    id: id(),
    episodeId: uuid().notNull().references(() => episodes.id, { onDelete: "restrict" }),
    takenAt: at().notNull(),
    recordedAt: at().notNull(),
    recordedBy: by().notNull(),
    respirations: smallint(),
    spo2: smallint(),
    scale: smallint().notNull().default(1),
    oxygen: boolean(),
    systolic: smallint(),
    pulse: smallint(),
    acvpu: text({ enum: ["A", "C", "V", "P", "U"] }),
    temperature: numeric({ precision: 3, scale: 1, mode: "number" }),
    parts: jsonb().$type<Record<string, number | null>>().notNull(),
    total: smallint(),
    note: text(),
    enteredInErrorAt: at(),
    enteredInErrorBy: by(),
    enteredInErrorReason: text(),
  },
  (t) => [
    index("observation_sets_episode").on(t.episodeId, t.takenAt.desc(), t.id.desc()),
    check("observation_sets_scale", sql`${t.scale} in (1, 2)`),
    check("observation_sets_total_only_when_complete",
      sql`${t.total} is null or num_nulls(${t.respirations}, ${t.spo2}, ${t.oxygen}, ${t.systolic}, ${t.pulse}, ${t.acvpu}, ${t.temperature}) = 0`),
    atMost("observation_sets_note_length", t.note, 2000),
  ],
);
