import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { AlertKind } from "#domain/alert-fact.ts";
import type { ClosureOutcome } from "#domain/closure.ts";
import type { RestrictionKind } from "#domain/restriction.ts";
import { instant } from "./raw-values.ts";

export type RecordAlert = {
  id: string;
  kind: AlertKind;
  words: string;
  source: string;
  statedOn: string | null;
  recordedAt: Date;
  recordedBy: string;
  inError: { at: Date; by: string; reason: string } | null;
};

export type RecordEpisode = {
  id: string;
  number: string;
  openedAt: Date;
  headline: string | null;
  /** While it is open. */
  strip: { owner: string; nextAction: string; due: Date } | null;
  closure: { outcome: ClosureOutcome; at: Date } | null;
};

export type RecordPlan = { kind: "care" | "safety"; episodeId: string; version: number; agreedAt: Date; agreedBy: string; agreement: string; reviewOn: string | null };
export type RecordObservations = { id: string; episodeId: string; takenAt: Date; total: number | null; parts: Record<string, number | null>; previousTotal: number | null };
export type RecordReferral = { id: string; service: string; standing: string; since: Date; dueBy: Date; isOpen: boolean; createdAt: Date };
export type RecordFollowUp = { id: string; kind: string; purpose: string; due: Date; owner: string };
export type RecordContact = { at: Date; what: "call" | "on-scene" | "assessment" | "spoke" };

export type PersonRecord = {
  personId: string;
  version: number;
  isDead: boolean;
  crewNote: { words: string; at: Date; by: string | null } | null;
  gpPractice: string | null;
  communicationNeeds: string | null;
  reasonableAdjustments: string | null;
  restriction: { kind: RestrictionKind; placedAt: Date; placedBy: string } | null;
  alerts: RecordAlert[];
  /** Open first, then newest: at most 20. */
  episodes: RecordEpisode[];
  moreEpisodes: boolean;
  plans: RecordPlan[];
  observations: RecordObservations | null;
  referrals: RecordReferral[];
  followUps: RecordFollowUp[];
  /** Of the last 24 months. */
  contacts: RecordContact[];
};

type Dated<T> = { [Key in keyof T]: T[Key] extends Date ? string : T[Key] extends Date | null ? string | null : T[Key] };
type Stored = Omit<PersonRecord, "crewNote" | "restriction" | "alerts" | "episodes" | "moreEpisodes" | "plans" | "observations" | "referrals" | "followUps" | "contacts"> & {
  crewNote: Dated<NonNullable<PersonRecord["crewNote"]>> | null;
  restriction: Dated<NonNullable<PersonRecord["restriction"]>> | null;
  alerts: (Omit<Dated<RecordAlert>, "inError"> & { inError: Dated<NonNullable<RecordAlert["inError"]>> | null })[] | null;
  episodes: (Omit<Dated<RecordEpisode>, "strip" | "closure"> & { strip: Dated<NonNullable<RecordEpisode["strip"]>> | null; closure: Dated<NonNullable<RecordEpisode["closure"]>> | null })[] | null;
  plans: Dated<RecordPlan>[] | null;
  observations: Dated<RecordObservations> | null;
  referrals: Dated<RecordReferral>[] | null;
  followUps: Dated<RecordFollowUp>[] | null;
  contacts: Dated<RecordContact>[] | null;
};

const shownEpisodes = 20;

/** Everything on the first page of somebody's record, in one round trip. Null without sight of the person. */
export async function findPersonRecord(tx: Tx, personId: string): Promise<PersonRecord | null> {
  const [row] = await tx.execute<{ record: Stored | null }>(sql`select person_record(${personId}::uuid) as record`);
  const record = row?.record ?? null;
  if (record === null) return null;
  const { crewNote, restriction, observations } = record;
  return {
    ...record,
    crewNote: crewNote && { ...crewNote, at: instant(crewNote.at) },
    restriction: restriction && { ...restriction, placedAt: instant(restriction.placedAt) },
    alerts: (record.alerts ?? []).map((alert) => ({
      ...alert, recordedAt: instant(alert.recordedAt), inError: alert.inError && { ...alert.inError, at: instant(alert.inError.at) },
    })),
    episodes: (record.episodes ?? []).slice(0, shownEpisodes).map(episodeOf),
    moreEpisodes: (record.episodes ?? []).length > shownEpisodes,
    plans: (record.plans ?? []).map((plan) => ({ ...plan, agreedAt: instant(plan.agreedAt) })),
    observations: observations && { ...observations, takenAt: instant(observations.takenAt) },
    referrals: (record.referrals ?? []).map((each) => ({ ...each, since: instant(each.since), dueBy: instant(each.dueBy), createdAt: instant(each.createdAt) })),
    followUps: (record.followUps ?? []).map((each) => ({ ...each, due: instant(each.due) })),
    contacts: (record.contacts ?? []).map((each) => ({ ...each, at: instant(each.at) })),
  };
}

function episodeOf({ strip, closure, ...episode }: NonNullable<Stored["episodes"]>[number]): RecordEpisode {
  return {
    ...episode,
    openedAt: instant(episode.openedAt),
    strip: strip && { ...strip, due: instant(strip.due) },
    closure: closure && { ...closure, at: instant(closure.at) },
  };
}

