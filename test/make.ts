import { sql } from "drizzle-orm";
import type { PgDatabase } from "drizzle-orm/pg-core";
import type { PostgresJsQueryResultHKT } from "drizzle-orm/postgres-js";
import type { Tx } from "#db/client.ts";
import { newId } from "#db/ids.ts";
import { calls, callVersions } from "#db/schema/calls.ts";
import { crews, deskLeads, duties } from "#db/schema/duties.ts";
import { episodes, relationships, strips } from "#db/schema/episodes.ts";
import { emergencyAccesses, persons, restrictions } from "#db/schema/people.ts";
import { services } from "#db/schema/services.ts";
import { users } from "#db/schema/users.ts";
import type { CallFacts } from "#domain/call.ts";
import type { Actor, DutyKind, Role } from "#domain/actor.ts";
import { nameKey } from "#domain/name-key.ts";

type Connection = PgDatabase<PostgresJsQueryResultHKT, Record<string, never>>;

let counter = 0;
const next = () => (counter += 1);

const minutes = (from: Date, count: number) => new Date(from.getTime() + count * 60_000);

/** What a call says when a test does not care. */
export function callFacts(facts: Partial<CallFacts> = {}): CallFacts {
  const patient = {
    familyName: null, givenName: null, title: null, bornOn: null, approximateAge: null, nhsNumber: null, nhsNumberStanding: "none", gender: null,
    ethnicCategory: null, address: null, postcode: null, phone: null, language: null, interpreterNeeded: null, gpPractice: null,
  } as const;
  return {
    receivedAt: new Date("2026-03-02T22:10:00Z"), source: "999", category: "C3", callerName: null, callerRelationship: null, callbackNumber: "020 7946 0018",
    safeToCallBack: null, placeType: null, placeAddress: null, placePostcode: null, boroughCode: "E09000007", accessNotes: null,
    callersWords: "He has not slept for days and is frightened", clinicalSummary: null, patient, sceneSafety: "not-known", sceneSafetyWords: null,
    safeguarding: [], adjustments: [], repeatCaller: null, otherFlags: [], callBackFrom: null, callBackBy: null, ...facts,
  } as CallFacts;
}

/** The things a test needs, made as the database's owner; `as` then looks at them with somebody's eyes. */
export class Given {
  readonly db: Connection;
  readonly now: Date;

  constructor(db: unknown, now = new Date()) {
    this.db = db as Connection;
    this.now = now;
  }

  /** Somebody who signs in; `duty` puts them on shift now. */
  async user(made: { role?: Role; name?: string; email?: string; duty?: DutyKind; callSign?: string; sector?: "NW" | "NC" | "NE" | "SW" | "SE"; caresFor?: { id: string }[] } = {}): Promise<Actor> {
    const n = next();
    const { role = "paramedic", name = `Testperson ${n}`, email = `testperson-${n}-${newId()}@lantern.example` } = made;
    const id = newId();
    await this.db.insert(users).values({ id, email, name, role, createdAt: this.now });
    const duty = made.duty ? await this.duty({ id, role }, made.duty, made.callSign ?? `T${n}-${id.slice(-6)}`, made.sector ?? "NC") : null;
    for (const person of made.caresFor ?? []) await this.episode({ owner: { id }, person });
    return { id, name, role, duty };
  }

  /** An open duty; for cars also the crew, or a seat in the crew that has this call sign. */
  async duty(who: { id: string; role: Role }, kind: DutyKind, callSign: string, sector: "NW" | "NC" | "NE" | "SW" | "SE" = "NC"): Promise<NonNullable<Actor["duty"]>> {
    const [from, until] = [minutes(this.now, -60), minutes(this.now, 600)];
    let crewId: string | null = null;
    if (kind !== "desk") {
      const [crew] = await this.db.execute<{ id: string }>(sql`select id from crews where call_sign = ${callSign} and ended_at is null`);
      crewId = crew?.id ?? newId();
      if (!crew) await this.db.insert(crews).values({ id: crewId, kind, callSign, sector, from, until });
    }
    const id = newId();
    await this.db.insert(duties).values({ id, userId: who.id, kind, callSign, sector, crewId, roleHeld: who.role, from, until });
    return { id, kind, callSign, sector, from, until, isDeskLead: false, crewId };
  }

  /** A complete joint response car. */
  async jointCar(callSign = `MH${next()}`): Promise<{ crewId: string; paramedic: Actor; practitioner: Actor }> {
    const paramedic = await this.user({ role: "paramedic", duty: "joint-car", callSign });
    const practitioner = await this.user({ role: "mental-health-practitioner", duty: "joint-car", callSign });
    return { crewId: paramedic.duty?.crewId ?? "", paramedic, practitioner };
  }

  async deskLead(who: { id: string }): Promise<void> {
    await this.db.execute(sql`update desk_leads set standing = false where standing`);
    await this.db.insert(deskLeads).values({ id: newId(), userId: who.id, since: this.now, by: who.id });
  }

  async person(made: Partial<typeof persons.$inferInsert> = {}): Promise<{ id: string }> {
    const { familyName = `Testperson${next()}`, givenName = "Sam" } = made;
    const row = { id: newId(), familyName, givenName, familyKey: nameKey(familyName ?? ""), givenKey: nameKey(givenName ?? ""), bornOn: "1980-08-14", createdAt: this.now, updatedAt: this.now, ...made };
    await this.db.insert(persons).values(row);
    return { id: row.id };
  }

  /** An open episode with its strip and one call; an owner is tied to it. */
  async episode(made: { owner: { id: string }; person?: { id: string } | null; taken?: boolean; priority?: number; dueIn?: number; facts?: Partial<CallFacts>; tie?: boolean }): Promise<{ id: string; callId: string }> {
    const { owner, person = null, taken = true, priority = 3, dueIn = 30, facts = {}, tie = true } = made;
    const [id, callId] = [newId(), newId()];
    const told = callFacts({ receivedAt: this.now, ...facts });
    // In one transaction: an episode without a strip is refused when it is committed.
    await this.db.transaction(async (db) => {
      await db.insert(episodes).values({ id, number: `T-${id.slice(-12)}`, personId: person?.id ?? null, openedAt: this.now });
      await db.insert(strips).values({
        episodeId: id, ownerId: owner.id, nextAction: "Triage", nextActionDue: minutes(this.now, dueIn), priority, waitingSince: this.now, takenAt: taken ? this.now : null,
      });
      await db.insert(calls).values({ id: callId, reference: `TC-${callId.slice(-12)}`, episodeId: id, receivedAt: told.receivedAt });
      await db.insert(callVersions).values({ callId, version: 1, recordedAt: this.now, category: told.category, boroughCode: told.boroughCode, callersWords: told.callersWords, facts: told });
    });
    if (tie) await this.tie(owner, { id });
    return { id, callId };
  }

  async tie(who: { id: string }, episode: { id: string }, until: Date | null = null): Promise<void> {
    await this.db.insert(relationships).values({ id: newId(), userId: who.id, episodeId: episode.id, reason: "owner", startedAt: this.now, until });
  }

  async restriction(person: { id: string }, by: { id: string }): Promise<void> {
    await this.db.insert(restrictions).values({ id: newId(), personId: person.id, kind: "staff-as-patient", reason: "Colleague", placedAt: this.now, placedBy: by.id });
  }

  async emergencyAccess(who: { id: string }, person: { id: string }): Promise<void> {
    await this.db.insert(emergencyAccesses).values({
      id: newId(), userId: who.id, personId: person.id, reasons: ["life-at-risk"], words: "On scene now", openedAt: this.now, expiresAt: minutes(this.now, 720),
    });
  }

  async service(made: Partial<typeof services.$inferInsert> = {}): Promise<{ id: string }> {
    const row = { id: newId(), name: `Test service ${next()}`, organisation: "Test trust", kind: "A02", referralRoute: "phone", updatedAt: this.now, servesAllLondon: true, ...made };
    await this.db.insert(services).values(row);
    return { id: row.id };
  }

  /** Runs work with somebody's eyes: the application's role, and them as the actor. What fails in it fails alone. */
  async as<T>(who: { id: string }, work: (tx: Tx) => Promise<T>): Promise<T> {
    return await this.db.transaction(async (tx) => {
      await tx.execute(sql`select act_as(${who.id}::uuid), set_config('role', 'lantern_app', true)`);
      const result = await work(tx as unknown as Tx);
      await tx.execute(sql`select set_config('role', 'none', true)`);
      await tx.execute(sql`select act_as(null)`);
      return result;
    });
  }
}
