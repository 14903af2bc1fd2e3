import { and, asc, eq, exists, gte, isNull, or, sql, type SQL } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { decodeCursor, isUuid, keysetPage, pageSize, type KeysetPage } from "#db/cursor.ts";
import { serviceBoroughs, serviceRevisions, services } from "#db/schema/services.ts";
import { users } from "#db/schema/users.ts";
import { firstOpenAfter } from "#domain/service.ts";
import { idArray } from "./raw-values.ts";

const columns = {
  id: services.id, version: services.version, name: services.name, organisation: services.organisation, kind: services.kind, servesAllLondon: services.servesAllLondon,
  minimumAge: services.minimumAge, maximumAge: services.maximumAge, allHours: services.allHours, openingHours: services.openingHours, hoursNote: services.hoursNote,
  professionalPhone: services.professionalPhone, publicPhone: services.publicPhone, acceptsAmbulance: services.acceptsAmbulance, selfReferral: services.selfReferral,
  exclusions: services.exclusions, capacityNote: services.capacityNote, answersWithinHours: services.answersWithinHours, verifiedAt: services.verifiedAt, closedFrom: services.closedFrom,
};

/** The boroughs of many entries in one look: asked beside each of them, the whole table would be read once an entry. */
async function withBoroughs<Row extends { id: string }>(tx: Tx, rows: readonly Row[]): Promise<(Row & { boroughs: string[] })[]> {
  const found = await tx
    .select({ id: serviceBoroughs.serviceId, boroughs: sql<string[]>`array_agg(${serviceBoroughs.boroughCode} order by ${serviceBoroughs.boroughCode})` })
    .from(serviceBoroughs)
    // One parameter, however many there are: a list of fifty is planned anew each time.
    .where(sql`${serviceBoroughs.serviceId} = any(${idArray(rows.map(({ id }) => id))}::uuid[])`)
    .groupBy(serviceBoroughs.serviceId);
  const served = new Map(found.map(({ id, boroughs }) => [id, boroughs]));
  return rows.map((row) => ({ ...row, boroughs: served.get(row.id) ?? [] }));
}

export type ServiceSearch = { kind?: string | undefined; boroughCode?: string | undefined; after?: string | undefined };

/** The directory by name: those of a kind, and those that serve a borough. */
export async function listServices(tx: Tx, { kind, boroughCode, after }: ServiceSearch): Promise<KeysetPage<ServiceRow>> {
  const [name, id] = decodeCursor(after, 2) ?? [];
  const conditions: (SQL | undefined)[] = [
    kind ? eq(services.kind, kind) : undefined,
    boroughCode ? or(services.servesAllLondon, exists(tx.select({ one: sql`1` }).from(serviceBoroughs).where(and(eq(serviceBoroughs.serviceId, services.id), eq(serviceBoroughs.boroughCode, boroughCode))))) : undefined,
    typeof name === "string" && isUuid(id) ? sql`(${services.name}, ${services.id}) > (${name}, ${id}::uuid)` : undefined,
  ];
  const rows = await tx.select(columns).from(services).where(and(...conditions)).orderBy(asc(services.name), asc(services.id)).limit(pageSize + 1);
  return keysetPage(await withBoroughs(tx, rows), (row) => [row.name, row.id]);
}

export type ServiceRow = Pick<
  typeof services.$inferSelect,
  "id" | "version" | "name" | "organisation" | "kind" | "servesAllLondon" | "minimumAge" | "maximumAge" | "allHours" | "openingHours" | "hoursNote" | "professionalPhone"
    | "publicPhone" | "acceptsAmbulance" | "selfReferral" | "exclusions" | "capacityNote" | "answersWithinHours" | "verifiedAt" | "closedFrom"
> & { boroughs: string[] };

/** One entry, whole, with who last checked and changed it. */
export async function findService(tx: Tx, id: string) {
  const [service] = await tx
    .select({
      ...columns, odsCode: services.odsCode, whatItDoes: services.whatItDoes, email: services.email, referralRoute: services.referralRoute, languages: services.languages,
      accessibility: services.accessibility, verifiedHow: services.verifiedHow, closedReason: services.closedReason, updatedAt: services.updatedAt,
      verifiedByName: sql<string | null>`(select u.name from users u where u.id = ${services.verifiedBy})`, updatedByName: sql<string | null>`(select u.name from users u where u.id = ${services.updatedBy})`,
    })
    .from(services)
    .where(eq(services.id, id));
  return service ? (await withBoroughs(tx, [service]))[0] ?? null : null;
}

export type Service = NonNullable<Awaited<ReturnType<typeof findService>>>;

/** What an entry was before each change, newest first. */
export async function listServiceRevisions(tx: Tx, serviceId: string) {
  return await tx
    .select({ version: serviceRevisions.version, changedAt: serviceRevisions.changedAt, changedByName: users.name, reason: serviceRevisions.reason })
    .from(serviceRevisions)
    .leftJoin(users, eq(users.id, serviceRevisions.changedBy))
    .where(eq(serviceRevisions.serviceId, serviceId))
    .orderBy(sql`${serviceRevisions.version} desc`)
    .limit(pageSize);
}

/** Services that a referral can go to today, by name: those that serve a borough, when one is known, and take referrals from an ambulance service. */
export async function listServicesToReferTo(tx: Tx, { kind, boroughCode, now }: { kind?: string | undefined; boroughCode?: string | null | undefined; now: Date }): Promise<ServiceRow[]> {
  const serves = boroughCode ? or(services.servesAllLondon, sql`exists (select 1 from service_boroughs b where b.service_id = ${services.id} and b.borough_code = ${boroughCode})`) : undefined;
  const rows = await tx
    .select(columns)
    .from(services)
    .where(and(services.acceptsAmbulance, or(isNull(services.closedFrom), gte(services.closedFrom, firstOpenAfter(now))), kind ? eq(services.kind, kind) : undefined, serves))
    .orderBy(asc(services.name), asc(services.id))
    .limit(pageSize + 1);
  return await withBoroughs(tx, rows);
}
