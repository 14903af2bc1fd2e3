import { and, desc, eq, gte, inArray, isNull, ne, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Tx } from "#db/client.ts";
import { planAgreements, plans, planVersions } from "#db/schema/assessments.ts";
import { episodes } from "#db/schema/episodes.ts";
import { persons } from "#db/schema/people.ts";
import { serviceBoroughs, services } from "#db/schema/services.ts";
import { users } from "#db/schema/users.ts";
import { londonDay } from "#domain/london-time.ts";
import { isCheckedLately } from "#domain/crisis-lines.ts";
import type { Plan, PlanKind, PlanVersion } from "#domain/plan.ts";
import { firstOpenAfter } from "#domain/service.ts";

const agreer = alias(users, "agreer");

const versionColumns = {
  version: planVersions,
  writer: { id: users.id, name: users.name },
  agreement: planAgreements,
  agreer: { id: agreer.id, name: agreer.name },
};

function selectVersions(tx: Tx) {
  return tx
    .select({ plan: { id: plans.id, kind: plans.kind, episodeId: plans.episodeId }, ...versionColumns })
    .from(plans)
    .innerJoin(planVersions, eq(planVersions.planId, plans.id))
    .innerJoin(users, eq(users.id, planVersions.writtenBy))
    .leftJoin(planAgreements, and(eq(planAgreements.planId, plans.id), eq(planAgreements.version, planVersions.version)))
    .leftJoin(agreer, eq(agreer.id, planAgreements.agreedBy));
}

type Row = Awaited<ReturnType<typeof selectVersions>>[number];

/** The newest fifty versions of an episode's plan of this kind, each with its agreement, or null when nothing is written that the actor sees. */
export async function findPlan(tx: Tx, episodeId: string, kind: PlanKind): Promise<Plan | null> {
  const rows = await selectVersions(tx).where(and(eq(plans.episodeId, episodeId), eq(plans.kind, kind))).orderBy(desc(planVersions.version)).limit(50);
  const [first] = rows;
  return first === undefined ? null : { ...first.plan, versions: rows.map(versionFrom) };
}

export type EarlierPlan = { episodeId: string; episodeNumber: string; version: PlanVersion };

/** The plan in force from another crisis of the same person, as far as the actor sees it: the newest that was agreed. */
export async function findEarlierPlan(tx: Tx, episodeId: string, kind: PlanKind): Promise<EarlierPlan | null> {
  const samePerson = sql`${episodes.personId} = (select e.person_id from episodes e where e.id = ${episodeId})`;
  const [row] = await tx
    .select({ ...versionColumns, episodeId: plans.episodeId, episodeNumber: episodes.number })
    .from(plans)
    .innerJoin(episodes, eq(episodes.id, plans.episodeId))
    .innerJoin(planVersions, eq(planVersions.planId, plans.id))
    .innerJoin(users, eq(users.id, planVersions.writtenBy))
    .innerJoin(planAgreements, and(eq(planAgreements.planId, plans.id), eq(planAgreements.version, planVersions.version)))
    .innerJoin(agreer, eq(agreer.id, planAgreements.agreedBy))
    .where(and(samePerson, ne(plans.episodeId, episodeId), eq(plans.kind, kind), inArray(planAgreements.agreement, ["fully", "partly"])))
    .orderBy(desc(planAgreements.agreedAt))
    .limit(1);
  return row === undefined ? null : { episodeId: row.episodeId, episodeNumber: row.episodeNumber, version: versionFrom(row) };
}

function versionFrom({ version, writer, agreement, agreer: by }: Pick<Row, "version" | "writer" | "agreement" | "agreer">): PlanVersion {
  const { planId: _plan, writtenBy: _writer, ...kept } = version;
  if (agreement === null || by === null) return { ...kept, writtenBy: writer, agreed: null };
  const { planId: _agreed, version: _version, agreedAt: at, agreedBy: _by, ...agreed } = agreement;
  return { ...kept, writtenBy: writer, agreed: { ...agreed, at, by } };
}

/** Whose plan it is: what they are called, and how old the identity is known to be. Null while nobody knows who they are. */
export async function findPlanOwner(tx: Tx, episodeId: string): Promise<{ calledName: string | null; fullName: string; familyName: string | null; bornOn: string | null } | null> {
  const [person] = await tx
    .select({ preferredName: persons.preferredName, givenName: persons.givenName, familyName: persons.familyName, bornOn: persons.bornOn })
    .from(episodes)
    .innerJoin(persons, eq(persons.id, episodes.personId))
    .where(eq(episodes.id, episodeId));
  if (person === undefined) return null;
  const { preferredName, givenName, familyName, bornOn } = person;
  return { calledName: preferredName || givenName, fullName: [givenName, familyName].filter(Boolean).join(" "), familyName, bornOn };
}

export type LocalCrisisLine = { name: string; phone: string; verifiedOn: string | null; checkedLately: boolean };

/** 24-hour crisis lines of the trusts that serve the borough in which the person lives, from the directory (MHSDS team type A19). */
export async function listLocalCrisisLines(tx: Tx, episodeId: string, now: Date): Promise<LocalCrisisLine[]> {
  const rows = await tx
    .select({ name: services.name, phone: services.publicPhone, verifiedAt: services.verifiedAt })
    .from(episodes)
    .innerJoin(persons, eq(persons.id, episodes.personId))
    .innerJoin(serviceBoroughs, eq(serviceBoroughs.boroughCode, persons.boroughCode))
    .innerJoin(services, and(eq(services.id, serviceBoroughs.serviceId), eq(services.kind, "A19")))
    .where(and(eq(episodes.id, episodeId), sql`${services.publicPhone} ~ '\\S'`, or(isNull(services.closedFrom), gte(services.closedFrom, firstOpenAfter(now)))))
    .orderBy(services.name)
    .limit(3);
  return rows.map(({ name, phone, verifiedAt }) => {
    const verifiedOn = verifiedAt === null ? null : londonDay(verifiedAt);
    return { name, phone: phone ?? "", verifiedOn, checkedLately: isCheckedLately(verifiedOn, londonDay(now)) };
  });
}
