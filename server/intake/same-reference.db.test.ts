import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { expect, test } from "vitest";
import type { IntakeTx } from "#db/client.ts";
import { newId } from "#db/ids.ts";
import { intakeSenders } from "#db/schema/calls.ts";
import { testOwnerUrl } from "#test/database.ts";
import { Given } from "#test/make.ts";
import { readBarsMessage } from "./bars-message.ts";
import { storeMessage } from "./store-message.ts";

test("six systems that give the same new reference at the same moment ring six calls: one has the reference, the others ours", async () => {
  const pool = postgres(testOwnerUrl(), { max: 6, onnotice: () => {} });
  try {
    const db = drizzle(pool, { casing: "snake_case" });
    const read = readBarsMessage(readFileSync(join(import.meta.dirname, "examples/validation-new.json"), "utf8"), new Date("2026-03-02T22:10:00Z"));
    if (!read.ok) throw new Error("the example cannot be read");
    const senders = Array.from({ length: 6 }, (_, at) => ({ id: newId(), name: `CAD ${at} ${newId()}` }));
    await db.transaction(async (tx) => {
      const given = new Given(tx);
      await given.deskLead(await given.user({ duty: "desk" }));
      await tx.insert(intakeSenders).values(senders.map((sender) => ({ ...sender, keyHash: newId(), createdAt: given.now })));
    });
    const stated = `cad-${randomUUID().slice(0, 8)}`;
    const answers = await Promise.all(senders.map((sender, at) => db.transaction(async (tx) => {
      await tx.execute(sql`select set_config('role', 'lantern_intake', true)`);
      // The same in other capitals is the same.
      const caseReference = at % 2 === 0 ? stated : stated.toUpperCase();
      return await storeMessage(tx as unknown as IntakeTx, { ...read.message, caseReference, requestId: randomUUID(), correlationId: randomUUID() }, sender, new Date(), "r");
    })));
    const references = answers.map((answer) => (answer.outcome === "stored" ? answer.callReference : answer.outcome));
    expect(references.filter((reference) => reference.toLowerCase() === stated)).toHaveLength(1);
    expect(new Set(references).size, references.join(" ")).toBe(6);
  } finally {
    await pool.end({ timeout: 5 });
  }
});
