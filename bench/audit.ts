import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import type { OwnerTx } from "#db/client.ts";
import { checkSeal, listSealNumbers } from "#db/queries/audit-chain.ts";

const rows = 50_000;

/** What the audit costs: rows appended with their queue against plain ones, sealing, and checking the chain again. */
export async function measureAudit(superuserUrl: string): Promise<string[]> {
  const sql = postgres(superuserUrl, { max: 1, onnotice: () => {} });
  const tx = drizzle(sql, { casing: "snake_case" }) as unknown as OwnerTx;
  try {
    await sql`truncate audit_unsealed`;
    const append = async () => {
      const started = performance.now();
      await sql`insert into audit_events (at, action, outcome, request_id) select now(), 'record.viewed', 'done', 'bench' from generate_series(1, ${rows})`;
      return rows / ((performance.now() - started) / 1000);
    };
    const plain: number[] = [];
    const queued: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      await sql`alter table audit_events disable trigger audit_events_queue`;
      plain.push(await append());
      await sql`alter table audit_events enable trigger audit_events_queue`;
      queued.push(await append());
    }
    const middle = (values: number[]) => [...values].sort((a, b) => a - b)[2] ?? Number.NaN;
    const sealing = performance.now();
    let sealed = 0;
    for (let more = 1; more > 0; sealed += more) more = Number((await sql`select seal_audit() as sealed`)[0]?.sealed ?? 0);
    const sealedIn = (performance.now() - sealing) / 1000;
    const checking = performance.now();
    // Ten million rows of the past were made without a chain; what the run appended is checked, batch by batch, as the command does.
    for (const number of await listSealNumbers(tx)) if ((await checkSeal(tx, number))?.intact !== true) throw new Error(`batch ${number} does not hold`);
    const checkedIn = (performance.now() - checking) / 1000;
    return [
      `queued appends against plain ones: ${(middle(queued) / middle(plain)).toFixed(2)}`,
      `sealing: ${Math.round(sealed / sealedIn).toLocaleString("en-GB")} rows a second`,
      `checking the chain: ${Math.round(sealed / checkedIn).toLocaleString("en-GB")} rows a second`,
    ];
  } finally {
    await sql.end({ timeout: 5 });
  }
}
