import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { asOwner, type OwnerTx } from "#db/client.ts";
import { migrate } from "#db/migrate.ts";
import { startPostgres, type EmbeddedPostgres } from "#launch/embedded-postgres.ts";
import { verifyAudit } from "#server/verify-audit.ts";
import { seed } from "./seed.ts";

/** A night takes an empty database, so this one is its own. */
let postgres: EmbeddedPostgres | undefined;
const asked = <T>(work: (tx: OwnerTx) => Promise<T>): Promise<T> => asOwner(postgres?.ownerUrl ?? "", work);

beforeAll(async () => {
  postgres = await startPostgres({ ephemeral: true, name: "lantern_seeded" });
  await migrate(postgres.ownerUrl);
  await seed(postgres.ownerUrl, { episodes: 120, now: new Date(), say: () => undefined });
});
afterAll(() => postgres?.stop());

test("who has looked reads newest first: of two rows of the stored audit the later one has the higher number", async () => {
  const [row] = await asked((tx) => tx.execute<{ rows: number; misplaced: number }>(sql`
    select count(*)::int as rows, count(*) filter (where at < before)::int as misplaced from (select at, lag(at) over (order by id) as before from audit_events) as told`));
  expect(row?.rows).toBeGreaterThan(500);
  expect(row?.misplaced).toBe(0);
});

test("the seeded audit waits to be sealed, is sealed and verifies", async () => {
  expect(await asked((tx) => verifyAudit(tx))).toMatchObject({ intact: true, batches: 0 });
  await asked((tx) => tx.execute(sql`select seal_audit()`));
  const [row] = await asked((tx) => tx.execute<{ rows: number }>(sql`select count(*)::int as rows from audit_events`));
  expect(await asked((tx) => verifyAudit(tx))).toMatchObject({ intact: true, batches: 1, rows: row?.rows });
});
