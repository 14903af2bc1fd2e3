import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { AlertKind } from "#domain/alert-fact.ts";
import type { ClosureOutcome } from "#domain/closure.ts";
import type { ContactKind, ContactRole, Sharing } from "#domain/contact-person.ts";
import type { LetterWish } from "#domain/contact-preference.ts";
import type { RecordedDetails } from "#domain/detail-groups.ts";
import type { DetailOrigins } from "#domain/detail-origin.ts";
import type { DetentionPower } from "#domain/detention-powers.ts";
import { mostPressing } from "#domain/detention-words.ts";
import type { News2Exclusion } from "#domain/observations.ts";
import type { PhoneKind } from "#domain/person.ts";
import type { PlanKind, PlanLine } from "#domain/plan.ts";
import type { ProblemMove } from "#domain/problem.ts";
import type { ResponseOutcome } from "#domain/response.ts";
import type { RestrictionKind } from "#domain/restriction.ts";
import { withInstants } from "./raw-values.ts";

/** Where a fact comes from, when it was said, and who wrote it down when. */
type Provenance = { source: string; /** ISO day. */ statedOn: string | null; recordedAt: Date; recordedBy: string };
/** A change to an entry: who, when, why. */
export type Struck = { at: Date; by: string; reason: string };

export type RecordAlert = Provenance & { id: string; kind: AlertKind; words: string; inError: Struck | null };

export type RecordProblem = Provenance & {
  id: string;
  words: string;
  /** Since when, in their words. */
  began: string | null;
  plan: string | null;
  inError: Struck | null;
  /** Newest first; the newest says how it stands. */
  changes: { move: ProblemMove; words: string; at: Date; by: string }[];
};

export type RecordContactPerson = Provenance & {
  id: string;
  kind: ContactKind;
  name: string;
  relationship: string;
  organisation: string | null;
  phone: string | null;
  roles: ContactRole[];
  sharing: Sharing;
  sharingWords: string | null;
  inError: Struck | null;
  ended: Struck | null;
};

export type RecordPhone = {
  id: string; kind: PhoneKind; number: string; safeToRing: boolean | null; mayLeaveMessage: boolean | null; mayText: boolean | null; whoMayAnswer: string | null; bestTime: string | null;
  /** Null for what was written down before a source was asked for. */
  source: string | null; statedOn: string | null; recordedAt: Date; recordedBy: string | null;
};

export type RecordPreferences = { version: number; letters: LetterWish; mayText: boolean | null; bestTime: string | null; words: string | null } & Provenance;

export type RecordEpisode = {
  id: string;
  number: string;
  openedAt: Date;
  headline: string | null;
  /** While it is open. */
  strip: { owner: string; nextAction: string; due: Date } | null;
  closure: { outcome: ClosureOutcome; at: Date } | null;
};

export type RecordPlan = { kind: PlanKind; episodeId: string; version: number; agreedAt: Date; agreedBy: string; agreement: string; reviewOn: string | null; lines: PlanLine[] };
export type RecordObservations = { id: string; episodeId: string; takenAt: Date; total: number | null; parts: Record<string, number | null>; exclusion: News2Exclusion | null; previousTotal: number | null };
export type RecordReferral = { id: string; service: string; standing: string; since: Date; dueBy: Date; isOpen: boolean; createdAt: Date };
export type RecordFollowUp = { id: string; kind: string; purpose: string; due: Date; owner: string };

/** One that stands: its clock runs, or its status holds. */
export type RecordDetention = { id: string; episodeId: string; power: DetentionPower; powerWords: string | null; startedAt: Date; extension: { grantedAt: Date; minutes: number } | null };

/** Of the last 24 months. */
export type RecordLifelines = {
  contactCount: number;
  /** Too many to draw each: `contacts` are counted by the week. */
  byWeek: boolean;
  contacts: { at: Date; what: "call" | "on-scene" | "assessment" | "spoke" | "seen"; times: number }[];
  /** The newest hundred. */
  crises: { number: string; from: Date; to: Date | null }[];
  referrals: { service: string; from: Date; to: Date | null }[];
  /** From one agreement until the next of its kind. */
  plans: { kind: PlanKind; from: Date; to: Date | null }[];
  detentions: { power: DetentionPower; powerWords: string | null; from: Date; to: Date | null }[];
  /** Where a crew took them. */
  taken: { at: Date; outcome: ResponseOutcome; destination: string | null }[];
};

export type PersonRecord = {
  personId: string;
  version: number;
  details: RecordedDetails;
  /** Where each of them comes from. */
  origins: DetailOrigins;
  restriction: { kind: RestrictionKind; placedAt: Date; placedBy: string } | null;
  alerts: RecordAlert[];
  problems: RecordProblem[];
  people: RecordContactPerson[];
  phones: RecordPhone[];
  preferences: RecordPreferences | null;
  /** Open first, then newest: at most 20 of `episodeCount`. */
  episodes: RecordEpisode[];
  episodeCount: number;
  plans: RecordPlan[];
  /** What runs against the clock first. */
  detentions: RecordDetention[];
  observations: RecordObservations | null;
  referrals: RecordReferral[];
  followUps: RecordFollowUp[];
  lifelines: RecordLifelines;
};

const shownEpisodes = 20;
const instants = new Set(["at", "agreedAt", "createdAt", "due", "dueBy", "from", "grantedAt", "openedAt", "placedAt", "recordedAt", "since", "startedAt", "takenAt", "to"]);

/** An empty list comes out of PostgreSQL as null. */
type Nullable<T> = { [Key in keyof T]: T[Key] extends unknown[] ? T[Key] | null : T[Key] };
type Stored = Nullable<Omit<PersonRecord, "lifelines">> & { lifelines: Nullable<RecordLifelines> };

/** Everything on the first page of somebody's record, in one round trip whatever its length. Null without sight of the person. */
export async function findPersonRecord(tx: Tx, personId: string): Promise<PersonRecord | null> {
  const [row] = await tx.execute<{ parts: object[] | null }>(sql`select person_record(${personId}::uuid) as parts`);
  if (!row?.parts) return null;
  const stored = withInstants(Object.assign({}, ...row.parts), instants) as Stored;
  const { alerts, problems, people, phones, episodes, plans, detentions, referrals, followUps, lifelines } = stored;
  return {
    ...stored,
    alerts: alerts ?? [],
    problems: problems ?? [],
    people: people ?? [],
    phones: phones ?? [],
    episodes: (episodes ?? []).slice(0, shownEpisodes),
    plans: plans ?? [],
    detentions: mostPressing(detentions ?? []),
    referrals: referrals ?? [],
    followUps: followUps ?? [],
    lifelines: {
      ...lifelines,
      contacts: lifelines.contacts ?? [],
      crises: lifelines.crises ?? [],
      referrals: lifelines.referrals ?? [],
      plans: lifelines.plans ?? [],
      detentions: lifelines.detentions ?? [],
      taken: lifelines.taken ?? [],
    },
  };
}
