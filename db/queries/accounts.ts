import { and, asc, desc, eq, gt, isNull, ne, notExists, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { GateTx, Tx } from "#db/client.ts";
import { decodeCursor, isUuid, keysetPage, pageSize, type KeysetPage } from "#db/cursor.ts";
import { deskLeads, duties } from "#db/schema/duties.ts";
import { accountDisablings, enrolments, users } from "#db/schema/users.ts";
import type { Account } from "#domain/account.ts";
import type { DutyKind, Role } from "#domain/actor.ts";

export type Disabling = { reason: string; by: string; at: Date };
export type ListedAccount = { id: string; name: string; email: string; role: Role; isLearner: boolean; enrolled: boolean; disabling: Disabling | null; lastSignedInAt: Date | null };

const disabler = alias(users, "disabler");
const columns = {
  id: users.id, name: users.name, email: users.email, role: users.role, isLearner: users.isLearner,
  disabledBecause: accountDisablings.reason, disabledBy: disabler.name, disabledAt: accountDisablings.disabledAt,
};

type DisablingColumns = { disabledBecause: string | null; disabledBy: string | null; disabledAt: Date | null };

/** Gathers what the two joins brought, null where the account is not disabled. */
function withDisabling<Row extends DisablingColumns>({ disabledBecause: reason, disabledBy: by, disabledAt: at, ...row }: Row) {
  const disabling: Disabling | null = reason === null || by === null || at === null ? null : { reason, by, at };
  return { ...row, disabling };
}

type SignIn = { enrolled: boolean; lastSignedInAt: Date | null };

async function signInsOf(tx: Tx, people: readonly { id: string }[]): Promise<Map<string, SignIn>> {
  const ids = `{${people.map(({ id }) => id).join(",")}}`;
  const rows = await tx.execute<{ user_id: string; enrolled: boolean; last_signed_in_at: string | null }>(sql`select * from account_sign_ins(${ids}::uuid[])`);
  return new Map(rows.map(({ user_id, enrolled, last_signed_in_at: at }) => [user_id, { enrolled, lastSignedInAt: at === null ? null : new Date(at) }]));
}

const neverSignedIn: SignIn = { enrolled: false, lastSignedInAt: null };

/** Everybody who has, or had, an account, by name. */
export async function listAccounts(tx: Tx, { after }: { after: string | undefined }): Promise<KeysetPage<ListedAccount>> {
  const [name, id] = decodeCursor(after, 2) ?? [];
  const rows = await tx
    .select(columns)
    .from(users)
    .leftJoin(accountDisablings, eq(accountDisablings.userId, users.id))
    .leftJoin(disabler, eq(disabler.id, accountDisablings.disabledBy))
    .where(typeof name === "string" && isUuid(id) ? sql`(${users.name}, ${users.id}) > (${name}, ${id}::uuid)` : undefined)
    .orderBy(asc(users.name), asc(users.id))
    .limit(pageSize + 1);
  const signIns = await signInsOf(tx, rows);
  return keysetPage(rows.map((row) => ({ ...withDisabling(row), ...(signIns.get(row.id) ?? neverSignedIn) })), (row) => [row.name, row.id]);
}

export type OpenEnrolment = { id: string; createdAt: Date; expiresAt: Date };
export type FoundAccount = ListedAccount & Account & {
  version: number;
  registration: string | null;
  phone: string | null;
  createdAt: Date;
  /** The newest link, while it waits to be used and has not expired. */
  enrolment: OpenEnrolment | null;
};

/** One account with everything that its rules ask for. Administrators only: for anybody else it does not exist. */
export async function findAccount(tx: Tx, id: string, now: Date): Promise<FoundAccount | null> {
  const [row] = await tx
    .select({ ...columns, version: users.version, registration: users.registration, phone: users.phone, createdAt: users.createdAt })
    .from(users)
    .leftJoin(accountDisablings, eq(accountDisablings.userId, users.id))
    .leftJoin(disabler, eq(disabler.id, accountDisablings.disabledBy))
    .where(eq(users.id, id));
  if (!row) return null;
  const signIns = await signInsOf(tx, [row]);
  const [owned] = await tx.execute<{ strips: number; follow_ups: number }>(sql`select * from work_owned_by(${id}::uuid)`);
  if (!owned) return null;
  const [newest] = await tx
    .select({ id: enrolments.id, createdAt: enrolments.createdAt, expiresAt: enrolments.expiresAt, usedAt: enrolments.usedAt })
    .from(enrolments)
    .where(eq(enrolments.userId, id))
    .orderBy(desc(enrolments.createdAt), desc(enrolments.id))
    .limit(1);
  const waits = newest !== undefined && newest.usedAt === null && newest.expiresAt > now;
  return {
    ...withDisabling(row), ...(signIns.get(id) ?? neverSignedIn),
    disabled: row.disabledAt !== null,
    owned: { strips: owned.strips, followUps: owned.follow_ups },
    enrolment: waits ? { id: newest.id, createdAt: newest.createdAt, expiresAt: newest.expiresAt } : null,
  };
}

/** Whether somebody (else) has this folded address. */
export async function isEmailTaken(tx: Tx, email: string, exceptFor?: string): Promise<boolean> {
  const [row] = await tx.select({ id: users.id }).from(users).where(and(eq(users.email, email), exceptFor === undefined ? undefined : ne(users.id, exceptFor)));
  return row !== undefined;
}

/** Who can take over what somebody owns: the desk's lead, and the consultant nurses. At most five names. */
export async function listWhoTakesOver(tx: Tx, exceptFor: string): Promise<string[]> {
  const rows = await tx
    .select({ name: users.name })
    .from(users)
    .leftJoin(deskLeads, and(eq(deskLeads.userId, users.id), deskLeads.standing))
    .where(and(or(eq(users.role, "consultant-nurse"), sql`${deskLeads.id} is not null`), ne(users.id, exceptFor), enabled(tx)))
    .orderBy(sql`${deskLeads.id} is null`, asc(users.name))
    .limit(5);
  return rows.map(({ name }) => name);
}

const enabled = (tx: Tx | GateTx) => notExists(tx.select({ one: sql`1` }).from(accountDisablings).where(eq(accountDisablings.userId, users.id)));

export type DemoPerson = { id: string; name: string; email: string; role: Role; duty: { kind: DutyKind; callSign: string; until: Date } | null };

/** The people of a demonstration who can be signed in as, with the duty they are on. */
export async function listDemoPeople(tx: GateTx, now: Date): Promise<DemoPerson[]> {
  return await tx
    .select({ id: users.id, name: users.name, email: users.email, role: users.role, duty: { kind: duties.kind, callSign: duties.callSign, until: duties.until } })
    .from(users)
    .leftJoin(duties, and(eq(duties.userId, users.id), isNull(duties.endedAt), gt(sql`${duties.until} + interval '4 hours'`, now.toISOString())))
    .where(enabled(tx))
    .orderBy(asc(users.name), asc(users.id))
    .limit(200);
}

/** One of them, or null. */
export async function findDemoPerson(tx: GateTx, id: string): Promise<{ id: string; email: string } | null> {
  const [row] = await tx.select({ id: users.id, email: users.email }).from(users).where(and(eq(users.id, id), enabled(tx)));
  return row ?? null;
}
