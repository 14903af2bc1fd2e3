import { sql, SQL, StringChunk } from "drizzle-orm";
import { check, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { longestExtensionMinutes } from "#domain/detention.ts";
import { clockStarts, consultedBeforehand, detentionEndings, detentionPowers, safePlaces, timedPowers } from "#domain/detention-powers.ts";
import { at, atMost, by, id, oneOf, written } from "./columns.ts";
import { episodes } from "./episodes.ts";

/** The longest note beside a detention, in characters. */
const longestNote = 2000;

/** Literals for a CHECK or an index, which take no parameters. */
const timed = new SQL([new StringChunk(timedPowers.map((power) => `'${power}'`).join(", "))]);
const mostMinutes = new SQL([new StringChunk(String(longestExtensionMinutes))]);

/** Somebody is, or was, detained under the Mental Health Act. Sections 135 and 136 run against the clock; of the rest the status is recorded. */
export const legalDetentions = pgTable(
  "legal_detentions",
  {
    id: id(),
    episodeId: uuid().notNull().references(() => episodes.id, { onDelete: "restrict" }),
    power: text({ enum: detentionPowers }).notNull(),
    powerWords: text(),
    clockStart: text({ enum: clockStarts }),
    startedAt: at().notNull(),
    place: text({ enum: safePlaces }),
    placeName: text(),
    consulted: text({ enum: consultedBeforehand }),
    consultedWords: text(),
    policeAuthorisedBy: text(),
    note: text(),
    recordedAt: at().notNull(),
    recordedBy: by().notNull(),
    endedAt: at(),
    endedHow: text({ enum: detentionEndings }),
    endedWords: text(),
    endingRecordedAt: at(),
    endingRecordedBy: by(),
    enteredInErrorAt: at(),
    enteredInErrorBy: by(),
    enteredInErrorReason: text(),
  },
  (t) => [
    index("legal_detentions_episode").on(t.episodeId, t.startedAt, t.id),
    uniqueIndex("legal_detentions_one_clock").on(t.episodeId).where(sql`ended_at is null and entered_in_error_at is null and power in (${timed})`),
    oneOf("legal_detentions_power", t.power, detentionPowers),
    oneOf("legal_detentions_clock_start", t.clockStart, clockStarts),
    oneOf("legal_detentions_place", t.place, safePlaces),
    oneOf("legal_detentions_consulted", t.consulted, consultedBeforehand),
    oneOf("legal_detentions_ended_how", t.endedHow, detentionEndings),
    check("legal_detentions_clock_has_start_and_place", sql`num_nonnulls(${t.clockStart}, ${t.place}) = case when ${t.power} in (${timed}) then 2 else 0 end`),
    check("legal_detentions_start_fits", sql`${t.clockStart} is null or ${t.clockStart} = 'arrival' or (${t.power}, ${t.clockStart}) in (('s136', 'decision-to-keep'), ('s135', 'first-entry'))`),
    check("legal_detentions_other_in_words", sql`${t.power} <> 'other' or coalesce(${t.powerWords}, '') ~ '\\S'`),
    check("legal_detentions_station_authorised", sql`${t.place} is distinct from 'police-station' or coalesce(${t.policeAuthorisedBy}, '') ~ '\\S'`),
    check("legal_detentions_whole_ending", sql`num_nonnulls(${t.endedAt}, ${t.endedHow}, ${t.endingRecordedAt}, ${t.endingRecordedBy}) in (0, 4)`),
    check("legal_detentions_ends_after_start", sql`${t.endedAt} >= ${t.startedAt}`),
    check("legal_detentions_in_error_with_reason", sql`num_nonnulls(${t.enteredInErrorAt}, ${t.enteredInErrorBy}, ${t.enteredInErrorReason}) in (0, 3)`),
    atMost("legal_detentions_note_length", t.note, longestNote),
    atMost("legal_detentions_ended_words_length", t.endedWords, longestNote),
  ],
);

/** The one extension that section 136B allows: of those that stand there is never a second. A wrong one is marked as in error, and stays beside the right one. */
export const legalDetentionExtensions = pgTable(
  "legal_detention_extensions",
  {
    id: id(),
    detentionId: uuid().notNull().references(() => legalDetentions.id, { onDelete: "restrict" }),
    grantedAt: at().notNull(),
    minutes: integer().notNull(),
    /** The registered medical practitioner responsible for the examination. */
    doctor: text().notNull(),
    /** What about the person's condition makes it impracticable to finish in time: nothing else justifies it. */
    condition: text().notNull(),
    place: text({ enum: safePlaces }).notNull(),
    /** At a police station: the superintendent or above. */
    approvedBy: text(),
    recordedAt: at().notNull(),
    recordedBy: by().notNull(),
    enteredInErrorAt: at(),
    enteredInErrorBy: by(),
    enteredInErrorReason: text(),
  },
  (t) => [
    uniqueIndex("legal_detention_extensions_one").on(t.detentionId).where(sql`entered_in_error_at is null`),
    index("legal_detention_extensions_detention").on(t.detentionId),
    check("legal_detention_extensions_in_error_with_reason", sql`num_nonnulls(${t.enteredInErrorAt}, ${t.enteredInErrorBy}, ${t.enteredInErrorReason}) in (0, 3)`),
    check("legal_detention_extensions_length", sql`${t.minutes} between 1 and ${mostMinutes}`),
    written("legal_detention_extensions_doctor_written", t.doctor),
    written("legal_detention_extensions_condition_written", t.condition),
    atMost("legal_detention_extensions_condition_length", t.condition, longestNote),
    oneOf("legal_detention_extensions_place", t.place, safePlaces),
    check("legal_detention_extensions_station_approved", sql`${t.place} <> 'police-station' or coalesce(${t.approvedBy}, '') ~ '\\S'`),
  ],
);
