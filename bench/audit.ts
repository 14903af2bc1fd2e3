import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import type { OwnerTx } from "#db/client.ts";
import { checkSeal, listSealNumbers } from "#db/queries/audit-chain.ts";

const rows = 50_000;
const alone = 5_000;
const rounds = 9;

const row = (many: number) => `insert into audit_events (at, action, outcome, request_id) select clock_timestamp(), 'record.viewed', 'done', 'bench' from generate_series(1, ${many})`;
/** As record_event() does it: the row and its place in the queue are one statement. */
const queuedRow = (many: number) => `with written as (${row(many)} returning id) insert into audit_unsealed (event_id) select w.id from written w`;
/** record_system_event() without the queue. */
const plainEvent = `
  create or replace function pg_temp.plain_event(what text, how text, who uuid, episode uuid, subject uuid, request text, details jsonb) returns void
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
    insert into audit_events (at, actor_id, actor_role, action, outcome, because, episode_id, subject_id, request_id, detail)
    values (clock_timestamp(), who, (select u.role from users u where u.id = who), what, how, case when who is null then 'system' else 'own-account' end, episode, subject, request, details)
  $$`;

const middle = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** How many rows a second of the one are left by the other, taking turns. */
async function against(one: () => Promise<unknown>, other: () => Promise<unknown>): Promise<string> {
  const took: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    for (const [place, work] of [one, other].entries()) {
      const started = performance.now();
      await work();
      took[place]?.push(performance.now() - started);
    }
  }
  return (middle(took[0]) / middle(took[1])).toFixed(2);
}

/** What the audit costs: rows appended with their queue against plain ones, sealing, and checking the chain again. */
export async function measureAudit(superuserUrl: string): Promise<string[]> {
  const sql = postgres(superuserUrl, { max: 1, onnotice: () => {} });
  const tx = drizzle(sql, { casing: "snake_case" }) as unknown as OwnerTx;
  try {
    await sql`truncate audit_unsealed`;
    await sql.unsafe(plainEvent);
    const each = (name: string) => () => sql.unsafe(`select ${name}('account.signed-in', 'done', null, null, null, 'bench', null) from generate_series(1, ${alone})`);
    const oneByOne = await against(each("pg_temp.plain_event"), each("record_system_event"));
    const atOnce = await against(() => sql.unsafe(row(rows)), () => sql.unsafe(queuedRow(rows)));
    const sealing = performance.now();
    let sealed = 0;
    for (let more = 1; more > 0; sealed += more) more = Number((await sql`select seal_audit() as sealed`)[0]?.sealed ?? 0);
    const sealedIn = (performance.now() - sealing) / 1000;
    const checking = performance.now();
    // Ten million rows of the past were made without a chain; what the run appended is checked, batch by batch, as the command does.
    for (const number of await listSealNumbers(tx)) if ((await checkSeal(tx, number))?.intact !== true) throw new Error(`batch ${number} does not hold`);
    const checkedIn = (performance.now() - checking) / 1000;
    return [
      `queued appends against plain ones: ${oneByOne} one by one, ${atOnce} of ${rows.toLocaleString("en-GB")} in one statement`,
      `sealing: ${Math.round(sealed / sealedIn).toLocaleString("en-GB")} rows a second`,
      `checking the chain: ${Math.round(sealed / checkedIn).toLocaleString("en-GB")} rows a second`,
    ];
  } finally {
    await sql.end({ timeout: 5 });
  }
}
