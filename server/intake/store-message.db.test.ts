import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import type { IntakeTx } from "#db/client.ts";
import { newId } from "#db/ids.ts";
import { calls, intakeSenders } from "#db/schema/calls.ts";
import { inside } from "#test/inside.ts";
import type { Given } from "#test/make.ts";
import type { IntakeMessage } from "./answer-message.ts";
import { readBarsMessage } from "./bars-message.ts";
import { storeMessage } from "./store-message.ts";

const examples = join(import.meta.dirname, "examples");
const request = { requestId: "r-1" } as Pick<IntakeMessage, "requestId">;

function messageFrom(name: string, change: (text: string) => string = (text) => text): IntakeMessage {
  const read = readBarsMessage(change(readFileSync(join(examples, name), "utf8")), new Date("2026-03-02T22:10:00Z"));
  if (!read.ok) throw new Error(`${name}: ${read.fault.diagnostics}`);
  return { ...read.message, ...request } as IntakeMessage;
}

async function asIntake<T>(given: Given, work: (tx: IntakeTx) => Promise<T>): Promise<T> {
  return await given.db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('role', 'lantern_intake', true)`);
    const result = await work(tx as unknown as IntakeTx);
    await tx.execute(sql`select set_config('role', 'none', true)`);
    return result;
  });
}

async function sender(given: Given) {
  const row = { id: newId(), name: `CAD ${newId()}`, keyHash: newId() };
  await given.db.insert(intakeSenders).values({ ...row, createdAt: given.now });
  return row;
}

const wellMade = readdirSync(examples).filter((name) => name.endsWith(".json"));
const isNew = (name: string) => messageFrom(name).reason === "new";

test.each(wellMade.filter(isNew))("%s rings as a call that somebody owns", (name) =>
  inside(async (given) => {
    const lead = await given.user({ role: "paramedic", duty: "desk" });
    await given.deskLead(lead);
    const cad = await sender(given);
    const stored = await asIntake(given, (tx) => storeMessage(tx, messageFrom(name), cad, given.now, "r"));
    if (stored.outcome !== "stored") throw new Error(stored.outcome);
    const [strip] = await given.db.execute(sql`
      select s.owner_id, s.taken_at, s.next_action, v.version from calls c join strips s on s.episode_id = c.episode_id
      join call_versions v on v.call_id = c.id where c.reference = ${stored.callReference}`);
    expect(strip).toMatchObject({ owner_id: lead.id, taken_at: null, next_action: "Take this call", version: 1 });
  })());

test("the same message again changes nothing and answers with the same call", inside(async (given) => {
  await given.deskLead(await given.user({ duty: "desk" }));
  const cad = await sender(given);
  const [name = ""] = wellMade.filter(isNew);
  const send = () => asIntake(given, (tx) => storeMessage(tx, messageFrom(name), cad, given.now, "r"));
  const first = await send();
  const count = () => given.db.execute(sql`select (select count(*)::int from calls) as calls, (select count(*)::int from call_versions) as versions, (select count(*)::int from strips) as strips`);
  const before = await count();
  expect(await send()).toMatchObject({ outcome: "same-again", callReference: first.outcome === "stored" ? first.callReference : "" });
  expect(await count()).toEqual(before);
}));

test.each([["a call of the desk", "L26-900001"], ["a crisis", "E26-900001"], ["a call of the desk, as people type it", "l26 900001"]])("a case that is numbered like %s gets a number of ours: ours name one thing each", (_name, stated) =>
  inside(async (given) => {
    const lead = await given.user({ duty: "desk" });
    await given.deskLead(lead);
    // The desk's own calls are not there for a dispatch system: it cannot ask whether the number is taken.
    const episode = await given.episode({ owner: lead });
    await given.db.insert(calls).values({ id: newId(), reference: "L26-900001", episodeId: episode.id, receivedAt: given.now, takenDownBy: lead.id });
    const cad = await sender(given);
    const [name = ""] = wellMade.filter(isNew);
    const stored = await asIntake(given, (tx) => storeMessage(tx, { ...messageFrom(name), caseReference: stated }, cad, given.now, "r"));
    expect(stored).toMatchObject({ outcome: "stored", callReference: expect.stringMatching(/^L\d\d-\d{6}$/) as string });
    expect(stored).not.toMatchObject({ callReference: "L26-900001" });
  })());

test("an update is a further version of its call, and the earlier one stays", inside(async (given) => {
  await given.deskLead(await given.user({ duty: "desk" }));
  const cad = await sender(given);
  const update = wellMade.find((name) => !isNew(name)) ?? "";
  const original = wellMade.filter(isNew).find((name) => messageFrom(name).caseKey === messageFrom(update).caseKey) ?? "";
  const first = await asIntake(given, (tx) => storeMessage(tx, messageFrom(original), cad, given.now, "r"));
  const second = await asIntake(given, (tx) => storeMessage(tx, messageFrom(update), cad, given.now, "r"));
  if (first.outcome !== "stored" || second.outcome !== "stored") throw new Error("both are stored");
  expect(second.callReference).toBe(first.callReference);
  const versions = await given.db.execute(sql`select v.version from call_versions v join calls c on c.id = v.call_id where c.reference = ${first.callReference} order by 1`);
  expect(versions.map((row) => row.version)).toEqual([1, 2]);
}));

test("an update of a crisis that was closed rings anew, and later updates follow it", inside(async (given) => {
  await given.deskLead(await given.user({ duty: "desk" }));
  const cad = await sender(given);
  const update = wellMade.find((name) => !isNew(name)) ?? "";
  const original = wellMade.filter(isNew).find((name) => messageFrom(name).caseKey === messageFrom(update).caseKey) ?? "";
  const send = async (message: IntakeMessage) => {
    const stored = await asIntake(given, (tx) => storeMessage(tx, message, cad, given.now, "r"));
    if (stored.outcome !== "stored") throw new Error(stored.outcome);
    const [call] = await given.db.select({ episodeId: calls.episodeId }).from(calls).where(eq(calls.reference, stored.callReference));
    return { ...stored, episodeId: call?.episodeId ?? "" };
  };
  const first = await send(messageFrom(original));
  await given.db.execute(sql`delete from strips where episode_id = ${first.episodeId}`);
  const again = await send(messageFrom(update));
  expect(again.episodeId).not.toBe(first.episodeId);
  expect(await given.db.execute(sql`select taken_at, next_action from strips where episode_id = ${again.episodeId}`)).toMatchObject([{ taken_at: null, next_action: "Take this call" }]);
  const later = { ...messageFrom(update), contentHash: "another", sentAt: new Date(given.now.getTime() - 1) };
  expect((await send(later)).episodeId).toBe(again.episodeId);
}));

test("an update of a case that nobody sent first is refused", inside(async (given) => {
  await given.deskLead(await given.user({ duty: "desk" }));
  const update = wellMade.find((name) => !isNew(name)) ?? "";
  const cad = await sender(given);
  expect(await asIntake(given, (tx) => storeMessage(tx, messageFrom(update), cad, given.now, "r"))).toEqual({ outcome: "unknown-original" });
}));
