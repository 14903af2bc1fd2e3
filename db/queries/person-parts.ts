import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { alertFacts, personPhones, restrictions } from "#db/schema/people.ts";
import { users } from "#db/schema/users.ts";
import type { AlertKind, StandingAlert } from "#domain/alert-fact.ts";
import type { PhoneKind } from "#domain/person.ts";
import type { RestrictionKind } from "#domain/restriction.ts";

export type PersonPhone = {
  id: string;
  kind: PhoneKind;
  number: string;
  safeToRing: boolean | null;
  mayLeaveMessage: boolean | null;
  whoMayAnswer: string | null;
  mayText: boolean | null;
  bestTime: string | null;
  /** Null for what was written down before a source was asked for. */
  source: string | null;
  /** ISO day. */
  statedOn: string | null;
  recordedAt: Date;
  recordedBy: string | null;
};

/** The numbers in use, in the order in which they were written down. */
export async function listPhones(tx: Tx, personId: string): Promise<PersonPhone[]> {
  const { id, kind, number, safeToRing, mayLeaveMessage, whoMayAnswer, mayText, bestTime, source, statedOn, recordedAt } = personPhones;
  return await tx
    .select({ id, kind, number, safeToRing, mayLeaveMessage, whoMayAnswer, mayText, bestTime, source, statedOn, recordedAt, recordedBy: users.name })
    .from(personPhones)
    .leftJoin(users, eq(users.id, personPhones.recordedBy))
    .where(and(eq(personPhones.personId, personId), isNull(personPhones.endedAt)))
    .orderBy(asc(personPhones.recordedAt), asc(personPhones.id));
}

export type AlertEntry = { id: string; personId: string; kind: AlertKind; words: string; source: string; recordedAt: Date; isInError: boolean };

export async function findAlert(tx: Tx, personId: string, alertId: string): Promise<AlertEntry | null> {
  const { id, kind, words, source, recordedAt } = alertFacts;
  const [row] = await tx
    .select({ id, personId: alertFacts.personId, kind, words, source, recordedAt, isInError: sql<boolean>`${alertFacts.enteredInErrorAt} is not null` })
    .from(alertFacts)
    .where(and(eq(alertFacts.id, alertId), eq(alertFacts.personId, personId)));
  return row ?? null;
}

/** What stands of somebody's alert facts: what a new one is compared with. Null without sight of the person. */
export async function findStandingAlerts(tx: Tx, personId: string): Promise<StandingAlert[] | null> {
  const [sight] = await tx.execute<{ sighted: boolean }>(sql`select sees_person(${personId}) as sighted`);
  if (!sight?.sighted) return null;
  return await tx
    .select({ kind: alertFacts.kind, words: alertFacts.words })
    .from(alertFacts)
    .where(and(eq(alertFacts.personId, personId), isNull(alertFacts.enteredInErrorAt)));
}

export type Restriction = { id: string; kind: RestrictionKind; reason: string; placedAt: Date; placedByName: string };
export type Restrictable = { personId: string; restriction: Restriction | null };

/** Whoever sees the record; and a consultant nurse, who answers for everybody's, also where the record itself stays closed. */
export async function seesOrOversees(tx: Tx, personId: string): Promise<boolean> {
  const [row] = await tx.execute<{ may: boolean }>(sql`
    select sees_person(${personId}) or (is_consultant_nurse() and exists (select from identity_of(array[${personId}::uuid])) and merged_away_to(${personId}) is null) as may`);
  return row?.may ?? false;
}

/** For those who may restrict or lift. Null for others. */
export async function findRestrictable(tx: Tx, personId: string): Promise<Restrictable | null> {
  if (!(await seesOrOversees(tx, personId))) return null;
  const { id, kind, reason, placedAt } = restrictions;
  const [restriction] = await tx
    .select({ id, kind, reason, placedAt, placedByName: users.name })
    .from(restrictions)
    .innerJoin(users, eq(users.id, restrictions.placedBy))
    .where(and(eq(restrictions.personId, personId), isNull(restrictions.liftedAt)));
  return { personId, restriction: restriction ?? null };
}
