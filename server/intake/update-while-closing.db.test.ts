import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import type { IntakeTx, Tx } from "#db/client.ts";
import { insertClosure } from "#db/commands/closures.ts";
import { newId } from "#db/ids.ts";
import { listLeftOpen } from "#db/queries/closures.ts";
import { findEpisodeToChange } from "#db/queries/episodes.ts";
import { calls, intakeSenders } from "#db/schema/calls.ts";
import { deskLeads } from "#db/schema/duties.ts";
import { relationships, strips } from "#db/schema/episodes.ts";
import type { Actor } from "#domain/actor.ts";
import { whyNotUnheard } from "#domain/closure.ts";
import { apart, type Apart } from "#test/apart.ts";
import { ownerConnection } from "#test/database.ts";
import { Given } from "#test/make.ts";
import type { IntakeMessage, IntakeSender } from "./answer-message.ts";
import { readBarsMessage } from "./bars-message.ts";
import { storeMessage } from "./store-message.ts";

const examples = join(import.meta.dirname, "examples");
const read = readdirSync(examples).map((name) => readBarsMessage(readFileSync(join(examples, name), "utf8"), new Date("2026-03-02T22:10:00Z")));
const messages = read.flatMap((each) => (each.ok ? [each.message] : []));

/** The two messages of one case. */
function newAndUpdate(): [IntakeMessage, IntakeMessage] {
  const update = messages.find(({ reason }) => reason === "update");
  const first = messages.find(({ reason, caseKey }) => reason === "new" && caseKey === update?.caseKey);
  if (!first || !update) throw new Error("no case with an update");
  const request = { requestId: randomUUID(), correlationId: randomUUID() };
  return [{ ...first, ...request }, { ...update, ...request }];
}

const { db } = ownerConnection();

const asIntake = <T>(work: (tx: IntakeTx) => Promise<T>): Promise<T> =>
  db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('role', 'lantern_intake', true)`);
    return await work(tx as unknown as IntakeTx);
  });

async function send(message: IntakeMessage, sender: IntakeSender): Promise<{ episodeId: string }> {
  const stored = await asIntake((tx) => storeMessage(tx, message, sender, new Date(), "r"));
  if (stored.outcome !== "stored") throw new Error(stored.outcome);
  const [call] = await db.select({ episodeId: calls.episodeId }).from(calls).where(eq(calls.reference, stored.callReference));
  return { episodeId: call?.episodeId ?? "" };
}

/** A call from dispatch that somebody has taken, with the update that is about to come. */
async function takenCall(): Promise<{ owner: Actor; cad: IntakeSender; episodeId: string; update: IntakeMessage }> {
  const cad = { id: newId(), name: `CAD ${newId()}` };
  const owner = await db.transaction(async (tx) => {
    const given = new Given(tx);
    const clinician = await given.user({ duty: "desk" });
    await given.deskLead(clinician);
    await tx.insert(intakeSenders).values({ ...cad, keyHash: newId(), createdAt: given.now });
    return clinician;
  });
  const [first, update] = newAndUpdate();
  const { episodeId } = await send(first, cad);
  const now = new Date();
  await db.update(strips).set({ ownerId: owner.id, takenAt: now }).where(eq(strips.episodeId, episodeId));
  await db.insert(relationships).values({ id: newId(), userId: owner.id, episodeId, reason: "owner", startedAt: now });
  return { owner, cad, episodeId, update };
}

/** What the action does: look with the row locked, ask the rule, close. @param heard how many messages the page showed */
async function close(tx: Tx, owner: Actor, episodeId: string, heard: number): Promise<string | null> {
  const found = await findEpisodeToChange(tx, episodeId);
  const no = whyNotUnheard(heard, (await listLeftOpen(tx, episodeId)).heard);
  if (no !== null || !found) return no ?? "not-found";
  await insertClosure(tx, { episodeId, personId: null, ownerId: owner.id, outcome: "resolved-with-advice", words: "Her sister is with her", closedBy: owner.id, now: new Date() });
  return null;
}

/** Until the other transaction waits for a lock, or has gone on without one. */
async function untilWaits(holder: number, other: Promise<unknown>): Promise<void> {
  let hasGoneOn = false;
  const gone = () => { hasGoneOn = true; };
  other.then(gone, gone);
  const isWaiting = async () => (await db.execute<{ waits: boolean }>(sql`select exists (select 1 from pg_locks l where not l.granted and ${holder} = any(pg_blocking_pids(l.pid))) as waits`))[0]?.waits ?? false;
  while (!hasGoneOn && !(await isWaiting()));
}

const pidOf = async (tx: Pick<Tx, "execute">): Promise<number> => (await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`))[0]?.pid ?? 0;

/** New calls are the owner's while it lasts: what is committed here gives nobody else's test a call to own. */
async function race(owner: Actor, body: (as: Apart["as"]) => Promise<void>): Promise<void> {
  try {
    await apart(2, ({ as }) => body(as));
  } finally {
    await db.update(deskLeads).set({ standing: false }).where(eq(deskLeads.userId, owner.id));
  }
}

test("an update that arrives while its crisis is being closed waits for that, and rings anew", async () => {
  const { owner, cad, episodeId, update } = await takenCall();
  await race(owner, async (as) => {
    let updating: ReturnType<typeof send> | undefined;
    const refused = await as(owner, async (tx) => {
      const no = await close(tx, owner, episodeId, 1);
      updating = send(update, cad);
      await untilWaits(await pidOf(tx), updating);
      return no;
    });
    expect(refused).toBeNull();
    const rung = await updating;
    expect(rung?.episodeId).not.toBe(episodeId);
    expect(await db.select({ takenAt: strips.takenAt }).from(strips).where(eq(strips.episodeId, rung?.episodeId ?? ""))).toEqual([{ takenAt: null }]);
  });
});

test("a closing that comes while an update is being stored waits for that, and is told that there is something to read", async () => {
  const { owner, cad, episodeId, update } = await takenCall();
  await race(owner, async (as) => {
    let closing: Promise<string | null> | undefined;
    const updated = await asIntake(async (tx) => {
      const stored = await storeMessage(tx, update, cad, new Date(), "r");
      closing = as(owner, (closer) => close(closer, owner, episodeId, 1));
      await untilWaits(await pidOf(tx), closing);
      return stored;
    });
    expect(updated.outcome).toBe("stored");
    expect(await closing).toBe("closure.unheard");
    expect(await db.select({ id: strips.episodeId }).from(strips).where(eq(strips.episodeId, episodeId))).toEqual([{ id: episodeId }]);
  });
});
