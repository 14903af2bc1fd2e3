import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { DutyKind, Role, Sector } from "#domain/actor.ts";
import type { DeskLead, LiveCrew } from "#domain/duty.ts";

/** Somebody who can be asked, with tonight's duty if they have one. */
export type Colleague = {
  id: string;
  name: string;
  role: Role;
  isDisabled: boolean;
  duty: { kind: DutyKind; callSign: string; sector: Sector } | null;
};

type ColleagueRow = Omit<Colleague, "duty"> & { kind: DutyKind | null; callSign: string; sector: Sector };

/** A duty that counts: not ended, and no more than four hours past its planned end (see open_duty in the policies). */
const open = sql`d.ended_at is null and d.until + interval '4 hours' > now()`;

const colleague = sql`
  select u.id, u.name, u.role, exists (select 1 from account_disablings x where x.user_id = u.id) as "isDisabled",
    d.kind, d.call_sign as "callSign", d.sector
  from users u left join duties d on d.user_id = u.id and ${open}`;

const colleagueOf = ({ kind, callSign, sector, ...who }: ColleagueRow): Colleague => ({ ...who, duty: kind === null ? null : { kind, callSign, sector } });

/** Every clinician whose account is active: on duty first, then by name. For a service of some hundred clinicians, so not paged. */
export async function listColleagues(tx: Tx): Promise<Colleague[]> {
  const rows = await tx.execute<ColleagueRow>(sql`
    ${colleague}
    where u.role <> 'administrator' and not exists (select 1 from account_disablings x where x.user_id = u.id)
    order by (d.id is null), u.name, u.id`);
  return rows.map(colleagueOf);
}

export async function findColleague(tx: Tx, id: string): Promise<Colleague | null> {
  const [row] = await tx.execute<ColleagueRow>(sql`${colleague} where u.id = ${id}`);
  return row ? colleagueOf(row) : null;
}

/** Everybody on duty now, the desk first. */
export async function listOnDuty(tx: Tx): Promise<(Colleague & { duty: NonNullable<Colleague["duty"]> })[]> {
  const rows = await tx.execute<ColleagueRow>(sql`${colleague} where d.id is not null order by (d.kind <> 'desk'), d.call_sign, u.name`);
  return rows.map(colleagueOf).filter((each): each is Colleague & { duty: NonNullable<Colleague["duty"]> } => each.duty !== null);
}

/** Who leads the desk, by name; null when nobody was ever named or the account has ended. */
export async function findDeskLead(tx: Tx): Promise<(DeskLead & { since: Date }) | null> {
  const [row] = await tx.execute<DeskLead & { since: string }>(sql`
    select u.id, u.name, l.since, exists (select 1 from duties d where d.user_id = u.id and d.kind = 'desk' and ${open}) as "isOnDesk"
    from desk_leads l join users u on u.id = l.user_id
    where l.standing and not exists (select 1 from account_disablings x where x.user_id = u.id)`);
  return row ? { ...row, since: new Date(row.since) } : null;
}

/**
 * The crew that is out under a call sign, with who is aboard. A crew that everybody has left, or whose duties all ran out, is not out.
 * @param callSign as `callSignOf` gives it
 */
export async function findLiveCrew(tx: Tx, callSign: string): Promise<LiveCrew | null> {
  const [crew] = await tx.execute<LiveCrew>(sql`
    select c.id, c.kind, c.call_sign as "callSign", jsonb_agg(jsonb_build_object('name', u.name, 'role', d.role_held) order by d."from", d.role_held desc) as aboard
    from crews c join duties d on d.crew_id = c.id and ${open} join users u on u.id = d.user_id
    where c.call_sign = ${callSign} and c.ended_at is null
    group by c.id`);
  return crew ?? null;
}

/** Does the crew still have a job that is neither clear nor stood down? Also one whose record a restriction hides from the crew itself. */
export async function isCommitted(tx: Tx, crewId: string | null): Promise<boolean> {
  if (crewId === null) return false;
  const [row] = await tx.execute<{ committed: boolean }>(sql`select exists (select 1 from crews_on_a_job() j where j.crew_id = ${crewId}) as committed`);
  return row?.committed ?? false;
}

/** The same, with the crew locked until the transaction ends: it is not sent anywhere while its duty ends. */
export async function isCommittedForGood(tx: Tx, crewId: string | null): Promise<boolean> {
  if (crewId !== null) await tx.execute(sql`select 1 from crews where id = ${crewId} for update`);
  return await isCommitted(tx, crewId);
}
