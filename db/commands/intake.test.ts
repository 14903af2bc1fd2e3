import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import type { IntakeTx } from "#db/client.ts";
import { newId } from "#db/ids.ts";
import { intakeSenders } from "#db/schema/calls.ts";
import { ownerConnection } from "#test/database.ts";
import { inside } from "#test/inside.ts";
import type { Given } from "#test/make.ts";
import { admitMessage } from "./intake.ts";

const senderRow = (now: Date) => ({ id: newId(), name: `CAD ${newId()}`, keyHash: newId(), createdAt: now });

/** Within one transaction the database's clock stands still: `passes` lets seconds go by. */
async function pacing(given: Given, perMinute: number) {
  const cad = senderRow(given.now);
  await given.db.insert(intakeSenders).values(cad);
  const admit = () => given.db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('role', 'lantern_intake', true)`);
    const wait = await admitMessage(tx as unknown as IntakeTx, { senderId: cad.id, perMinute });
    await tx.execute(sql`select set_config('role', 'none', true)`);
    return wait;
  });
  const passes = (seconds: number) => given.db.update(intakeSenders).set({ pacedUntil: sql`paced_until - make_interval(secs => ${seconds})` }).where(eq(intakeSenders.id, cad.id));
  const waits = async (count: number) => {
    const all: number[] = [];
    for (let n = 0; n < count; n += 1) all.push(await admit());
    return all;
  };
  return { admit, passes, waits };
}
const zeros = (count: number) => Array.from({ length: count }, () => 0);

test("a minute's worth may come at once; what is more is told when to come again, and nothing counts against it", inside(async (given) => {
  const { admit, passes, waits } = await pacing(given, 60);
  expect(await waits(60)).toEqual(zeros(60));
  expect(await waits(3)).toEqual([1, 1, 1]);
  await passes(1);
  expect(await waits(2)).toEqual([0, 1]);
  await passes(600);
  expect(await waits(60)).toEqual(zeros(60));
  expect(await admit()).toBe(1);
}));

test("twenty times London's calls, each with three updates a moment later, are never held up", inside(async (given) => {
  const { passes, waits } = await pacing(given, 600);
  for (let minute = 0; minute < 10; minute += 1) {
    expect(await waits(62)).toEqual(zeros(62));
    await passes(60);
  }
}));

test("one system's flood does not hold up another", inside(async (given) => {
  const [flooding, calm] = [await pacing(given, 60), await pacing(given, 60)];
  await flooding.waits(61);
  expect(await calm.admit()).toBe(0);
}));

test("a hundred at the same moment are counted as a hundred, whichever process they reach", async () => {
  const { db } = ownerConnection();
  const cad = senderRow(new Date());
  await db.insert(intakeSenders).values(cad);
  const begun = Date.now();
  const waits = await Promise.all(Array.from({ length: 100 }, () => db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('role', 'lantern_intake', true)`);
    return await admitMessage(tx as unknown as IntakeTx, { senderId: cad.id, perMinute: 60 });
  })));
  const admitted = waits.filter((wait) => wait === 0).length;
  // One more for each second that the hundred took.
  expect(admitted).toBeGreaterThanOrEqual(60);
  expect(admitted).toBeLessThanOrEqual(61 + (Date.now() - begun) / 1000);
});
