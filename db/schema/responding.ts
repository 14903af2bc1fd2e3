import { sql, SQL, StringChunk } from "drizzle-orm";
import { boolean, check, index, jsonb, numeric, pgTable, smallint, text, uniqueIndex, uuid, type AnyPgColumn } from "drizzle-orm/pg-core";
import { acvpuLevels } from "#domain/news2.ts";
import { news2Limits } from "#domain/news2-bands.ts";
import { measuredParameters, news2Exclusions } from "#domain/observations.ts";
import { threeStates } from "#domain/red-flag.ts";
import { responseOutcomes } from "#domain/response.ts";
import { agreements, type FrozenAnswer } from "#domain/triage-answers.ts";
import { triageDecisions } from "#domain/triage.ts";
import { urgencies } from "#domain/urgency.ts";
import { at, atMost, by, id, oneOf, someOf, written } from "./columns.ts";
import { crews } from "./duties.ts";
import { episodes } from "./episodes.ts";

/** Re-triage is a new row; the newest stands; none is edited. */
export const triages = pgTable(
  "triages",
  {
    id: id(),
    episodeId: uuid().notNull().references(() => episodes.id, { onDelete: "restrict" }),
    answers: jsonb().$type<FrozenAnswer[]>().notNull(),
    /** Codes of the safety questions answered "yes": see domain/red-flag.ts. */
    redFlags: text().array().notNull(),
    urgency: text({ enum: urgencies }).notNull(),
    decision: text({ enum: triageDecisions }).notNull(),
    reason: text().notNull(),
    /** What a rule proposed, and why the clinician differs where they do. */
    proposedUrgency: text({ enum: urgencies }),
    differsBecause: text(),
    agreedWithPatient: text({ enum: agreements }).notNull(),
    safetyNetting: text(),
    decidedAt: at().notNull(),
    decidedBy: by().notNull(),
    /** When the person should be reached by, from the urgency. */
    reachBy: at(),
  },
  (t) => [
    index("triages_episode").on(t.episodeId, t.decidedAt, t.id),
    oneOf("triages_urgency", t.urgency, urgencies),
    oneOf("triages_decision", t.decision, triageDecisions),
    oneOf("triages_agreed", t.agreedWithPatient, agreements),
    written("triages_reason_written", t.reason),
    check("triages_differs_with_reason", sql`${t.proposedUrgency} is null or ${t.proposedUrgency} = ${t.urgency} or coalesce(${t.differsBecause}, '') ~ '\\S'`),
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
    /** What the crew should know before it arrives. */
    briefing: text(),
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
    index("responses_episode").on(t.episodeId, t.allocatedAt),
    index("responses_live").on(t.allocatedAt).where(sql`clear_at is null and stood_down_at is null`),
    atMost("responses_briefing_length", t.briefing, 2000),
    oneOf("responses_outcome", t.outcome, responseOutcomes),
    check(
      "responses_times_in_order",
      sql`${t.mobileAt} >= ${t.allocatedAt}
        and (${t.onSceneAt} is null or (${t.mobileAt} is not null and ${t.onSceneAt} >= ${t.mobileAt}))
        and (${t.leftSceneAt} is null or (${t.onSceneAt} is not null and ${t.leftSceneAt} >= ${t.onSceneAt}))
        and (${t.atDestinationAt} is null or (${t.leftSceneAt} is not null and ${t.atDestinationAt} >= ${t.leftSceneAt}))
        and (${t.clearAt} is null or ${t.clearAt} >= greatest(${t.allocatedAt}, ${t.mobileAt}, ${t.onSceneAt}, ${t.leftSceneAt}, ${t.atDestinationAt}))
        and (${t.stoodDownAt} is null or ${t.stoodDownAt} >= greatest(${t.allocatedAt}, ${t.mobileAt}))`,
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
    acvpu: text({ enum: acvpuLevels }),
    temperature: numeric({ precision: 3, scale: 1, mode: "number" }),
    parts: jsonb().$type<Record<string, number | null>>().notNull(),
    total: smallint(),
    /** Why NEWS2 must not be used for this person; there is then no score. */
    exclusion: text({ enum: news2Exclusions }),
    /** What they said when asked whether they are pregnant or gave birth recently; null where it was not asked. */
    pregnancy: text({ enum: threeStates }),
    /** Readings that hardly anybody has, and that whoever wrote them said are right. */
    confirmed: text({ enum: measuredParameters }).array().notNull().default(sql`'{}'`),
    note: text(),
    enteredInErrorAt: at(),
    enteredInErrorBy: by(),
    enteredInErrorReason: text(),
  },
  (t) => [
    index("observation_sets_episode").on(t.episodeId, t.takenAt, t.id),
    oneOf("observation_sets_acvpu", t.acvpu, acvpuLevels),
    oneOf("observation_sets_exclusion", t.exclusion, news2Exclusions),
    check("observation_sets_excluded_without_total", sql`${t.exclusion} is null or ${t.total} is null`),
    check("observation_sets_in_error_with_reason", sql`(${t.enteredInErrorAt} is null) = (${t.enteredInErrorReason} is null)`),
    check("observation_sets_scale", sql`${t.scale} in (1, 2)`),
    check("observation_sets_total_only_when_complete",
      sql`${t.total} is null or num_nulls(${t.respirations}, ${t.spo2}, ${t.oxygen}, ${t.systolic}, ${t.pulse}, ${t.acvpu}, ${t.temperature}) = 0`),
    atMost("observation_sets_note_length", t.note, 2000),
    oneOf("observation_sets_pregnancy", t.pregnancy, threeStates),
    someOf("observation_sets_confirmed", t.confirmed, measuredParameters),
    check("observation_sets_no_score_in_pregnancy", sql`${t.pregnancy} is distinct from 'yes' or ${t.exclusion} is not null`),
    ...measuredParameters.map((parameter) => couldBe(`observation_sets_${parameter}_could_be`, t[parameter], news2Limits[parameter])),
  ],
);

/** CHECK that somebody alive could have this measurement. */
function couldBe(name: string, column: AnyPgColumn, { least, most }: { least: number; most: number }) {
  const [from, to] = [least, most].map((limit) => new SQL([new StringChunk(String(limit))]));
  return check(name, sql`${column} between ${from} and ${to}`);
}
