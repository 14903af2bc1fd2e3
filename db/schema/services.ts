import { sql } from "drizzle-orm";
import { boolean, check, index, integer, jsonb, pgTable, primaryKey, smallint, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { openReferralStandings, referralChannels, referralEventKinds, referralStandings } from "#domain/referral.ts";
import { consentBases } from "#domain/referral-codes.ts";
import { urgencies } from "#domain/urgency.ts";
import { among, at, by, id, oneOf, written } from "./columns.ts";
import { episodes } from "./episodes.ts";

export type OpeningHours = { day: "Mon" | "Tue" | "Wed" | "Thu" | "Fri" | "Sat" | "Sun"; opens: string; closes: string }[];

export const services = pgTable(
  "services",
  {
    id: id(),
    version: integer().notNull().default(1),
    name: text().notNull(),
    organisation: text().notNull(),
    odsCode: text(),
    /** National team code, or one of ours: see domain/service-kind.ts. */
    kind: text().notNull(),
    whatItDoes: text(),
    minimumAge: smallint(),
    maximumAge: smallint(),
    /** "all-london", or the boroughs in service_boroughs. */
    servesAllLondon: boolean().notNull().default(false),
    allHours: boolean().notNull().default(false),
    openingHours: jsonb().$type<OpeningHours>().notNull().default([]),
    hoursNote: text(),
    professionalPhone: text(),
    publicPhone: text(),
    email: text(),
    referralRoute: text().notNull(),
    acceptsAmbulance: boolean().notNull().default(true),
    selfReferral: boolean().notNull().default(false),
    exclusions: text(),
    languages: text(),
    accessibility: text(),
    capacityNote: text(),
    /** Hours within which the service is expected to answer a referral. */
    answersWithinHours: smallint().notNull().default(24),
    verifiedAt: at(),
    verifiedBy: by(),
    verifiedHow: text(),
    closedFrom: at(),
    closedReason: text(),
    updatedAt: at().notNull(),
    updatedBy: by(),
  },
  (t) => [
    index("services_name").on(t.name, t.id),
    index("services_kind").on(t.kind, t.name, t.id),
    written("services_name_written", t.name),
    check("services_ages", sql`${t.minimumAge} is null or ${t.maximumAge} is null or ${t.minimumAge} <= ${t.maximumAge}`),
  ],
);

export const serviceBoroughs = pgTable(
  "service_boroughs",
  {
    serviceId: uuid().notNull().references(() => services.id, { onDelete: "cascade" }),
    boroughCode: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.boroughCode, t.serviceId] })],
);

/** What a service's entry was before each change. */
export const serviceRevisions = pgTable(
  "service_revisions",
  {
    serviceId: uuid().notNull().references(() => services.id, { onDelete: "restrict" }),
    version: integer().notNull(),
    entry: jsonb().notNull(),
    changedAt: at().notNull(),
    changedBy: by(),
    reason: text(),
  },
  (t) => [primaryKey({ columns: [t.serviceId, t.version] })],
);

/** A referral to one service. It ends when the person was seen, declined, or a senior closes it: accepted is not seen. */
export const referrals = pgTable(
  "referrals",
  {
    id: id(),
    episodeId: uuid().notNull().references(() => episodes.id, { onDelete: "restrict" }),
    serviceId: uuid().notNull().references(() => services.id, { onDelete: "restrict" }),
    reasonCode: text().notNull(),
    words: text().notNull(),
    urgency: text({ enum: urgencies }).notNull(),
    consentBasis: text({ enum: consentBases }).notNull(),
    consentWords: text(),
    /** Exactly what was shared, frozen when it was sent. */
    contentSent: jsonb().$type<Record<string, string>>(),
    channel: text({ enum: referralChannels }).notNull(),
    standing: text({ enum: referralStandings }).notNull(),
    standingSince: at().notNull(),
    /** Silence past this is overdue: an answer, a date, or word that the person was seen. */
    dueBy: at().notNull(),
    version: integer().notNull().default(1),
    createdAt: at().notNull(),
    createdBy: by().notNull(),
  },
  (t) => [
    index("referrals_episode").on(t.episodeId, t.createdAt, t.id),
    index("referrals_open_due").on(t.dueBy, t.id).where(among("standing", openReferralStandings)),
    // One at a time to the same service: the second of two who refer at once is told to track the first.
    uniqueIndex("referrals_one_live_per_service").on(t.episodeId, t.serviceId).where(among("standing", openReferralStandings)),
    oneOf("referrals_standing", t.standing, referralStandings),
    oneOf("referrals_channel", t.channel, referralChannels),
    oneOf("referrals_urgency", t.urgency, urgencies),
    oneOf("referrals_consent", t.consentBasis, consentBases),
    check("referrals_override_in_words", sql`${t.consentBasis} = 'consent' or coalesce(${t.consentWords}, '') ~ '\\S'`),
  ],
);

export const referralEvents = pgTable(
  "referral_events",
  {
    id: id(),
    referralId: uuid().notNull().references(() => referrals.id, { onDelete: "restrict" }),
    kind: text({ enum: referralEventKinds }).notNull(),
    happenedAt: at().notNull(),
    recordedAt: at().notNull(),
    recordedBy: by().notNull(),
    /** Who at the service said so, or who saw the person. */
    toldBy: text(),
    seenBy: text(),
    declineCode: text(),
    bookedFor: at(),
    words: text(),
  },
  (t) => [
    index("referral_events_referral").on(t.referralId, t.recordedAt, t.id),
    oneOf("referral_events_kind", t.kind, referralEventKinds),
    check("referral_events_seen_by_whom", sql`${t.kind} <> 'seen' or (coalesce(${t.seenBy}, '') ~ '\\S' and coalesce(${t.toldBy}, '') ~ '\\S')`),
    check("referral_events_declined_with_reason", sql`${t.kind} <> 'declined' or (${t.declineCode} is not null and coalesce(${t.words}, '') ~ '\\S')`),
  ],
);
