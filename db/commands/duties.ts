import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { newId } from "#db/ids.ts";
import { crews, deskLeads, duties } from "#db/schema/duties.ts";
import type { Actor, DutyKind, Sector } from "#domain/actor.ts";

export type NewDuty = { kind: DutyKind; callSign: string; sector: Sector; until: Date };

/**
 * Starts the actor's duty. For a car: joins the crew that is out under the call sign, or sends a new one out.
 * A duty that was forgotten and ran out is ended first, at the time at which it was to end.
 * @param crewId the crew to join, null to make a new one; ignored for the desk
 */
export async function insertDuty(tx: Tx, { actor, duty, crewId, now }: { actor: Pick<Actor, "id" | "role">; duty: NewDuty; crewId: string | null; now: Date }): Promise<string> {
  await endForgottenDuty(tx, actor.id);
  const id = newId();
  const seat = duty.kind === "desk" ? null : (crewId ?? (await insertCrew(tx, { kind: duty.kind, duty, now })));
  await tx.insert(duties).values({ id, userId: actor.id, ...duty, crewId: seat, roleHeld: actor.role, from: now });
  return id;
}

async function insertCrew(tx: Tx, { kind, duty, now }: { kind: "solo" | "joint-car"; duty: NewDuty; now: Date }): Promise<string> {
  await endEmptyCrews(tx, sql`c.call_sign = ${duty.callSign}`, now);
  const { callSign, sector, until } = duty;
  const id = newId();
  await tx.insert(crews).values({ id, kind, callSign, sector, from: now, until });
  return id;
}

async function endForgottenDuty(tx: Tx, userId: string): Promise<void> {
  const ranOut = sql`${duties.until} + interval '4 hours' <= now()`;
  await tx.update(duties).set({ endedAt: sql`${duties.until}` }).where(and(eq(duties.userId, userId), isNull(duties.endedAt), ranOut));
}

/** Ends the duty, and with the last one aboard the crew. */
export async function endDuty(tx: Tx, { id, crewId, now }: { id: string; crewId: string | null; now: Date }): Promise<void> {
  await tx.update(duties).set({ endedAt: now }).where(and(eq(duties.id, id), isNull(duties.endedAt)));
  if (crewId !== null) await endEmptyCrews(tx, sql`c.id = ${crewId}`, now);
}

/** A crew that nobody is aboard any more is off the road, unless a job still names it. */
async function endEmptyCrews(tx: Tx, which: ReturnType<typeof sql>, now: Date): Promise<void> {
  await tx.execute(sql`
    update crews c set ended_at = ${now.toISOString()}::timestamptz
    where ${which} and c.ended_at is null
      and not exists (select 1 from duties d where d.crew_id = c.id and d.ended_at is null and d.until + interval '4 hours' > now())`);
}

/**
 * Names the desk's lead: the one before stands down, and every call that nobody has taken yet changes hands, all in this transaction.
 * Two at the same moment: the unique index lets one through.
 */
export async function insertDeskLead(tx: Tx, { userId, by, now }: { userId: string; by: string; now: Date }): Promise<void> {
  await tx.update(deskLeads).set({ standing: false }).where(eq(deskLeads.standing, true));
  await tx.insert(deskLeads).values({ id: newId(), userId, since: now, by });
  await tx.execute(sql`select waiting_calls_to_lead()`);
}
